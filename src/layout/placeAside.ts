import type { CellRef } from '../grid/address';
import { shownValue } from '../report/figureText';
import type { Table } from '../report/report';
import { figureFormat } from '../report/tableLookups';
import type { PlacedTable } from './placeTable';
import { lastColumnOf, type SheetDraft } from './sheetDraft';
import { textStyle } from './theme';

/** In characters. */
const gapWidth = 4;
const labelWidth = 30;
const figureWidth = 10;

/**
 * Data that only a chart draws stand right of the page, where they show on the screen and do not print: from
 * this row down, or below data that stand there already.
 */
export function placeAside(draft: SheetDraft, table: Table, row: number): PlacedTable {
  const { labelHeaders, columns, rows, caption } = table;
  const sheet = draft.name;
  const firstColumn = lastColumnOf(draft) + 2;
  const captionRow = Math.max(row, draft.aside.nextRow);
  const headerRow = captionRow + 1;
  const figureColumn = firstColumn + labelHeaders.length;
  const place = (at: number, column: number): CellRef => ({ sheet, row: at, column });
  const addText = (at: number, column: number, value: string): void => {
    const role = at === headerRow ? 'asideHeader' : 'aside';
    if (value !== '') draft.cells.push({ row: at, column, value, style: textStyle(role) });
  };
  addText(captionRow, firstColumn, caption);
  labelHeaders.forEach((header, index) => addText(headerRow, firstColumn + index, header));
  columns.forEach(({ header }, index) => addText(headerRow, figureColumn + index, header));
  rows.forEach((line, index) => {
    const at = headerRow + 1 + index;
    line.labels.forEach((label, column) => addText(at, firstColumn + column, label));
    columns.forEach((_, column) => {
      const figure = line.figures[column];
      draft.cells.push({
        ...{ row: at, column: figureColumn + column },
        value: figure ? shownValue(figure) : null,
        style: { role: 'aside', format: figureFormat(table, line, column) },
        ...(figure && { figure }),
      });
    });
  });
  draft.aside.nextRow = headerRow + rows.length + 2;
  widen(draft, [
    gapWidth,
    ...labelHeaders.map(() => labelWidth),
    ...columns.map(() => figureWidth),
  ]);
  return {
    caption: place(captionRow, firstColumn),
    lastHeader: headerRow,
    isBroken: false,
    labelCell: (at) => place(headerRow + 1 + at, firstColumn),
    headerCell: (column) => place(headerRow, figureColumn + column),
    figureCell: (at, column) => place(headerRow + 1 + at, figureColumn + column),
  };
}

function widen({ aside: { widths } }: SheetDraft, wanted: readonly number[]): void {
  wanted.forEach((width, column) => {
    widths[column] = Math.max(widths[column] ?? 0, width);
  });
}
