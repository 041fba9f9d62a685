import { type ColumnMap, has } from '../../service/sheetNeeds';
import { dateFields, rowKinds } from '../../service/sheets';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import { matchColumns } from '../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import { isTotalLabel } from '../rows/totalLabel';
import { withinColumns } from './sideBySide';

/**
 * The head without the summary that somebody made beside a list, such as a pivot table: a column of labels and one
 * of counts that end long before the rows of the list do. Its counts are those of the list, once more.
 */
export function withoutSummaryBeside(head: SheetHead, survey: readonly RawRow[]): SheetHead {
  for (const line of head.lines) {
    const start = line.headers.findIndex(
      (_, column) => mayBeginAt(survey[line.row + 1], column) && isSummaryAt(line, survey, column),
    );
    if (start > 0) return withinColumns(head, [0, start]);
  }
  return head;
}

/** Of a sheet with thousands of columns hardly any has a label beside a count. */
function mayBeginAt(row: RawRow | undefined, column: number): boolean {
  const label = row?.[column];
  return typeof label === 'string' && column > 1 && isCountOrBlank(row?.[column + 1] ?? null);
}

/** Whether a summary of the dated rows at its left begins in the column. */
function isSummaryAt(line: HeaderLine, survey: readonly RawRow[], start: number): boolean {
  const columns = datedColumns({ ...line, headers: line.headers.slice(0, start) });
  if (!columns) return false;
  const body = survey.slice(line.row + 1);
  const listed = body.slice(0, lastFilled(body, 0, start) + 1);
  const rows = body.slice(0, lastFilled(body, start, Infinity) + 1);
  if (rows.length < 2 || rows.length >= listed.length) return false;
  const labels = rows.map((row) => cellText(row[start]));
  const hasTotal = isTotalLabel(labels.at(-1) ?? '');
  const width = Math.max(...rows.map(({ length }) => length));
  const counts = Array.from({ length: width - start - 1 }, (_, index) =>
    rows.map((row) => countOf(row[start + 1 + index]) ?? 0),
  );
  const areLabelled = labels.every((label) => label !== '' && countOf(label) === undefined);
  const areCounts = rows.every((row) => row.slice(start + 1).every(isCountOrBlank));
  if (!areLabelled || !areCounts || counts.length === 0) return false;
  const isApart = [line.cells, ...body].every((row) => isBlank(row[start - 1]));
  // Without a gap, a total or another column of counts these are columns of the list.
  if (!isApart && !hasTotal && columns.count === undefined) return false;
  const parts = counts.map((each) => sumOf(hasTotal ? each.slice(0, -1) : each));
  const counted = sumOf(listed.map((row) => countIn(row, columns)));
  if (parts.includes(counted) || sumOf(parts) === counted) return true;
  // A list of more rows than were surveyed counts more.
  return hasTotal && isApart && parts.every((sum, index) => sum === counts[index]?.at(-1));
}

function isCountOrBlank(cell: RawRow[number]): boolean {
  return isBlank(cell) || countOf(cell) !== undefined;
}

/** The columns of a list that has times, be it of any kind. */
function datedColumns(line: HeaderLine): ColumnMap | undefined {
  return rowKinds
    .map((kind) => matchColumns(line, kind, []).columns)
    .find((columns) => has(dateFields, columns));
}

function countIn(row: RawRow, { userId, count }: ColumnMap): number {
  if (count !== undefined && userId === undefined) return countOf(row[count]) ?? 0;
  return row.every(isBlank) ? 0 : 1;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The last row with anything in the columns; -1 where there is none. */
function lastFilled(rows: readonly RawRow[], first: number, end: number): number {
  return rows.findLastIndex((row) => !row.slice(first, end).every(isBlank));
}
