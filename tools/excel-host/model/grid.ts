import type { Area } from './area';
import { blankCell, type Cell, hasContent } from './cell';

/** The cells that exist, by row and then by column; any other cell is blank. */
export type Grid = Map<number, Map<number, Cell>>;

export function cellAt(grid: Grid, row: number, column: number): Cell {
  return grid.get(row)?.get(column) ?? blankCell;
}

export function putCell(grid: Grid, row: number, column: number, cell: Cell): void {
  const cells = grid.get(row) ?? new Map<number, Cell>();
  grid.set(row, cells);
  cells.set(column, cell);
}

interface PositionedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The existing cells of an area, in no particular order: cheap on whole columns. */
export function existingCells(grid: Grid, area: Area): PositionedCell[] {
  const found: PositionedCell[] = [];
  for (const [row, cells] of grid) {
    if (row < area.firstRow || row > area.lastRow) continue;
    for (const [column, cell] of cells) {
      if (column >= area.firstColumn && column <= area.lastColumn)
        found.push({ row, column, cell });
    }
  }
  return found;
}

/** Replaces every cell of the area, existing or not, by what the function makes of it. */
export function mapCells(
  grid: Grid,
  area: Area,
  change: (cell: Cell, row: number, column: number) => Cell,
): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      putCell(grid, row, column, change(cellAt(grid, row, column), row, column));
    }
  }
}

/** The smallest area with everything that is used: cells with content, or with a format as well; undefined when there are none. */
export function usedArea(
  grid: Grid,
  area: Area,
  counted: 'content' | 'contentAndFormat',
): Area | undefined {
  const used = existingCells(grid, area).filter(
    ({ cell }) =>
      hasContent(cell) || (counted === 'contentAndFormat' && cell.format !== blankCell.format),
  );
  const first = used[0];
  if (first === undefined) return undefined;
  let { row: firstRow, row: lastRow, column: firstColumn, column: lastColumn } = first;
  for (const { row, column } of used) {
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  return { firstRow, firstColumn, lastRow, lastColumn };
}
