import { forEachRow } from './forEachRow';
import { isAbsent } from './absentText';
import { numberOf } from './italianNumber';
import type { IntakeContext } from './intakeContext';
import type { RawCell } from './rawSource';
import type { Region } from './region';
import { createFindingLog } from '../findings/finding';

export const lowestRating = 1;
export const highestRating = 10;

/** The rating in a cell, or undefined: a whole number from 1 to 10. */
export function ratingOf(cell: RawCell | undefined): number | undefined {
  const value = numberOf(cell);
  if (value === undefined || !Number.isInteger(value)) return undefined;
  return value >= lowestRating && value <= highestRating ? value : undefined;
}

/**
 * Which columns of a satisfaction sheet hold ratings: those where at least half of what is filled in
 * is one. Comments and progressive numbers are none. It takes a reading of the whole sheet, since a
 * question may have been added late.
 */
export async function findQuestionColumns(
  context: IntakeContext,
  region: Region,
): Promise<readonly number[]> {
  const filled = new Map<number, number>();
  const rated = new Map<number, number>();
  // What is wrong with the rows is said, and how many there are, when they are read.
  const silent: IntakeContext = {
    ...context,
    log: createFindingLog(),
    onRows: (sheet) => {
      context.onRows(sheet, 0);
    },
  };
  await forEachRow(silent, region, (cells) => {
    for (const column of region.otherColumns) {
      if (isAbsent(cells[column])) continue;
      filled.set(column, (filled.get(column) ?? 0) + 1);
      if (ratingOf(cells[column]) === undefined) continue;
      rated.set(column, (rated.get(column) ?? 0) + 1);
    }
  });
  return region.otherColumns.filter(
    (column) => (rated.get(column) ?? 0) * 2 >= Math.max(1, filled.get(column) ?? 0),
  );
}
