import { createFindingLog } from '../../findings/finding';
import { matchKey } from '../../text/matchKey';
import { isAbsent } from '../cells/absentText';
import { numberOf } from '../cells/italianNumber';
import type { IntakeContext } from '../intakeContext';
import type { RawCell } from '../rawSource';
import { forEachRow } from '../rows/forEachRow';
import type { Region } from '../sheets/region';

const lowestRating = 1;
const highestRating = 10;

/** The rating in a cell, or undefined: a whole number from 1 to 10. */
export function ratingOf(cell: RawCell | undefined): number | undefined {
  const value = numberOf(cell);
  if (value === undefined || !Number.isInteger(value)) return undefined;
  return value >= lowestRating && value <= highestRating ? value : undefined;
}

/** A column that may hold answers. Two columns of one sheet with the same header are two questions. */
export interface AskedColumn {
  readonly column: number;
  /** The same for the same question on another sheet. */
  readonly key: string;
}

/**
 * Which columns of the satisfaction sheets hold ratings: those where at least half of what is filled
 * in, on all sheets that ask the question, is one. Comments and progressive numbers are none. It
 * takes a reading of the whole sheets, since a question may have been added late.
 */
export async function findQuestionColumns(
  context: IntakeContext,
  regions: readonly Region[],
): Promise<ReadonlyMap<Region, readonly AskedColumn[]>> {
  const filled = new Map<string, number>();
  const rated = new Map<string, number>();
  // What is wrong with the rows is said, and how many there are, when they are read.
  const silent: IntakeContext = {
    ...context,
    log: createFindingLog(),
    onRows: (sheet) => {
      context.onRows(sheet, 0);
    },
  };
  const asked = new Map(regions.map((region) => [region, askedColumns(region)]));
  for (const [region, columns] of asked) {
    await forEachRow(silent, region, (cells) => {
      for (const { column, key } of columns) {
        if (isAbsent(cells[column])) continue;
        filled.set(key, (filled.get(key) ?? 0) + 1);
        if (ratingOf(cells[column]) === undefined) continue;
        rated.set(key, (rated.get(key) ?? 0) + 1);
      }
    });
  }
  const isQuestion = ({ key }: AskedColumn): boolean =>
    (rated.get(key) ?? 0) * 2 >= Math.max(1, filled.get(key) ?? 0);
  return new Map([...asked].map(([region, columns]) => [region, columns.filter(isQuestion)]));
}

function askedColumns({ otherColumns, line }: Region): readonly AskedColumn[] {
  const used = new Map<string, number>();
  return otherColumns.map((column) => {
    const key = matchKey(line.headers[column] ?? '');
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return { column, key: `${key} ${times}` };
  });
}
