import { isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import { placeFields } from '../../rows/places';
import type { Given } from '../region';
import type { CountsColumn } from './crossHeadings';

/** Whether a year stands beside all of its months or semesters, as their sum. */
export function isSumOf(column: CountsColumn, all: readonly CountsColumn[]): boolean {
  const { span } = column;
  if (!span) return false;
  let next = span.firstDay;
  const within = partsOfSpan(column, all).flatMap((part) => part.span ?? []);
  for (const { firstDay, lastDay } of within.sort((a, b) => a.firstDay - b.firstDay)) {
    if (firstDay <= next) next = Math.max(next, lastDay + 1);
  }
  return next > span.lastDay;
}

/** The columns of the same place whose times are shorter and lie within that of the column. */
export function partsOfSpan(
  { span, given }: CountsColumn,
  all: readonly CountsColumn[],
): readonly CountsColumn[] {
  const place = placeOf(given);
  return all.filter((other) => {
    const inside = other.span;
    if (!span || !inside || placeOf(other.given) !== place) return false;
    const [days, own] = [inside.lastDay - inside.firstDay, span.lastDay - span.firstDay];
    return inside.firstDay >= span.firstDay && inside.lastDay <= span.lastDay && days < own;
  });
}

function placeOf(given: Given): string {
  return [...placeFields, 'contactChannel' as const].map((field) => given[field] ?? '').join('|');
}

/** So many rows do not add up by chance. */
const fewestSums = 2;

/**
 * The columns of counts that a total which does not say so adds up in every row: all of them, or some that stand right
 * before it. None where it is no total.
 */
export function summedColumns(
  column: number,
  cross: readonly CountsColumn[],
  rows: readonly RawRow[],
): readonly number[] {
  const sums = rows.filter((row) => !isBlank(row[column]) && countOf(row[column]) !== undefined);
  if (sums.length < fewestSums) return [];
  const all = cross.map((each) => each.column);
  // A few numbers before it may well add up to it in two rows.
  const before = sums.length > fewestSums ? all.filter((each) => each < column) : [];
  const runs = [all, ...before.map((_, index) => before.slice(index))];
  const isSum = (parts: readonly number[]): boolean =>
    sums.every((row) => {
      const counts = parts.map((each) => countOf(row[each]) ?? 0);
      return countOf(row[column]) === counts.reduce((a, b) => a + b, 0);
    });
  return runs.find((parts) => parts.length > 1 && isSum(parts)) ?? [];
}
