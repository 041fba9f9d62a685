import { addFinding, extendFinding, type Finding, type FindingLog } from '../../findings/finding';
import { dividePeople, isOfOtherMeasure, somePeopleIn } from '../../service/measures';
import { kindsByName } from '../../service/sheetNames';
import { type RowKind, rowKinds } from '../../service/sheets';
import { meaningOfHeader } from '../../service/vocabulary';
import { cellText, isBlank, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { headBetween, type HeaderLine, type SheetHead } from '../columns/headerLine';
import { isLabelLine, titlesAbove } from '../columns/titleRows';
import type { RawSheet } from '../rawSource';
import { isPartLabel, isStatisticsLabel, isTotalLabel } from '../rows/totalLabel';
import {
  hasNumber,
  headersOfOthers,
  headOthers,
  isHeaderAt,
  keyOfCell,
  knownFields,
  leastKnown,
} from './headerRows';
import { isAllHeaders, kindByHeaders, namesOtherKind } from './kindByHeaders';
import type { Given } from './region';

/** One of the lists that stand one below the other in a sheet. */
export interface StackedList {
  readonly head: SheetHead;
  /**
   * Of all but the first: the header row, the title that stands alone above it, the title or the texts beside
   * labels there (`CPI`, `Alba`), and whether the title says that the list counts something else than the one above
   * with the same headers.
   */
  readonly below?:
    | {
        readonly headerRow: number;
        readonly title: string;
        readonly titles: readonly string[];
        readonly isOther: boolean;
      }
    | undefined;
}

/** Where a list begins below another one: with the lines of labels above its header row, where there are any. */
interface Start extends NonNullable<StackedList['below']> {
  readonly first: number;
}

/**
 * The lists of a sheet from top to bottom, as far as its first rows go. The first has all that stands above it.
 * Each other begins with its header row, or with lines of labels above it (`Data incontro`, `09/04/2018`). A header
 * row has words of which two are known, or years beside a word, and numbers below. It stands under a blank row, or
 * says nothing but headers, or leaves no doubt of what it heads. A header row that says the same as one at the top
 * goes on with that list, unless labels or a title above it say of where or when its rows are, or that they count
 * another step.
 */
export async function listsOneBelow(
  sheet: RawSheet,
  head: SheetHead,
  survey: readonly RawRow[],
  givenBy: (title: string, named: Given) => Promise<Given>,
): Promise<readonly StackedList[]> {
  const starts: Start[] = [];
  const isInTable = (row: number): boolean =>
    sheet.tables.some(({ firstRow, rowCount }) => row >= firstRow && row < firstRow + rowCount);
  const ofOthers = headersOfOthers(survey);
  const isHeader = (row: number): boolean => ofOthers.has(row) || isHeaderAt(survey, row);
  let top = survey.findIndex((_, row) => isHeader(row));
  if (top < 0) return [{ head }];
  for (let row = top + 2; row < survey.length; row++) {
    const cells = survey[row] ?? [];
    if (!isHeader(row) || isInTable(row) || !hasNumbersBelow(survey, row)) continue;
    if (!isListUnder(survey, top)) {
      // It was a title.
      top = row;
      continue;
    }
    const above = survey.slice(Math.max(0, top - 1), top + 2);
    const first = labelLinesAbove(survey, row);
    const isLabelled = first < row;
    const title = isLabelled ? '' : titleAbove(survey, row);
    // Those of women and of men are both parts of a list above them that counts all.
    const isPart =
      starts.at(-1)?.isOther !== true &&
      dividePeople(somePeopleIn(title ?? ''), somePeopleIn(loneText(survey, top - 1)));
    const goesOn = above.some(
      (other) =>
        sayTheSame(other, cells) || (nameTheSame(other, cells) && !headOthers(other, cells)),
    );
    const isOther = goesOn && !isPart && title !== undefined && saysOther(title);
    const saysWhere =
      isLabelled || (goesOn && Object.keys(await givenBy(title ?? '', {})).length > 0);
    const saysKind = goesOn && namesOtherKind(title ?? '', loneText(survey, top - 1), sheet.name);
    if (goesOn && !isOther && !isPart && !saysWhere && !saysKind) continue;
    const isClear =
      ofOthers.has(row) ||
      isAllHeaders(cells) ||
      kindByHeaders(lineOf(cells, row), []) !== undefined;
    if (title === undefined && !isClear) continue;
    const titles = isLabelled ? titlesAbove([...survey.slice(first, row), cells]) : [title ?? ''];
    starts.push({ first, headerRow: row, title: title ?? '', titles, isOther });
    top = row;
  }
  if (starts.length === 0) return [{ head }];
  // What stands alone above a header row is its title.
  const ends = starts.map(({ first, title }) => (title === '' ? first : first - 1));
  return [
    { head: headBetween(head, survey, 0, ends[0]) },
    ...starts.map(({ first, ...below }, index) => ({
      head: headBetween(head, survey, first, ends[index + 1]),
      below,
    })),
  ];
}

/** `di cui donne`, `Valori percentuali`, `Obiettivi 2018`: the list below counts parts of the one above, or nobody. */
function saysOther(title: string): boolean {
  return (
    isPartLabel(title) ||
    isStatisticsLabel(title) ||
    isOfOtherMeasure(title) ||
    otherMeasure.test(title) ||
    somePeopleIn(title) !== undefined
  );
}

const otherMeasure =
  /%|percentual|variazion|scostament|obiettiv|\btarget\b|previsi|\bmedi[ae]\b|cumulat|\bdonne\b|\buomini\b|femmin|maschi|\bunder\b|stranier/i;

/** Says of a list below another what it was read as, or that it was not read. */
export function reportListBelow(
  { sheet, head }: { readonly sheet: RawSheet; readonly head: SheetHead },
  headerRow: number,
  kind: RowKind | undefined,
  log: FindingLog,
): void {
  const cells = head.rows[headerRow] ?? [];
  const first = Math.max(
    0,
    cells.findIndex((cell) => !isBlank(cell)),
  );
  const at = foundAt(sheet.name, headerRow, first, cells[first]);
  if (kind) {
    const code = 'ALTRO_ELENCO_LETTO';
    const isSame = (each: Finding): each is Finding<typeof code> =>
      each.code === code && each.sheet === sheet.name && each.details.kind === kind;
    const before = log.first.find(isSame);
    const lists = (before?.details.lists ?? 0) + 1;
    extendFinding(log, before, { ...(before ?? { code, ...at }), details: { kind, lists } });
    return;
  }
  const rows = head.rows.slice(headerRow + 1);
  const count = rows.filter((row) => row.some((cell) => !isBlank(cell))).length;
  addFinding(log, { code: 'ELENCO_SOTTO_UN_ALTRO', ...at, details: { count } });
}

/** Whether rows of a list stand right below the header row, or below the two lines of it. */
function isListUnder(survey: readonly RawRow[], top: number): boolean {
  return [top + 1, top + 2].some((row) => {
    const cells = (survey[row] ?? []).filter(
      (cell, column) => !isBlank(cell) && !isBlank(survey[top]?.[column]),
    );
    return cells.length >= leastKnown && hasNumber(cells) && !isHeaderAt(survey, row);
  });
}

/** How many rows below a header row may hold no number before it heads nothing. */
const fewRows = 3;

function hasNumbersBelow(survey: readonly RawRow[], row: number): boolean {
  const filled = survey.slice(row + 1).filter((cells) => cells.some((cell) => !isBlank(cell)));
  return filled.slice(0, fewRows).some(hasNumber);
}

function sayTheSame(one: RawRow, other: RawRow): boolean {
  const width = Math.max(one.length, other.length);
  for (let column = 0; column < width; column++) {
    if (keyOfCell(one[column]) !== keyOfCell(other[column])) return false;
  }
  return true;
}

/**
 * What stands alone right above the header row: below a blank row or a total, or if it names a kind of sheet.
 * Empty where a blank row is there, undefined where neither is.
 */
function titleAbove(survey: readonly RawRow[], row: number): string | undefined {
  const filled = (at: number): readonly string[] =>
    (survey[at] ?? []).filter((cell) => !isBlank(cell)).map((cell) => cellText(cell));
  if (filled(row - 1).length === 0) return '';
  const [title = '', ...others] = filled(row - 1);
  const [above = '', ...more] = filled(row - 2);
  const isApart = (above === '' && more.length === 0) || isTotalLabel(above);
  if (others.length > 0 || isTotalLabel(title)) return undefined;
  return isApart || kindsByName(title).length > 0 ? title : undefined;
}

/** The first of the lines of labels right above the header row, or above a blank row there; the row where none is. */
function labelLinesAbove(survey: readonly RawRow[], row: number): number {
  const isBlankAbove = (survey[row - 1] ?? []).every((cell) => isBlank(cell));
  const end = isBlankAbove ? row - 1 : row;
  let first = end;
  while (first > 0 && isLabelLine(survey[first - 1] ?? [])) first--;
  return first < end ? first : row;
}

function loneText(survey: readonly RawRow[], row: number): string {
  const [text, ...others] = (survey[row] ?? []).filter((cell) => !isBlank(cell));
  return text === undefined || others.length > 0 ? '' : cellText(text);
}

function lineOf(cells: RawRow, row: number): HeaderLine {
  return { row, cells, headers: Array.from(cells, (cell) => cellText(cell)) };
}

/** Whether both name the same fields in the same columns, in the sheets that have most of them. */
function nameTheSame(one: RawRow, other: RawRow): boolean {
  const most = Math.max(...rowKinds.map((kind) => knownFields(other, kind)));
  if (most < leastKnown) return false;
  return rowKinds.some(
    (kind) =>
      knownFields(other, kind) === most && fieldColumns(one, kind) === fieldColumns(other, kind),
  );
}

function fieldColumns(cells: RawRow, kind: RowKind): string {
  return Array.from(cells, (cell, column) => {
    const meaning = typeof cell === 'string' ? meaningOfHeader(cell, kind) : undefined;
    return meaning ? `${meaning.field} ${column}` : '';
  })
    .filter((text) => text !== '')
    .join();
}
