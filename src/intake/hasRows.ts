import { isBlank, type RawRow } from './cellText';
import type { SheetHead } from './headerLine';
import type { RawSource } from './rawSource';
import type { Region } from './region';

/** Whether anything stands below the header row. */
export async function hasRows(
  source: RawSource,
  region: Region,
  head: SheetHead,
): Promise<boolean> {
  if (region.rowCount === 0) return false;
  const columns = [...Object.values(region.columns), ...region.otherColumns];
  const isFilled = (row: RawRow): boolean => columns.some((column) => !isBlank(row[column]));
  const { firstRow, rowCount = Infinity } = region;
  if (head.rows.slice(firstRow, firstRow + rowCount).some(isFilled)) return true;
  const request = { firstRow, columns, ...(Number.isFinite(rowCount) ? { rowCount } : {}) };
  for await (const { rows } of source.readRows(region.sheet, request)) {
    if (rows.some(isFilled)) return true;
  }
  return false;
}
