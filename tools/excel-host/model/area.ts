/** A rectangle of cells; indices from zero, ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export const wholeSheet: Area = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: rowLimit - 1,
  lastColumn: columnLimit - 1,
};

/** Rows and columns are counts, at least 1. */
export function areaAt(row: number, column: number, rows: number, columns: number): Area {
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: row + rows - 1,
    lastColumn: column + columns - 1,
  };
}

export function rowsOf(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnsOf(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function isWholeColumns(area: Area): boolean {
  return rowsOf(area) === rowLimit;
}

export function isWholeRows(area: Area): boolean {
  return columnsOf(area) === columnLimit;
}

export function isOnGrid(area: Area): boolean {
  return (
    area.firstRow >= 0 &&
    area.firstColumn >= 0 &&
    area.lastRow < rowLimit &&
    area.lastColumn < columnLimit &&
    area.firstRow <= area.lastRow &&
    area.firstColumn <= area.lastColumn
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow &&
    row <= area.lastRow &&
    column >= area.firstColumn &&
    column <= area.lastColumn
  );
}

export function intersection(a: Area, b: Area): Area | undefined {
  const common = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return isOnGrid(common) ? common : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

export function sameArea(a: Area, b: Area): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.firstColumn === b.firstColumn &&
    a.lastRow === b.lastRow &&
    a.lastColumn === b.lastColumn
  );
}
