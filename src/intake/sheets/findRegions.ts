import { isOfResults, isOfTargets } from '../../service/outcomes';
import { has, lacking, needsOf, type SheetNeeds } from '../../service/sheetNeeds';
import { dateFields, type RowKind } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { likelyYears } from '../cells/likelyYears';
import { spanOfText } from '../cells/textSpan';
import { type ColumnMatch, matchColumns, namesUsers } from '../columns/columnMatch';
import type { LocatedCorrection } from '../columns/correction';
import { withPeopleOfForms } from '../columns/formNumbers';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import { answerIn } from '../columns/ratingAnswer';
import { dayAbove, isTitleRow } from '../columns/titleRows';
import { isUpperLine, twoLineHeaders } from '../columns/twoLineHeader';
import { dayOfYear, daySpan, partOfYear, plainSpans } from '../dates/cellSpan';
import type { RawCell } from '../rawSource';
import { withoutAnswersAsCount, withOutcomeOfAnswers } from './counts/answers';
import {
  withoutNumbersAsOutcome,
  withoutRowIdentifiers,
  withoutRowNumbers,
} from './counts/rowNumbers';
import { withTimesOfPivot } from './pivots/timesOfPivot';
import { asColumns, type Given, lackingOf } from './region';

/** A header row, read as that of one kind of sheet. */
export interface MatchedLine {
  readonly line: HeaderLine;
  readonly kind: RowKind;
  readonly match: ColumnMatch;
  /** What the sheet's name says in the place of columns. */
  readonly given: Given;
  /** Whether nothing is lacking that the kind needs. */
  readonly isFit: boolean;
  /** Whether there are columns that sheets of this kind do not have. */
  readonly isAlien: boolean;
}

/**
 * The header rows of a sheet, read as one of this kind: every Excel table that fits; otherwise the
 * first row (or two rows) with at least two known headers, or the first whose one known header is
 * enough. A row that does not fit is returned where there is no better one: it tells what is lacking.
 */
export function findRegions(
  head: SheetHead,
  kind: RowKind,
  sheetName: string,
  corrections: readonly LocatedCorrection[],
  named: Given = {},
): readonly MatchedLine[] {
  const rules = { kind, needs: needsOf(kind, sheetName), head, named };
  const read = (line: HeaderLine): MatchedLine =>
    matchLine(line, matchColumns(line, kind, corrections), rules);
  /** Most rows are data: they are set aside before anything is worked out of them. */
  const readNamed = (line: HeaderLine): readonly MatchedLine[] => {
    const match = matchColumns(line, kind, corrections);
    return Object.keys(match.columns).length === 0 ? [] : [matchLine(line, match, rules)];
  };
  const tables = head.tableLines.flatMap(readNamed);
  const fitting = tables.filter((matched) => matched.isFit && isHeader(matched));
  if (fitting.length > 0) return fitting;
  const lines = head.lines.filter(
    (line) => !isOfNumbers(line) && !isUpperLine(line, head.lines, kind),
  );
  const known = lines.flatMap(readNamed);
  const best =
    tables.find(isHeader) ??
    firstHeader([...known, ...twoLineHeaders(head.lines, kind).flatMap(readNamed)], head) ??
    known.find((matched) => matched.isFit && knownCount(matched) > 0 && !isTitle(matched)) ??
    (kind === 'satisfaction' ? questionLine(lines, head).map(read)[0] : undefined) ??
    known.find((matched) => knownCount(matched) > 0);
  return best ? [best] : [];
}

function matchLine(
  line: HeaderLine,
  byHeaders: ColumnMatch,
  {
    kind,
    needs,
    head,
    named,
  }: {
    readonly kind: RowKind;
    readonly needs: SheetNeeds;
    readonly head: SheetHead;
    readonly named: Given;
  },
): MatchedLine {
  const known = withPeopleOfForms(withoutAnswersAsCount(byHeaders, line, head), kind, line, head);
  const counting = withoutRowIdentifiers(withoutRowNumbers(known, kind, line, head), line, head);
  const numbered = withResults(counting, line);
  const counted = withTimesOfPivot(numbered, line, head);
  const told = withOutcomeOfAnswers(withoutNumbersAsOutcome(counted, line, head), kind, line, head);
  const match = withoutDesks(told, named);
  // A form says nothing of where it was filled in.
  const said = kind === 'satisfaction' ? {} : named;
  const isUndated = namesUsers(match) && !has(dateFields, match.columns);
  const day = isUndated ? dayAbove(line, kind, head) : undefined;
  const given = {
    ...lackingOf(said, match.columns),
    ...(day !== undefined && { date: day }),
    ...yearOfMonths(said, match, line, head),
  };
  const columns = { ...asColumns(given), ...match.columns };
  return {
    line,
    kind,
    match,
    given,
    isFit: lacking(kind, needs.needed, columns).length === 0,
    isAlien:
      has(needs.without, match.columns) || (needs.without.includes('date') && saysTimes(line)),
  };
}

/** Whether headers say times, as those of a crosstab do. */
function saysTimes({ headers }: HeaderLine): boolean {
  return headers.some((header) => /\d/.test(header) && spanOfText(header) !== undefined);
}

