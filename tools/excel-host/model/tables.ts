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
  nameHeaders(sheet, area);
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

/**
 * Gives the table another area, whose header row must be the same; blank headers get a name. Throws
 * InvalidArgument where it overlaps another table or a merge.
 */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.firstRow !== table.area.firstRow || intersection(area, table.area) === undefined) {
    throw invalidArgument('a table that would leave its header row');
  }
  const others = sheet.tables.filter((other) => other !== table).map((other) => other.area);
  if ([...others, ...sheet.merges].some((other) => intersection(other, area) !== undefined)) {
    throw invalidArgument('the range overlaps another table or a merge');
  }
  table.area = area;
  nameHeaders(sheet, area);
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

function nameHeaders(sheet: Sheet, area: Area): void {
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    const cell = cellAt(sheet.cells, area.firstRow, column);
    const value =
      cell.value === '' ? `Colonna${column - area.firstColumn + 1}` : String(cell.value);
    putCell(sheet.cells, area.firstRow, column, { ...cell, value });
  }
}

function freeTableName({ sheets }: Workbook): string {
  const names = new Set(
    sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())),
  );
  let number = names.size + 1;
  while (names.has(`tabella${number}`)) number += 1;
  return `Tabella${number}`;
}
