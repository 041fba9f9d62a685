import { addFinding, type FindingLog } from '../../../findings/finding';
import { isOfOtherMeasure } from '../../../service/measures';
import { genderOf } from '../../../service/profile/profileLabels';
import { isCountedKind } from '../../../service/stages';
import { matchWords } from '../../../text/matchKey';
import { isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { countOf } from '../../cells/italianNumber';
import { surveyedRows } from '../../columns/headerLine';
import type { RawChunk } from '../../rawSource';
import type { Region, TotalColumn } from '../region';
import { firstColumn } from '../unread/unusedColumns';
import {
  brokenRows,
  type BrokenTotal,
  isAside,
  labelOfTotalIn,
  type PlacedRow,
} from './brokenRows';

/**
 * Tells of totals beside or below counts that are not their sum, one finding for the columns of a sheet and one
 * for its rows: something was left out, or counted twice. A total may be of all that stands before it, or of
 * any run of it. `survey` has the first rows of the sheet: of lists that go on below them, the totals that
 * stand in rows are for `watchTotals`, and those in columns are looked at as far as it goes.
 */
export function reportBrokenTotals(
  region: Region,
  survey: readonly RawRow[],
  log: FindingLog,
): void {
  if (!mayHaveTotals(region)) return;
  const { firstRow, rowCount = Infinity } = region;
  const own = cellsOf(region);
  const rows = survey
    .slice(0, firstRow + rowCount)
    .map((cells, row) => ({ cells: own(cells), row }))
    .slice(firstRow);
  const broken = totalColumnsOf(region).flatMap((total) => brokenIn(total, rows));
  report(region, 'columns', broken, rows, log);
  const isWhole = survey.length < surveyedRows || firstRow + rowCount <= survey.length;
  if (isWhole) report(region, 'rows', brokenRows(countColumnsOf(region), rows), rows, log);
}

/**
 * Holds the rows of a list that goes on below the first rows of its sheet, as they are read, against the totals
 * among them. Undefined where it has none to tell of. A list of more than `most` rows is not looked at.
 */
export function watchTotals(
  region: Region,
  most: number,
):
  | { readonly see: (chunk: RawChunk) => void; readonly report: (log: FindingLog) => void }
  | undefined {
  const { firstRow, rowCount = Infinity } = region;
  if (!mayHaveTotals(region) || firstRow + rowCount <= surveyedRows) return undefined;
  const chunks: RawChunk[] = [];
  let seen = 0;
  return {
    see(chunk) {
      seen += chunk.rows.length;
      if (seen > most) chunks.length = 0;
      else chunks.push(chunk);
    },
    report(log) {
      const last = chunks.at(-1);
      if (!last || last.firstRow + last.rows.length < surveyedRows) return;
      const own = cellsOf(region);
      const rows = chunks.flatMap((chunk) =>
        chunk.rows.map((cells, index) => ({ cells: own(cells), row: chunk.firstRow + index })),
      );
      report(region, 'rows', brokenRows(countColumnsOf(region), rows), rows, log);
    },
  };
}

function mayHaveTotals({ kind, columns, step, pivot }: Region): boolean {
  const isOfCounts = isCountedKind(kind) || kind === 'contact';
  const isOfUsers = columns.userId !== undefined || columns.outcome !== undefined;
  return isOfCounts && !isOfUsers && !step && !pivot;
}

/** The cells of a list in a row of its sheet: other lists may stand at both sides. */
function cellsOf(region: Region): (cells: RawRow) => RawRow {
  const first = firstColumn(region);
  const last = Math.max(
    ...Object.values(region.columns),
    ...countColumnsOf(region),
    ...totalColumnsOf(region).flatMap(({ column, parts }) => [column, ...parts]),
  );
  return (cells) => cells.slice(0, last + 1).fill(null, 0, first);
}

function report(
  { sheet, line }: Region,
  of: 'columns' | 'rows',
  broken: readonly BrokenTotal[],
  rows: readonly PlacedRow[],
  log: FindingLog,
): void {
  const [first] = broken;
  if (!first) return;
  const { cells = [] } = rows.find(({ row }) => row === first.row) ?? {};
  const label = of === 'columns' ? line.headers[first.column] : labelOfTotalIn(cells);
  addFinding(log, {
    code: 'TOTALE_CHE_NON_TORNA',
    ...foundAt(sheet.name, first.row, first.column, cells[first.column]),
    details: { of, label: label ?? '', sum: first.sum, cells: broken.length },
  });
}

function countColumnsOf({ columns: { count }, cross }: Region): readonly number[] {
  if (cross.length > 0) return cross.flatMap((each) => (each.isCumulated ? [] : [each.column]));
  return count === undefined ? [] : [count];
}

/** Those of a crosstab; of a list the count that women and men stand beside. */
function totalColumnsOf({
  totals = [],
  columns,
  unused,
  cross,
  line,
}: Region): readonly TotalColumn[] {
  if (cross.length > 0 || columns.count === undefined) return totals;
  const counted = line.headers[columns.count] ?? '';
  const genders = unused.flatMap(({ header, column }) => {
    const gender = genderBeside(header, counted);
    return gender === undefined ? [] : [{ gender, column }];
  });
  const isOfBoth = new Set(genders.map(({ gender }) => gender)).size > 1;
  const parts = genders.map(({ column }) => column);
  return isOfBoth ? [{ column: columns.count, parts }] : [];
}

/** The gender that a header names and nothing else but what is counted: `Donne`, `Patti donne` beside `Patti`. */
function genderBeside(header: string, counted: string): string | undefined {
  if (isOfOtherMeasure(header)) return undefined;
  const known = new Set([...matchWords(counted), ...fillers]);
  const [word = '', ...others] = matchWords(header).filter((each) => !known.has(each));
  return others.length > 0 ? undefined : genderOf(word);
}

const fillers = ['di', 'cui', 'n', 'numero', 'totale'];

/** The rows in which a column is neither the sum of its parts nor that of those next to it. */
function brokenIn(
  { column, parts }: TotalColumn,
  rows: readonly PlacedRow[],
): readonly BrokenTotal[] {
  const [before, after] = [
    parts.filter((each) => each < column),
    parts.filter((each) => each > column),
  ];
  return rows.flatMap(({ cells, row }) => {
    const total = countOf(cells[column]);
    const countsIn = (columns: readonly number[]) =>
      columns.map((each) => (isBlank(cells[each]) ? 0 : countOf(cells[each])));
    const [left, right] = [countsIn(before), countsIn(after)];
    if (total === undefined || !areCounts(left) || !areCounts(right)) return [];
    if (parts.every((each) => isBlank(cells[each])) || isAside(cells)) return [];
    const sum = sumOf([...left, ...right]);
    const isSum = sum === total || isRun(total, [...left].reverse()) || isRun(total, right);
    return isSum ? [] : [{ row, column, sum }];
  });
}

/** Whether the numbers add up to the total somewhere; of areas with their centres, each counts twice. */
function isRun(total: number, counts: readonly number[]): boolean {
  let sum = 0;
  for (const count of counts) {
    sum += count;
    if (sum === total) return true;
  }
  return sum === 2 * total;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

function areCounts(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}
