import type { CellPlace } from '../grid/address';
import type { CellContent } from './ownedSheet';
import type { CellWrite } from './reportPlan';

/** What one cell gets; null leaves its content alone. */
export interface CellDifference extends CellPlace {
  readonly numberFormat: string;
  readonly content: CellContent | null;
}

/** So many rows without a change are still cheaper inside a block than another block. */
const tolerated = 2;
/** Keeps requests under their limit, and most blocks under the 1,500 cells that the client writes at once. */
const tallest = 128;

/** The changes as few blocks, none of which touches a cell that doesn't change. */
export function cellWrites(changes: readonly CellDifference[]): readonly CellWrite[] {
  const groups: CellDifference[][] = [];
  for (const change of [...changes].sort((a, b) => a.row - b.row)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const first = group?.[0];
    if (
      group &&
      last &&
      first &&
      change.row - last.row <= tolerated + 1 &&
      change.row - first.row < tallest
    ) {
      group.push(change);
    } else groups.push([change]);
  }
  return groups.map(blockOf);
}

function blockOf(changes: readonly CellDifference[]): CellWrite {
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const height = Math.max(...rows) - row + 1;
  const width = Math.max(...columns) - column + 1;
  const blank = <T>() =>
    Array.from({ length: height }, () => Array.from({ length: width }, (): T | null => null));
  const numberFormats = blank<string>();
  const contents = blank<CellContent>();
  for (const change of changes) {
    const [down, right] = [change.row - row, change.column - column];
    const formats = numberFormats[down];
    const line = contents[down];
    if (formats) formats[right] = change.numberFormat;
    if (line) line[right] = change.content;
  }
  return { row, column, numberFormats, contents };
}
