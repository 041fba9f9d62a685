import { shortestMonth } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { dividePeople, somePeopleIn } from '../../service/measures';
import { isRowKind, kindsByName } from '../../service/sheetNames';
import { has } from '../../service/sheetNeeds';
import { dateFields } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { countOf } from '../cells/italianNumber';
import { spanOfText, spanWithoutYear } from '../cells/textSpan';
import { matchColumns } from '../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import type { RawSheet } from '../rawSource';
import { placeFields } from '../rows/places';
import { isTotalLabel } from '../rows/totalLabel';
import { kindByHeaders } from './kindByHeaders';
import type { Given } from './region';

/** From the first column to before the end. */
type Span = readonly [first: number, end: number];

interface TitledSpan extends Pick<SideList, 'title' | 'unclearAt'> {
  readonly span: Span;
}

/** What a title says of the place and the time. */
type GivenBy = (title: string) => Promise<Given>;

/** One of the lists that stand side by side in a sheet. */
interface SideList {
  readonly head: SheetHead;
  /** What stands alone above its columns; empty where nothing does. */
  readonly title: string;
  /** Its header, where the list is like the first or whole by itself, and nothing says what it counts. */
  readonly unclearAt?: { readonly row: number; readonly column: number };
}

/**
 * The lists that stand side by side in a sheet, with a blank column between them; the sheet's own where there
 * is one list. Excel tables of different kinds are such lists as well. A list names its users or counts. All
 * but the first tell what they are: by their headers, by a title above them that says a kind of sheet, or a
 * place or a time, or by the headers of the first. Whatever else stands beside a list is part of it.
 */
export async function listsSideBySide(
  head: SheetHead,
  givenBy: GivenBy,
): Promise<readonly SideList[]> {
  const tables = head.tableLines.filter((line) => kindByHeaders(line, []) !== undefined);
  if (new Set(tables.map((line) => kindByHeaders(line, []))).size > 1)
    return head.tableLines.map((line) => ({
      head: { ...head, tableLines: [line], lines: [] },
      title: '',
    }));
  if (head.tableLines.length > 0) return [{ head, title: '' }];
  for (const line of head.lines) {
    const spans = await listSpans(line, head, givenBy);
    if (spans.length > 1)
      return spans.map(({ span, ...list }) => ({ ...list, head: withinColumns(head, span) }));
  }
  return [{ head, title: '' }];
}

async function listSpans(
  line: HeaderLine,
  head: SheetHead,
  givenBy: GivenBy,
): Promise<readonly TitledSpan[]> {
  const starts = listStarts(line, head);
  if (starts.length < 2) return [];
  const titles = titlesOver(head, line.row, starts);
  const bounds = [...starts, Infinity];
  const isOfSteps = !hasIdentifier(line, head.rows[line.row - 1] ?? []);
  const lists: (Omit<TitledSpan, 'span'> & { readonly start: number })[] = [];
  let first = '';
  let isFirstDated = false;
  for (const [index, start] of starts.entries()) {
    const list = withinColumns(head, [start, bounds[index + 1] ?? Infinity]).lines.find(
      isSameRow(line),
    );
    const title = titles[index] ?? '';
    if (!list || !(saysWhomOrHowMany(list) || (isOfSteps && isOfTitledStep(list, title)))) continue;
    if (index === 0) {
      first = headersOf(list);
      isFirstDated = isDated(list);
    }
    const isLabelled = hasLabels(list) || isLabelsAt(list, head, start);
    const isPart = dividePeople(somePeopleIn(title), somePeopleIn(titles[0] ?? ''));
    const isClear = title !== '' && isLabelled && (isPart || (await tells(title, givenBy)));
    if (index === 0 || isClear || kindByHeaders(list, []) !== undefined)
      lists.push({ start, title });
    else if (isLabelled && headersOf(list) === first && title === '') lists.push({ start, title });
    else if (isLabelled && (headersOf(list) === first || (isFirstDated && isDated(list))))
      lists.push({ start, title, unclearAt: { row: line.row, column: start } });
  }
  return lists.map(({ start, ...list }, index) => ({
    ...list,
    span: [index === 0 ? 0 : start, lists[index + 1]?.start ?? Infinity],
  }));
}

/**
 * Columns where a list may begin: after a blank column, or below a title that says a step, or any title where the
 * header is that which the first list begins with.
 */
function listStarts(line: HeaderLine, head: SheetHead): readonly number[] {
  const { rows } = head;
  const own = [line.cells, ...rows.slice(line.row + 1)];
  const isGap = (column: number): boolean => own.every((row) => isBlank(row[column]));
  const first = matchKey(line.headers.find((header) => header !== '') ?? '');
  const titles = rows[line.row - 1] ?? [];
  const isTitled = (column: number): boolean => !isBlank(titles[column]);
  const isOfSteps = !hasIdentifier(line, titles);
  return line.headers.flatMap((header, column) => {
    const isBegun = column === 0 || isGap(column - 1);
    if (header === '')
      return isLabelsAt(line, head, column) && (isBegun || isTitled(column)) ? [column] : [];
    const isStart = matchKey(header) === first || (isOfSteps && saysStep(titles[column]));
    return isBegun || (isTitled(column) && isStart) ? [column] : [];
  });
}

