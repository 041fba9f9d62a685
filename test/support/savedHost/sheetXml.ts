import { formatArea } from '../../../tools/excel-host/model/address';
import { type Cell, hasContent } from '../../../tools/excel-host/model/cell';
import type { Sheet, Zoom } from '../../../tools/excel-host/model/workbook';
import type { StyleTable } from './styleTable';
import { declaration, element, escaped } from './xml';

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** A sheet's part; its drawing, where it has charts, is `rId1`. */
export function sheetXml(sheet: Sheet, styles: StyleTable): string {
  const { frozen, showGridlines, merges, pageBreakRows, charts } = sheet;
  const frozenRows = frozen ? frozen.lastRow + 1 : 0;
  return (
    declaration +
    element(
      'worksheet',
      namespaces,
      'scale' in sheet.pageLayout.zoom
        ? ''
        : element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element(
        'sheetViews',
        {},
        element(
          'sheetView',
          { showGridLines: showGridlines ? undefined : 0, workbookViewId: 0 },
          frozenRows === 0
            ? ''
            : element('pane', {
                ySplit: frozenRows,
                topLeftCell: `A${frozenRows + 1}`,
                activePane: 'bottomLeft',
                state: 'frozen',
              }),
        ),
      ),
      columnsXml(sheet),
      rowsXml(sheet, styles),
      merges.length === 0
        ? ''
        : element(
            'mergeCells',
            { count: merges.length },
            ...merges.map((area) => element('mergeCell', { ref: formatArea(area) })),
          ),
      linksXml(sheet),
      ...pageXml(sheet),
      pageBreakRows.length === 0
        ? ''
        : element(
            'rowBreaks',
            { count: pageBreakRows.length, manualBreakCount: pageBreakRows.length },
            ...pageBreakRows.map((row) => element('brk', { id: row, max: 16383, man: 1 })),
          ),
      charts.length === 0 ? '' : element('drawing', { 'r:id': 'rId1' }),
    )
  );
}

const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;

function columnsXml({ columnWidths }: Sheet): string {
  const columns = [...columnWidths].sort(([a], [b]) => a - b);
  if (columns.length === 0) return '';
  return element(
    'cols',
    {},
    ...columns.map(([column, points]) =>
      element('col', {
        min: column + 1,
        max: column + 1,
        width: Math.trunc((points / pointsPerPixel / pixelsPerCharacter) * 256) / 256,
        customWidth: 1,
      }),
    ),
  );
}

function rowsXml({ cells, rowHeights }: Sheet, styles: StyleTable): string {
  const rows = [...new Set([...cells.keys(), ...rowHeights.keys()])].sort((a, b) => a - b);
  return element(
    'sheetData',
    {},
    ...rows.map((row) => {
      const height = rowHeights.get(row);
      const columns = [...(cells.get(row) ?? [])]
        .filter(([, cell]) => hasContent(cell) || styles.indexOf(cell.format) !== 0)
        .sort(([a], [b]) => a - b);
      return element(
        'row',
        { r: row + 1, ht: height, customHeight: height === undefined ? undefined : 1 },
        ...columns.map(([column, cell]) => cellXml(cell, row, column, styles)),
      );
    }),
  );
}

function cellXml(cell: Cell, row: number, column: number, styles: StyleTable): string {
  const { value, formula, format } = cell;
  const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  const place = { r: formatArea(area), s: styles.indexOf(format) };
  if (formula !== undefined) {
    const text = formula.slice(1).replaceAll('STDEV.S(', '_xlfn.STDEV.S(');
    return element('c', place, element('f', {}, escaped(text)));
  }
  if (value === '') return element('c', place);
  if (typeof value === 'number') return element('c', place, element('v', {}, String(value)));
  const text = element('t', { 'xml:space': 'preserve' }, escaped(String(value)));
  return element('c', { ...place, t: 'inlineStr' }, element('is', {}, text));
}

function linksXml({ cells }: Sheet): string {
  const links = [...cells].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, { hyperlink }]) => {
      if (hyperlink?.documentReference === undefined) return [];
      const area = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
      return element('hyperlink', {
        ref: formatArea(area),
        location: hyperlink.documentReference,
        display: hyperlink.textToDisplay,
      });
    }),
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, ...links);
}

const pointsPerInch = 72;

function pageXml({ pageLayout: page }: Sheet): readonly string[] {
  const inches = (points: number) => points / pointsPerInch;
  const { leftFooter, centerFooter, rightFooter } = page.headerFooter;
  const footer = [
    ['&L', leftFooter],
    ['&C', centerFooter],
    ['&R', rightFooter],
  ].flatMap(([code = '', text = '']) => (text === '' ? [] : [code + text]));
  return [
    element('pageMargins', {
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    }),
    element('pageSetup', {
      paperSize: page.paperSize === 'A4' ? 9 : 1,
      orientation: page.orientation.toLowerCase(),
      ...zoomAttributes(page.zoom),
    }),
    element('headerFooter', {}, element('oddFooter', {}, escaped(footer.join('')))),
  ];
}

function zoomAttributes(zoom: Zoom): Readonly<Record<string, number>> {
  return 'scale' in zoom
    ? { scale: zoom.scale }
    : { fitToWidth: zoom.horizontalFitToPages, fitToHeight: zoom.verticalFitToPages };
}