/** The one column beside targets that says what was reached counts, where no other does. */
function withResults(match: ColumnMatch, { headers }: HeaderLine): ColumnMatch {
  const { columns, declined } = match;
  if (has(['count', 'userId'], columns) || declined.has('count')) return match;
  const [count, ...others] = headers.flatMap((header, column) =>
    isOfResults(header) ? [column] : [],
  );
  const isClear = count !== undefined && others.length === 0 && headers.some(isOfTargets);
  return isClear ? { ...match, columns: { ...columns, count } } : match;
}

/** The desks of a centre that the sheet's name says are no centres. */
function withoutDesks(match: ColumnMatch, named: Given): ColumnMatch {
  const { jobCentre, ...columns } = match.columns;
  const areDesks = jobCentre !== undefined && match.weak.has('jobCentre');
  return areDesks && named.jobCentre !== undefined ? { ...match, columns } : match;
}

/** The year that the sheet's name says, where days, months, semesters or quarters (`I`) of rows lack theirs. */
export function yearOfMonths(
  { year }: Given,
  { columns }: ColumnMatch,
  { row, headers }: HeaderLine,
  { rows, dateSystem }: SheetHead,
): Given {
  const part = columns.date ?? columns.month ?? columns.period;
  if (year === undefined || part === undefined || columns.year !== undefined) return {};
  const cells = rows.slice(row + 1).map((each) => each[part] ?? null);
  if (columns.date !== undefined) {
    const spans = plainSpans(dateSystem);
    const isLacking = (cell: RawCell): boolean =>
      daySpan(cell, spans) === undefined && dayOfYear(cell, cellText(year), spans) !== undefined;
    return cells.some(isLacking) ? { year } : {};
  }
  if (columns.userId !== undefined) return {};
  const called = partOfYear(headers[columns.period ?? -1] ?? '');
  const isLacking = (text: string): boolean =>
    spanOfText(text) === undefined &&
    [text, `${text} ${called}`].some((each) => spanOfText(`${each} ${cellText(year)}`));
  return cells.some((cell) => isLacking(cellText(cell))) ? { year } : {};
}

/** A row of data: several numbers that are no years, and hardly anything else. */
function isOfNumbers({ cells }: HeaderLine): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const numbers = filled.filter((cell) => typeof cell === 'number' && cell < likelyYears.first);
  return numbers.length > 1 && filled.length - numbers.length < 2;
}

function isTitle({ line }: MatchedLine): boolean {
  return isTitleRow(line.cells);
}

function knownCount({ match }: MatchedLine): number {
  return Object.keys(match.columns).length;
}

/** Whether the one takes in a second row of nothing but headers, as `Registrazione` over `Data`. */
function goesOnWithHeaders({ line, kind }: MatchedLine, other: MatchedLine): boolean {
  if (line.upper === undefined || line.upper !== other.line.cells) return false;
  return line.cells.every(
    (cell) => isBlank(cell) || meaningOfHeader(cellText(cell), kind) !== undefined,
  );
}

function unknownCount(matched: MatchedLine): number {
  return matched.line.headers.filter((header) => header !== '').length - knownCount(matched);
}

function isHeader(matched: MatchedLine): boolean {
  return knownCount(matched) >= 2;
}

/**
 * The first row with two known headers. Titles may have as many words that headers have (`Periodo:
 * 2019`, `Area: tutte`): a row further down is the header where it alone fits, or knows more, or has
 * less beside what is known, and nothing stands between that could be data.
 */
function firstHeader(lines: readonly MatchedLine[], head: SheetHead): MatchedLine | undefined {
  const [first, ...others] = lines.filter(isHeader).sort((a, b) => a.line.row - b.line.row);
  return others.reduce(
    (best, other) =>
      best && isBetter(other, best) && !hasDataBetween(best, other, head) ? other : best,
    first,
  );
}

function isBetter(one: MatchedLine, other: MatchedLine): boolean {
  if (one.isFit && !other.isFit) return true;
  const more = knownCount(one) - knownCount(other);
  if (more !== 0) return more > 0;
  return unknownCount(one) < unknownCount(other) || (one.isFit && goesOnWithHeaders(one, other));
}

function hasDataBetween({ line, match }: MatchedLine, next: MatchedLine, head: SheetHead): boolean {
  const columns = Object.values(match.columns);
  const dates = dateFields.flatMap((field) => match.columns[field] ?? []);
  const mayBeData = (row: RawRow): boolean =>
    columns.filter((column) => !isBlank(row[column])).length >= 2 &&
    (dates.length === 0 || dates.some((column) => /\d/.test(cellText(row[column]))));
  return head.rows.slice(line.row + 1, next.line.row).some(mayBeData);
}

/** Forms without a date have no known header: what stands right above an answer is a question. */
function questionLine(lines: readonly HeaderLine[], head: SheetHead): readonly HeaderLine[] {
  const hasAnswerBelow = ({ headers, row }: HeaderLine): boolean =>
    headers.some(
      (header, column) =>
        /\p{L}/u.test(header) && answerIn(head.rows[row + 1]?.[column]) !== undefined,
    );
  const isRow = ({ headers }: HeaderLine): boolean =>
    headers.filter((header) => /\p{L}/u.test(header)).length >= 2;
  const found = lines.find(hasAnswerBelow) ?? lines.find(isRow);
  return found ? [found] : [];
}
