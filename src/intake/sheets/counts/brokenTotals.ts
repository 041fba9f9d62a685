import { addFinding, type FindingLog } from '../../../findings/finding';
import { isCountedKind } from '../../../service/stages';
import { genderOf } from '../../../service/wordClasses';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { foundAt } from '../../cells/foundAt';
import { countOf } from '../../cells/italianNumber';
import { isPartLabel, isPartOfYear, isStatisticsLabel, isTotalLabel } from '../../rows/totalLabel';
import type { Region, TotalColumn } from '../region';
import { firstColumn } from '../unread/unusedColumns';

/** A cell of a total, and what its parts add up to. */
interface BrokenTotal {
  readonly row: number;
  readonly column: number;
  readonly sum: number;
}

/**
 * Tells of totals beside or below counts that are not their sum, one finding for the columns of a sheet and one
 * for its rows: something was left out, or counted twice. A total may be of all that stands before it, or of
 * any run of it. Lists longer than `survey`, the first rows of the sheet, are not held against their totals.
 */
export function reportBrokenTotals(
  region: Region,
  survey: readonly RawRow[],
  log: FindingLog,
): void {
  const { sheet, kind, columns, firstRow, rowCount = Infinity, line, step } = region;
  const isOfCounts = isCountedKind(kind) || kind === 'contact';
  if (!isOfCounts || columns.userId !== undefined || columns.outcome !== undefined) return;
  if (step || region.pivot || sheet.rowCount > survey.length) return;
  const totals = totalColumnsOf(region);
  const counts = countColumnsOf(region);
  const last = Math.max(
    ...Object.values(columns),
    ...counts,
    ...totals.map(({ column }) => column),
  );
  // Other lists may stand at both sides.
  const own = (cells: RawRow): RawRow =>
    cells.slice(0, last + 1).fill(null, 0, firstColumn(region));
  const rows = survey
    .slice(0, firstRow + rowCount)
    .map((cells, row) => ({ cells: own(cells), row }))
    .slice(firstRow);
  const report = (of: 'columns' | 'rows', broken: readonly BrokenTotal[]): void => {
    const [first] = broken;
    if (!first) return;
    const cell = survey[first.row]?.[first.column];
    const label = of === 'columns' ? line.headers[first.column] : labelIn(survey[first.row] ?? []);
    addFinding(log, {
      code: 'TOTALE_CHE_NON_TORNA',
      ...foundAt(sheet.name, first.row, first.column, cell),
      details: { of, label: label ?? '', sum: first.sum, cells: broken.length },
    });
  };
  report(
    'columns',
    totals.flatMap((total) => brokenIn(total, rows)),
  );
  report('rows', brokenRows(counts, rows));
}

type Row = { readonly cells: RawRow; readonly row: number };

function countColumnsOf({ columns: { count }, cross }: Region): readonly number[] {
  if (cross.length > 0) return cross.flatMap((each) => (each.isCumulated ? [] : [each.column]));
  return count === undefined ? [] : [count];
}

/** Those of a crosstab; of a list the count that women and men stand beside. */
function totalColumnsOf({ totals = [], columns, unused, cross }: Region): readonly TotalColumn[] {
  if (cross.length > 0 || columns.count === undefined) return totals;
  const genders = unused.filter(({ header }) => genderOf(header) !== undefined);
  const isOfBoth = new Set(genders.map(({ header }) => genderOf(header))).size > 1;
  const parts = genders.map(({ column }) => column);
  return isOfBoth ? [{ column: columns.count, parts }] : [];
}

/** The rows in which a column is neither the sum of its parts nor that of those next to it. */
function brokenIn({ column, parts }: TotalColumn, rows: readonly Row[]): readonly BrokenTotal[] {
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

/** The cells of rows of totals that are the sum of no run of the rows above them, or below, nor of all others. */
function brokenRows(columns: readonly number[], rows: readonly Row[]): readonly BrokenTotal[] {
  const broken: BrokenTotal[] = [];
  for (const column of columns) {
    const counted = rows.filter(({ cells }) => !isBlank(cells[column]) && !isAside(cells));
    const values = counted.flatMap(({ cells }) => countOf(cells[column]) ?? []);
    if (values.length < counted.length) continue;
    const isTotal = counted.map(({ cells }) => isTotalLabel(labelIn(cells)));
    counted.forEach(({ cells, row }, index) => {
      if (isTotal[index] !== true) return;
      const isPart = (_: number, at: number): boolean => isTotal[at] !== true;
      const above = values.filter((value, at) => at < index && isPart(value, at));
      const below = values.filter((value, at) => at > index && isPart(value, at));
      // A list that was sorted has its total among the others.
      const others = [...above, ...below];
      const runs = [[...above].reverse(), below];
      const alike = values.filter(
        (value, at) => isPart(value, at) && isOf(cells, counted[at]?.cells),
      );
      if (others.length === 0) return;
      const total = values[index] as number;
      const isSum =
        [others, alike].some((counts) => sumOf(counts) === total) ||
        runs.some((run) => isRun(total, run)) ||
        [...runs, above, others].some((counts) => sumOfWholes(counts) === total);
      if (!isSum) broken.push({ row, column, sum: sumOf(above.length > 0 ? above : below) });
    });
  }
  return broken.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a row says what the row of a total does besides: both are of women, whatever their age. */
function isOf(total: RawRow, cells: RawRow = []): boolean {
  const texts = total.map(textOf).map((text) => (isTotalLabel(text) ? '' : text));
  return texts.every((text, column) => text === '' || text === textOf(cells[column]));
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

function areCounts(values: readonly (number | undefined)[]): values is readonly number[] {
  return values.every((value) => value !== undefined);
}

/** What the row says that it is a total of; empty where it is none. */
function labelIn(cells: RawRow): string {
  return cells.map(textOf).find(isTotalLabel) ?? '';
}

function isAside(cells: RawRow): boolean {
  return cells
    .map(textOf)
    .some((text) => isPartLabel(text) || isPartOfYear(text) || isStatisticsLabel(text));
}

function textOf(cell: RawRow[number]): string {
  return typeof cell === 'string' ? cellText(cell) : '';
}
