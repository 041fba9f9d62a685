import { strToU8, zipSync } from 'fflate';
import { formatArea, quoteSheetName } from '../../../tools/excel-host/model/address';
import { plainFormat } from '../../../tools/excel-host/model/cell';
import type { Sheet, Workbook } from '../../../tools/excel-host/model/workbook';
import { chartXml } from './chartXml';
import { drawingXml } from './drawingXml';
import { sheetXml } from './sheetXml';
import { createStyleTable } from './styleTable';
import { declaration, element, escaped } from './xml';

/**
 * What the host's workbook would be as a file, so that other programs can open it: contents, looks, page
 * set-up and charts. Formulas come without results. Written without the code under test.
 */
export function saveHost({ sheets }: Workbook): Uint8Array {
  const styles = createStyleTable(plainFormat);
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const parts = new Map<string, string>();
  let charts = 0;
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    parts.set(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, styles));
    if (sheet.charts.length === 0) return;
    parts.set(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([['drawing', `../drawings/drawing${number}.xml`]]),
    );
    parts.set(`xl/drawings/drawing${number}.xml`, drawingXml(sheet));
    const first = charts;
    for (const chart of sheet.charts) {
      parts.set(
        `xl/charts/chart${++charts}.xml`,
        chartXml(chart, (id) => names.get(id) ?? ''),
      );
    }
    parts.set(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      relations(sheet.charts.map((_, i) => ['chart', `../charts/chart${first + i + 1}.xml`])),
    );
  });
  parts.set('xl/styles.xml', styles.xml());
  parts.set('xl/workbook.xml', workbookXml(sheets));
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  parts.set('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()]));
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])));
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  return (
    declaration +
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...targets.map(([type, target], index) =>
        element('Relationship', {
          Id: `rId${index + 1}`,
          Type: `${officeRelations}/${type}`,
          Target: target,
        }),
      ),
    )
  );
}

function workbookXml(sheets: readonly Sheet[]): string {
  return (
    declaration +
    element(
      'workbook',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': officeRelations,
      },
      element(
        'sheets',
        {},
        ...sheets.map(({ name, visibility }, index) =>
          element('sheet', {
            name,
            sheetId: index + 1,
            state: visibility === 'Visible' ? undefined : 'hidden',
            'r:id': `rId${index + 1}`,
          }),
        ),
      ),
      element('definedNames', {}, ...sheets.flatMap(printNames)),
    )
  );
}

function printNames({ name, pageLayout }: Sheet, index: number): readonly string[] {
  const quoted = quoteSheetName(name);
  const { printArea, printTitleRows } = pageLayout;
  const defined = (builtIn: string, area: string) =>
    element('definedName', { name: builtIn, localSheetId: index }, escaped(`${quoted}!${area}`));
  return [
    ...(printArea ? [defined('_xlnm.Print_Area', formatArea(printArea, '$'))] : []),
    ...(printTitleRows ? [defined('_xlnm.Print_Titles', formatArea(printTitleRows, '$'))] : []),
  ];
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const types: readonly (readonly [part: RegExp, type: string])[] = [
  [/workbook\.xml$/, `${spreadsheet}.sheet.main+xml`],
  [/worksheets\/sheet\d+\.xml$/, `${spreadsheet}.worksheet+xml`],
  [/styles\.xml$/, `${spreadsheet}.styles+xml`],
  [/drawing\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  [/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
];

function contentTypes(paths: readonly string[]): string {
  return (
    declaration +
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...paths.flatMap((path) =>
        types
          .filter(([part]) => part.test(path))
          .map(([, type]) => element('Override', { PartName: `/${path}`, ContentType: type })),
      ),
    )
  );
}
