import {
  isOfCompletion,
  isOfOtherCase,
  isOfProgrammes,
  isOfTypes,
  isOwnType,
  programmeIn,
} from '../../../service/otherCases';
import {
  cancellationIn,
  isOfCancellation,
  isOfRemarks,
  isOfUpdate,
} from '../../../service/outcomes';
import { isOfHours } from '../../../service/presence';
import { dataKinds, type RowKind } from '../../../service/sheets';
import { isAbsent } from '../../cells/absentText';
import { cellText, isBlank, type RawRow, shortText } from '../../cells/cellText';
import type { ColumnMatch } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import type { HeadedColumn } from '../../dataset';
import { holdsCallLengths } from '../../rows/outcomes/callLengths';
import { columnsOfAnswers } from '../counts/answers';
import { holdsCounts } from '../counts/possibleCounts';
import type { Region } from '../region';

/** The columns with something in the header row or below it, as far as the head goes, that nobody reads. */
export function unusedColumns(
  { line, match }: { readonly line: HeaderLine; readonly match: Pick<ColumnMatch, 'columns'> },
  head: SheetHead,
  questions: readonly number[],
): readonly HeadedColumn[] {
  const read = new Set([...Object.values(match.columns), ...questions]);
  const rows = head.rows.slice(line.row);
  const width = Math.max(0, ...rows.map(({ length }) => length), line.headers.length);
  // A header may stand in the upper of two rows alone: `%`.
  const upper = line.table ? [] : (head.rows[line.row - 1] ?? []);
  const isOfTitle = upper.filter((cell) => !isBlank(cell)).length < leastHeaders;
  const above = (column: number): string => (isOfTitle ? '' : shortText(upper[column]));
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !read.has(column))
    .filter((column) => rows.some((row) => !isBlank(row[column])) || line.headers[column])
    .map((column) => ({
      column,
      header: line.headers[column] || shortText(line.cells[column]) || above(column),
    }));
}

const leastHeaders = 2;

/**
 * Columns that nobody reads and that hold remarks, by their header or because one of the first rows says that
 * it may not count: of the region, and to its right as far as the next list. Forms have remarks of other
 * kinds.
 */
export function remarkColumns(
  region: Region,
  all: readonly Region[],
  survey: readonly RawRow[],
): readonly number[] {
  const { kind, columns, otherColumns, cross, step, line, firstRow, rowCount = Infinity } = region;
  if (kind === 'satisfaction' || !(dataKinds as readonly RowKind[]).includes(kind)) return [];
  const read = new Set([
    ...[...Object.values(columns), ...otherColumns],
    ...[...cross.map(({ column }) => column), ...(step ? [step.column] : [])],
  ]);
  const first = firstColumn(region);
  const next = Math.min(...all.map(firstColumn).filter((column) => column > first));
  const rows = survey.slice(firstRow, firstRow + rowCount);
  const width = Math.max(0, ...rows.map(({ length }) => length), line.headers.length);
  const headerOf = (column: number): string => line.headers[column] ?? '';
  const says = (cell: RawRow[number], column: number): boolean => {
    if (typeof cell !== 'string') return false;
    const text = cellText(cell);
    return (
      cancellationIn(text, headerOf(column)) !== undefined ||
      isOfOtherCase(text, headerOf(column), kind)
    );
  };
  // Under `Revocati` counts say how many were, and cancel no row.
  const isOfCounts = (header: string, column: number): boolean =>
    columns.userId === undefined && holdsCounts(header, column, rows);
  const isOfSuch = (header: string, column: number): boolean =>
    isOfRemarks(header) ||
    (isOfProgrammes(header) && kind !== 'contact' && namesProgrammes(column, rows)) ||
    (isOfCompletion(header) && kind === 'questionnaire' && columns.userId !== undefined) ||
    (isOfHours(header) && columns.userId !== undefined) ||
    (isOfCancellation(header) && !isOfCounts(header, column));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      column >= first &&
      column < next &&
      !read.has(column) &&
      (holdsCallLengths(region, column) ||
        isOfSuch(headerOf(column), column) ||
        rows.some((row) => says(row[column], column))),
  );
}

/** Columns of the region that tell its rows apart; those of remarks do so otherwise. */
export function columnsApart(
  region: Region,
  survey: readonly RawRow[],
): NonNullable<Region['apart']> {
  const { kind, firstRow, rowCount = Infinity, remarks, unused, step, cross } = region;
  const rows = survey.slice(firstRow, firstRow + rowCount);
  const answers = columnsOfAnswers(region, rows).filter((column) => !remarks.includes(column));
  const types = unused.filter(
    ({ header, column }) =>
      !step && cross.length === 0 && isOfTypes(header, kind) && namesOthers(kind, column, rows),
  );
  return new Map([
    ...answers.map((column) => [column, 'answers'] as const),
    ...types.map(({ column }) => [column, 'types'] as const),
  ]);
}

/** Whether the column names what the sheet counts, and other things beside it. */
function namesOthers(kind: RowKind, column: number, rows: readonly RawRow[]): boolean {
  const cells = rows.map((row) => row[column] ?? null).filter((cell) => !isAbsent(cell));
  const texts = new Set(cells.map(cellText));
  const own = [...texts].filter((text) => isOwnType(text, kind));
  return own.length > 0 && own.length < texts.size && texts.size <= mostTypes;
}

/** The column of remarks that says of some counts that they correct others. */
export function updatesColumn(
  { columns, firstRow, rowCount = Infinity }: Region,
  remarks: readonly number[],
  survey: readonly RawRow[],
): number | undefined {
  if (columns.userId !== undefined) return undefined;
  const rows = survey.slice(firstRow, firstRow + rowCount);
  return remarks.find((column) => rows.some((row) => isOfUpdate(cellText(row[column]))));
}

/** More texts are no programmes, and no things of a kind. */
const mostTypes = 12;

/** Whether the column tells this programme or one that is known from others. */
function namesProgrammes(column: number, rows: readonly RawRow[]): boolean {
  const texts = new Set(rows.map((row) => cellText(row[column])));
  return texts.size <= mostTypes && [...texts].some((text) => programmeIn(text) !== undefined);
}

export function firstColumn({ line }: Region): number {
  return line.table?.firstColumn ?? line.firstColumn ?? 0;
}