/** Of a list of users the steps are groups of headers, be the identifier below their names or beside. */
function hasIdentifier({ headers }: HeaderLine, above: RawRow): boolean {
  return [...headers, ...Array.from(above, (cell) => cellText(cell ?? null))].some(
    (header) => meaningOfHeader(header, 'registration')?.field === 'userId',
  );
}

function saysStep(title: RawRow[number] | undefined): boolean {
  return kindsByName(cellText(title ?? null)).some(isRowKind);
}

/** Whether labels stand below no header, before counts under a time, in a row of times alone. */
function isLabelsAt({ headers, row }: HeaderLine, { rows }: SheetHead, column: number): boolean {
  const labels = rows
    .slice(row + 1)
    .flatMap((cells) => cells[column] ?? [])
    .filter((cell) => !isBlank(cell));
  return (
    (headers[column] ?? '') === '' &&
    (headers[column + 1] ?? '') !== '' &&
    headers.every((header) => header === '' || isTotalLabel(header) || isTime(header)) &&
    labels.length > 0 &&
    labels.every((cell) => countOf(cell) === undefined)
  );
}

/** Whether it names its users or counts; a crosstab counts below its times. */
function saysWhomOrHowMany(list: HeaderLine): boolean {
  const { columns } = matchColumns(list, 'registration', []);
  return has(['userId', 'count'], columns) || list.headers.some(isTime);
}

/** Whether a title says what its rows are, which then count one each. */
function isOfTitledStep(list: HeaderLine, title: string): boolean {
  return kindsByName(title).some(
    (kind) => isRowKind(kind) && has(dateFields, matchColumns(list, kind, []).columns),
  );
}

/** Whether it has a column for the time of whom it names or counts: then it needs no other list. */
function isDated(list: HeaderLine): boolean {
  return has(dateFields, matchColumns(list, 'registration', []).columns);
}

/** A month or longer: days stand in rows of data. */
function isTime(header: string): boolean {
  const span = spanOfText(header) ?? spanWithoutYear(header);
  return span !== undefined && span.lastDay - span.firstDay >= shortestMonth;
}

/** Whether rows say whose they are, or of where or when: in a crosstab counts alone may stand apart. */
function hasLabels(list: HeaderLine): boolean {
  const { columns } = matchColumns(list, 'participation', []);
  return has(['userId', ...dateFields, ...placeFields, 'contactChannel'], columns);
}

async function tells(title: string, givenBy: GivenBy): Promise<boolean> {
  return kindsByName(title).length > 0 || Object.keys(await givenBy(title)).length > 0;
}

function isSameRow(line: HeaderLine): (other: HeaderLine) => boolean {
  return ({ row }) => row === line.row;
}

function headersOf({ headers }: HeaderLine): string {
  return headers
    .filter((header) => header !== '')
    .map(matchKey)
    .join();
}

/**
 * Of each list what stands alone above it, in the nearest row in which anything stands above another than the
 * first: a title above the first alone is that of the sheet.
 */
function titlesOver(
  { rows }: SheetHead,
  headerRow: number,
  starts: readonly number[],
): readonly string[] {
  const [, second = Infinity] = starts;
  const titles =
    rows.slice(0, headerRow).findLast((row) => !row.slice(second).every(isBlank)) ?? [];
  return starts.map((start, index) => {
    const own = titles.slice(start, starts[index + 1]).filter((cell) => !isBlank(cell));
    return own.length === 1 ? cellText(own[0] ?? null) : '';
  });
}

/** Asks about a list that is like the one beside it, or whole by itself, and that no title explains. */
export function reportListBeside(
  { sheet, head }: { readonly sheet: RawSheet; readonly head: SheetHead },
  { row, column }: NonNullable<SideList['unclearAt']>,
  survey: readonly RawRow[],
  log: FindingLog,
): void {
  const cells = head.rows[row] ?? [];
  const isOwn = (below: RawRow): boolean => !below.slice(column, cells.length).every(isBlank);
  const count = survey.slice(row + 1).filter(isOwn).length;
  const details = { count, isBeside: true };
  addFinding(log, {
    code: 'ELENCO_SOTTO_UN_ALTRO',
    ...foundAt(sheet.name, row, column, cells[column]),
    details,
  });
}

/** The head as if nothing stood in other columns. */
export function withinColumns(
  { lines, rows, dateSystem }: SheetHead,
  [first, end]: Span,
): SheetHead {
  const own = (row: RawRow): RawRow =>
    row.slice(0, end).map((cell, column) => (column < first ? null : cell));
  return {
    ...{ tableLines: [], dateSystem },
    rows: rows.map(own),
    lines: lines
      .map((line) => ({
        ...line,
        firstColumn: first,
        cells: own(line.cells),
        headers: line.headers.slice(0, end).map((each, column) => (column < first ? '' : each)),
      }))
      .filter(({ headers }) => headers.some((header) => header !== '')),
  };
}
