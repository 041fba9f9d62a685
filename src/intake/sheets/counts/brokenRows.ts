import { genderOf } from '../../../service/profile/profileLabels';
import { grouped } from '../../../text/grouped';
import { matchWords } from '../../../text/matchKey';
import { memoize } from '../../../text/memoize';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf } from '../../cells/italianNumber';
import {
  isCarriedForward,
  isPartLabel,
  isPartOfYear,
  isStatisticsLabel,
  isTotalLabel,
} from '../../rows/totalLabel';

/** A row of a list, and where it stands in the sheet. */
export interface PlacedRow {
  readonly cells: RawRow;
  readonly row: number;
}

/** A cell of a total, and what its parts add up to. */
export interface BrokenTotal {
  readonly row: number;
  readonly column: number;
  readonly sum: number;
}

/** The rows of a column that are no totals, in order: what they count, and their sums from the first row on. */
interface Parts {
  readonly rows: readonly RawRow[];
  readonly counts: readonly number[];
  /** The sum of the first i counts; one more than there are counts. */
  readonly sums: readonly number[];
  /** The first and the last place of each sum. */
  readonly firstAt: ReadonlyMap<number, number>;
  readonly lastAt: ReadonlyMap<number, number>;
}

/** Of one column: what takes a look at all rows is not done more often, or long lists would take minutes. */
const mostLooks = 200;

/** The cells of rows of totals that are the sum of no run of the rows above them, or below, nor of all others. */
export function brokenRows(
  columns: readonly number[],
  rows: readonly PlacedRow[],
): readonly BrokenTotal[] {
  const own = rows.filter(({ cells }) => !isAside(cells));
  const totals = new Set(own.filter(({ cells }) => labelOfTotalIn(cells) !== ''));
  const broken = totals.size === 0 ? [] : columns.flatMap((each) => brokenIn(each, own, totals));
  return broken.sort((a, b) => a.row - b.row || a.column - b.column);
}

function brokenIn(
  column: number,
  rows: readonly PlacedRow[],
  totals: ReadonlySet<PlacedRow>,
): readonly BrokenTotal[] {
  // A blank count is nobody, a blank total says nothing.
  const counted = rows.filter((each) => !totals.has(each) || !isBlank(each.cells[column]));
  const isCount = (cell: RawRow[number] | undefined): boolean =>
    isBlank(cell) || countOf(cell) !== undefined;
  if (!counted.every(({ cells }) => isCount(cells[column]))) return [];
  const parts = partsOf(
    counted.filter((each) => !totals.has(each)),
    column,
  );
  const { counts, sums } = parts;
  if (counts.length === 0) return [];
  const whole = sums.at(-1) ?? 0;
  const ofGenders = counted.filter((each) => totals.has(each) && saysGender(each.cells));
  const countsOfGenders = ofGenders.map(({ cells }) => countOf(cells[column]) ?? 0);
  const areParts = sumOf(countsOfGenders) === whole;
  let looks = 0;
  const sumAlike = createSumAlike(parts, () => looks++);
  let above = 0;
  const broken: BrokenTotal[] = [];
  for (const each of counted) {
    if (!totals.has(each)) {
      above++;
      continue;
    }
    // `Totale maschi` and `Totale femmine` make up the whole between them.
    if (areParts && ofGenders.includes(each)) continue;
    const total = countOf(each.cells[column]) ?? 0;
    // A list that was sorted has its total among the others.
    if (total === whole || isRun(total, above, parts)) continue;
    if (looks >= mostLooks) continue;
    const alike = sumAlike(each.cells);
    if (alike === total) continue;
    looks++;
    const [before, after] = [counts.slice(0, above), counts.slice(above)];
    const runs = [[...before].reverse(), after, before, counts];
    if (runs.some((run) => sumOfWholes(run) === total)) continue;
    const nearest = above > 0 ? (sums[above] ?? 0) : whole;
    broken.push({ row: each.row, column, sum: alike !== undefined && alike > 0 ? alike : nearest });
  }
  return broken;
}

function partsOf(rows: readonly PlacedRow[], column: number): Parts {
  const counts = rows.map(({ cells }) => countOf(cells[column]) ?? 0);
  const sums = [0];
  for (const count of counts) sums.push((sums.at(-1) ?? 0) + count);
  const firstAt = new Map<number, number>();
  const lastAt = new Map<number, number>();
  for (const [at, sum] of sums.entries()) {
    if (!firstAt.has(sum)) firstAt.set(sum, at);
    lastAt.set(sum, at);
  }
  return { rows: rows.map(({ cells }) => cells), counts, sums, firstAt, lastAt };
}

/** Whether the counts next to a place add up to the total; of areas with their centres, each counts twice. */
function isRun(total: number, at: number, { sums, firstAt, lastAt }: Parts): boolean {
  const above = sums[at] ?? 0;
  const below = (sums.at(-1) ?? 0) - above;
  const isUp = (firstAt.get(above - total) ?? Infinity) < at;
  const isDown = (lastAt.get(above + total) ?? -Infinity) > at;
  return isUp || isDown || above === 2 * total || below === 2 * total;
}

/** The sum of the rows that say what the row of a total does besides: both are of women, whatever their age. */
function createSumAlike(
  { rows, counts }: Parts,
  onLook: () => void,
): (total: RawRow) => number | undefined {
  const entries = rows.map((cells, at) => ({ cells, count: counts[at] ?? 0 }));
  const sumsBy = memoize((columns: string) => {
    onLook();
    const shape = columns.split(' ').map(Number);
    const sums = new Map<string, number>();
    for (const [key, own] of grouped(entries, ({ cells }) => keyOf(cells, shape)))
      sums.set(key, sumOf(own.map(({ count }) => count)));
    return sums;
  });
  return (total) => {
    const shape = [...total.keys()].filter((column) => {
      const text = textOf(total[column]);
      return text !== '' && !isTotalLabel(text);
    });
    return shape.length === 0 ? undefined : (sumsBy(shape.join(' ')).get(keyOf(total, shape)) ?? 0);
  };
}

function keyOf(cells: RawRow, columns: readonly number[]): string {
  return columns.map((column) => textOf(cells[column])).join('\n');
}

/** The sum but for those that follow a number and add up to it, as centres do to their area. */
function sumOfWholes(counts: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const whole = counts[at] as number;
    sum += whole;
    let parts = 0;
    for (let last = at + 1; last < counts.length && parts < whole; last++) {
      parts += counts[last] as number;
      if (parts === whole && last > at + 1) at = last;
    }
  }
  return sum;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

/** What the row says that it is a total of; empty where it is none. */
export function labelOfTotalIn(cells: RawRow): string {
  // Far to the right of the others a cell leaves a hole, which `find` would meet and `map` leaves as it is.
  return Array.from(cells, textOf).find(saysTotal) ?? '';
}

const saysTotal = memoize(isTotalLabel);

function saysGender(cells: RawRow): boolean {
  const [, ...words] = matchWords(labelOfTotalIn(cells));
  return words.some((word) => genderOf(word) !== undefined);
}

/** Whether the row is one of parts of others, of half a year, of statistics, or of a sum from elsewhere. */
export function isAside(cells: RawRow): boolean {
  return cells.map(textOf).some(saysAside);
}

const saysAside = memoize(
  (text: string): boolean =>
    isPartLabel(text) || isPartOfYear(text) || isStatisticsLabel(text) || isCarriedForward(text),
);

function textOf(cell: RawRow[number]): string {
  return typeof cell === 'string' ? cellText(cell) : '';
}
