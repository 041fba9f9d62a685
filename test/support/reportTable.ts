import type { InspectedCell, InspectedWorkbook } from './inspectXlsx';

export interface ReportTable {
  readonly sheet: string;
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly InspectedCell[])[];
}

/**
 * The table whose caption begins with `name. `: its header is the row below, or below its subtitle, its rows
 * follow up to the first blank one. Read as anybody would read it, from the cells alone.
 */
export function reportTable(workbook: InspectedWorkbook, name: string): ReportTable {
  for (const { name: sheet, cells } of workbook.sheets) {
    const caption = cells.find(
      ({ column, value }) =>
        column === 0 && typeof value === 'string' && value.startsWith(`${name}. `),
    );
    if (!caption || sheet === 'Indice') continue;
    const rowCells = (row: number): readonly InspectedCell[] =>
      cells
        .filter((cell) => cell.row === row && cell.value !== null)
        .sort((a, b) => a.column - b.column);
    const rows: (readonly InspectedCell[])[] = [];
    const below = caption.row + 1;
    const headerRow = rowCells(below).length > 1 ? below : below + 1;
    for (let row = headerRow + 1; rowCells(row).length > 0; row++) rows.push(rowCells(row));
    const header = rowCells(headerRow).map(({ value }) => String(value));
    return { sheet, caption: String(caption.value), header, rows };
  }
  throw new Error(`no table ${name}`);
}

/** The labels of a row, and its figures. */
export function labelsOf(row: readonly InspectedCell[]): readonly string[] {
  return row.flatMap(({ value }, index) =>
    typeof value === 'string' &&
    (index === 0 || row[index - 1]?.type === 'text') &&
    value !== 'n.d.' &&
    value !== '–'
      ? [value]
      : [],
  );
}

export function figuresOf(row: readonly InspectedCell[]): readonly number[] {
  return row.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}
