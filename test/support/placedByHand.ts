import type { SheetRange } from '../../src/grid/address';
import type { PlacedCell } from '../../src/layout/placed';
import type { CellRole } from '../../src/layout/theme';
import type { ValueFormat } from '../../src/layout/valueFormat';

export const areas = [
  'Città Metropolitana di Torino',
  'Province Alessandria-Asti',
  'Province Biella, Novara, Vercelli, Verbano Cusio Ossola',
  'Provincia Cuneo',
];

export const emptySheet = {
  columnWidths: [34, ...Array.from({ length: 13 }, () => 11)],
  rowHeights: new Map<number, number>(),
  merges: [],
  charts: [],
  frozenRows: 0,
  repeatedRows: { first: 0, last: 0 },
  printScale: 65,
  pageBreaks: [],
  blockStarts: [],
  lastRow: 40,
  lastColumn: 12,
  lastPrintedColumn: 12,
} as const;

export function cell(
  row: number,
  column: number,
  value: PlacedCell['value'],
  role: CellRole = 'body',
  format: ValueFormat = typeof value === 'number' ? 'count' : 'text',
): PlacedCell {
  return { row, column, value, style: { role, format } };
}

/** A header row and a row per name, from the sheet's third row on. */
export function table(
  headers: readonly string[],
  names: readonly string[],
  value: (row: number, column: number) => number,
  format: ValueFormat = 'count',
): readonly PlacedCell[] {
  return [
    cell(1, 0, 'Tabella 1. Una tabella', 'caption'),
    cell(2, 0, '', 'header'),
    ...headers.map((header, column) => cell(2, column + 1, header, 'headerNumber', 'text')),
    ...names.flatMap((name, row) => [
      cell(row + 3, 0, name),
      ...headers.map((_, column) => cell(row + 3, column + 1, value(row, column), 'body', format)),
    ]),
  ];
}

export function rowRange(sheet: string, row: number, columns: number): SheetRange {
  return { sheet, firstRow: row, lastRow: row, firstColumn: 1, lastColumn: columns };
}

export function columnRange(sheet: string, column: number, rows: number): SheetRange {
  return { sheet, firstRow: 3, lastRow: rows + 2, firstColumn: column, lastColumn: column };
}
