import { isCountedKind } from '../../service/stages';
import { grouped } from '../../text/grouped';
import { matchKey } from '../../text/matchKey';
import { isBlankOrDash } from '../cells/absentText';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { numberOf } from '../cells/italianNumber';
import { labelFields } from '../sheets/carriedLabels';
import { isOfProfile } from '../sheets/counts/classesOfPeople';
import { holdsCounts } from '../sheets/counts/possibleCounts';
import type { Region } from '../sheets/region';
import { placeFields } from './places';

/** A row of counts with its sheet row. */
export type CountRow = readonly [cells: RawRow, row: number];

/** A row, in which of the labels it says something, and what it counts. */
interface Labelled {
  readonly row: number;
  readonly labels: readonly string[];
  readonly said: readonly number[];
  readonly counts: readonly number[];
}

/** How databases write that a row is of all classes of a column. */
const noWords = new Set(['null', 'none', 'nan', 'blank', 'vuoto', 'vuote', 'all']);

/** A single sum below this may be equal by chance. */
const smallSum = 10;

/** The rows that a total may be of, and the total where there is one. */
interface Sum {
  readonly below: readonly Labelled[];
  readonly total: Labelled | undefined;
}

/** Rows that may be totals: what they leave blank, and which they are, as rows of the sheet. */
export interface DoubtfulSums {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/**
 * The rows of a list of counts that are totals as ROLLUP and CUBE of SQL write them: they say nothing where others
 * name a part, and count what these do together. `CN | (blank) | 16` below `CN | F | 9` and `CN | M | 7` is one; a row
 * that is no such sum is a group of its own, as those of whom nobody knows the gender are. Rows that are blank in the
 * same columns are totals all together or not at all: a single sum may be chance. Where some are, more than
 * chance makes, and others are not, nobody can tell: they are doubtful.
 */
export function rolledUpRows(
  region: Region,
  rows: readonly CountRow[],
): { readonly totals: ReadonlySet<number>; readonly doubtful: readonly DoubtfulSums[] } {
  const labels = labelColumns(region);
  const kept: Labelled[] = [];
  const totals: number[] = [];
  const doubtful: DoubtfulSums[] = [];
  let [several, largest] = [0, 0];
  const all = rows.map((row) => labelled(row, labels, countColumns(region)));
  const patterns = [...grouped(all, ({ said }) => said.join()).values()];
  patterns.sort(([one], [other]) => (other?.said.length ?? 0) - (one?.said.length ?? 0));
  for (const pattern of patterns) {
    const { said = [] } = pattern[0] ?? {};
    const keyOf = (each: Labelled): string => said.map((at) => each.labels[at]).join('|');
    const finer = kept.filter((each) => said.every((at) => each.labels[at] !== ''));
    const parts = grouped(
      finer.filter((each) => each.said.length > said.length),
      keyOf,
    );
    const sums = [...grouped(pattern, keyOf)].flatMap(([key, own]) => {
      const below = parts.get(key) ?? [];
      return below.length === 0 ? [] : [{ below, total: totalOf(own, below) }];
    });
    const found = sums.flatMap(({ total }) => total ?? []);
    const isRollUp = found.length === sums.length;
    if (!isRollUp && areNoChance(sums)) {
      const isSaid = (at: number): boolean => sums.some(({ below }) => below[0]?.said.includes(at));
      const blank = [...labels.keys()].filter((at) => !said.includes(at) && isSaid(at));
      doubtful.push({
        columns: blank.map((at) => labels[at] as number),
        rows: found.filter(({ counts }) => sumOf(counts) > 0).map(({ row }) => row),
      });
    }
    if (isRollUp) {
      totals.push(...found.map(({ row }) => row));
      several += sums.filter(isOfSeveral).length;
      // A single one has to be of all the others.
      const isWhole = sums.length === parts.size;
      if (isWhole) largest = Math.max(largest, ...found.map(({ counts }) => sumOf(counts)));
    }
    const left = new Set(isRollUp ? found : []);
    kept.push(...pattern.filter((each) => !left.has(each)));
  }
  const areTotals = several > 1 || (several === 1 && largest >= smallSum);
  return { totals: new Set(areTotals ? totals : []), doubtful };
}

/**
 * Whether more rows are the sum of several than chance makes, by three standard deviations: of a hundred counts
 * one is a sum of 99.
 */
function areNoChance(sums: readonly Sum[]): boolean {
  const found = sums.filter(isOfSeveral);
  const byChance = sumOf(
    sums
      .filter(({ below }) => below.length > 1)
      .map(({ below }) => 1 / (1 + sumOf(below.flatMap(({ counts }) => counts)))),
  );
  const isBig = found.some(({ total }) => sumOf(total?.counts ?? []) >= smallSum);
  return (found.length > 1 || isBig) && found.length > byChance + 3 * Math.sqrt(byChance);
}

function isOfSeveral({ below, total }: Sum): boolean {
  return below.length > 1 && sumOf(total?.counts ?? []) > 0;
}

/** Where a total is shown: at its place, else at the first thing that it says, else at its count. */
export function labelOfTotal(region: Region, cells: RawRow): number {
  const { columns } = region;
  const places = placeFields.flatMap((field) => columns[field] ?? []);
  const labels = [...places, ...labelColumns(region)];
  return labels.find((column) => labelIn(cells[column]) !== '') ?? countColumns(region)[0] ?? 0;
}

/**
 * Columns that say what a row counts: those of fields, classes of people, which another step may have a use for, and
 * texts that nobody reads.
 */
export function labelColumns(region: Region): readonly number[] {
  const { columns, unused, top, line } = region;
  const counts = countColumns(region);
  const ofProfile = [...line.headers.keys()].filter((at) => isOfProfile(line.headers[at] ?? ''));
  const texts = unused.filter(({ header, column }) => !holdsCounts(header, column, top));
  const all = [...Object.values(columns), ...ofProfile, ...texts.map(({ column }) => column)];
  return [...new Set(all)].filter((column) => !counts.includes(column)).sort((a, b) => a - b);
}

/** Whether the region is a list of counts that may hold such rows: labels that stand once for a group are blank too. */
export function mayBeRolledUp(region: Region): boolean {
  const { kind, columns, carried, groupLabels, groupTitles, pivot } = region;
  if (!isCountedKind(kind) && kind !== 'contact') return false;
  const isCarried = carried.length > 0 || [groupLabels, groupTitles, pivot].some((each) => each);
  return columns.userId === undefined && countColumns(region).length > 0 && !isCarried;
}

/** What the rows count: of a list one column, of a crosstab several. */
export function countColumns({ columns: { count }, cross }: Region): readonly number[] {
  if (cross.length > 0) return cross.map(({ column }) => column);
  return count === undefined ? [] : [count];
}

function labelled(
  [cells, row]: CountRow,
  columns: readonly number[],
  counted: readonly number[],
): Labelled {
  const labels = columns.map((column) => labelIn(cells[column]));
  const said = [...labels.keys()].filter((at) => labels[at] !== '');
  return { row, labels, said, counts: counted.map((column) => numberOf(cells[column]) ?? 0) };
}

function labelIn(cell: RawRow[number]): string {
  if (isBlankOrDash(cell)) return '';
  const key = matchKey(cellText(cell));
  return noWords.has(key) ? '' : key;
}

/** Of rows that say the same, the one that counts what its parts and the other rows do. */
function totalOf(own: readonly Labelled[], parts: readonly Labelled[]): Labelled | undefined {
  const sums = (own[0]?.counts ?? []).map((_, at) =>
    sumOf([...own, ...parts].map(({ counts }) => counts[at] ?? 0)),
  );
  // The total is half of itself and what it sums.
  return own.find(({ counts }) => counts.every((count, at) => 2 * count === sums[at]));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

/**
 * Tells the rows below a total that opens a group: `Totale` merged over its months or classes, as the labels of
 * the groups above it are. `total` is the column in which the row itself says that it is one.
 */
export function createTotalGroupTest({
  carried,
  columns,
}: Region): (cells: RawRow, total: number | undefined) => boolean {
  const labels = labelFields.flatMap((field) => columns[field] ?? []);
  const isFilled = (cells: RawRow, among: readonly number[]): boolean =>
    among.some((column) => !isBlank(cells[column]));
  let outer: readonly number[] = [];
  return (cells, total) => {
    if (total !== undefined || isFilled(cells, outer)) {
      const depth = carried.indexOf(total ?? -1);
      const inner = labels.filter((column) => !carried.slice(0, depth + 1).includes(column));
      outer = depth >= 0 && isFilled(cells, inner) ? carried.slice(0, depth + 1) : [];
    }
    return total === undefined && outer.length > 0;
  };
}
