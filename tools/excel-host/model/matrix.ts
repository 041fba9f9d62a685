import { invalidArgument } from '../hostError';
import type { Json } from '../wire';
import { type Area, columnsOf, rowsOf } from './area';

/**
 * The values that were assigned to a range, cell by cell. An array must have the range's shape; a single
 * value goes to every cell.
 */
export function matrixFor(area: Area, written: Json): (row: number, column: number) => Json {
  if (!Array.isArray(written)) {
    if (written === null || typeof written === 'object')
      throw invalidArgument('no value and no array');
    return () => written;
  }
  const rows = written as readonly Json[];
  const isShaped =
    rows.length === rowsOf(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (!isShaped)
    throw invalidArgument(`an array that is not ${rowsOf(area)} by ${columnsOf(area)}`);
  const matrix = rows as readonly (readonly Json[])[];
  return (row, column) => matrix[row - area.firstRow]?.[column - area.firstColumn] ?? null;
}
