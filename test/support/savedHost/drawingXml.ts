import type { Chart } from '../../../tools/excel-host/model/charts/chart';
import {
  defaultColumnWidth,
  defaultRowHeight,
  type Sheet,
} from '../../../tools/excel-host/model/workbook';
import { declaration, element, escaped } from './xml';

const emusPerPoint = 12700;

const namespaces = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** The charts of a sheet where they stand; chart i is `rId(i + 1)`. */
export function drawingXml(sheet: Sheet): string {
  return (
    declaration +
    element(
      'xdr:wsDr',
      namespaces,
      ...sheet.charts.map((chart, index) => anchorXml(sheet, chart, index)),
    )
  );
}

function anchorXml(sheet: Sheet, chart: Chart, index: number): string {
  const { left, top, width, height } = chart;
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    placeXml('xdr:from', sheet, left, top),
    placeXml('xdr:to', sheet, left + width, top + height),
    frameXml(chart, index),
    '<xdr:clientData/>',
  );
}

function frameXml({ name }: Chart, index: number): string {
  const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      `<xdr:cNvPr id="${index + 2}" name="${escaped(name)}"/>`,
      '<xdr:cNvGraphicFramePr/>',
    ),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: chartNamespace },
        element('c:chart', {
          'xmlns:c': chartNamespace,
          'xmlns:r': relations,
          'r:id': `rId${index + 1}`,
        }),
      ),
    ),
  );
}

/** A point of the sheet as a cell and the way into it. */
function placeXml(tag: string, sheet: Sheet, x: number, y: number): string {
  const column = reach(x, (index) => sheet.columnWidths.get(index) ?? defaultColumnWidth);
  const row = reach(y, (index) => sheet.rowHeights.get(index) ?? defaultRowHeight);
  const text = (name: string, value: number) => element(name, {}, String(value));
  return element(
    tag,
    {},
    text('xdr:col', column.index) + text('xdr:colOff', Math.round(column.rest * emusPerPoint)),
    text('xdr:row', row.index) + text('xdr:rowOff', Math.round(row.rest * emusPerPoint)),
  );
}

function reach(
  distance: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly rest: number } {
  let rest = distance;
  let index = 0;
  while (rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, rest };
}
