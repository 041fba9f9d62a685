import { invalidArgument } from '../hostError';
import { type Area, intersection } from './area';
import { cellAt, putCell } from './grid';
import { newId, type Sheet, type Table, type Workbook } from './workbook';

/**
 * Makes a table of an area; without headers Excel shifts the cells down, which this host doesn't do.
 * Throws InvalidArgument where it overlaps another table or a merge. Headers become text, blank ones get a name.
 */
export function newTable(workbook: Workbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (!hasHeaders) throw invalidArgument('a table without headers');
  const taken = [...sheet.tables.map((table) => table.area), ...sheet.merges];
  if (taken.some((other) => intersection(other, area) !== undefined)) {
    throw invalidArgument('the range overlaps another table or a merge');
  }
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const cell = cellAt(sheet.cells, area.firstRow, column);
    const value =
      cell.value === '' ? `Colonna${column - area.firstColumn + 1}` : String(cell.value);
    putCell(sheet.cells, area.firstRow, column, { ...cell, value });
  }
  const table: Table = {
    id: newId(workbook),
    name: freeTableName(workbook),
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showFilterButton: true,
    filteredRows: new Set(),
  };
  sheet.tables.push(table);
  return table;
}

/** By id, or by name ignoring case. */
export function tableNamed<T extends { readonly table: Table }>(
  tables: readonly T[],
  key: string,
): T | undefined {
  return tables.find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
  );
}

function freeTableName({ sheets }: Workbook): string {
  const names = new Set(
    sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  let number = names.size + 1;
  while (names.has(`tabella${number}`)) number += 1;
  return `Tabella${number}`;
}
