import { isPivotCount, meaningOfHeader } from '../../../service/vocabulary';
import { matchWords } from '../../../text/matchKey';
import { splitList } from '../../../text/splitList';
import { cellText, isBlank, type RawRow, shortText } from '../../cells/cellText';
import { countOf, numberOf } from '../../cells/italianNumber';
import { isYear, likelyYears } from '../../cells/likelyYears';
import { dayOfSerial } from '../../cells/serialDay';
import { spanOfText } from '../../cells/textSpan';
import type { HeadedColumn, UnreadList } from '../../dataset';
import type { DateSystem, RawCell } from '../../rawSource';
import { isTotalLabel, isTotalOrPart } from '../../rows/totalLabel';
import { holdsCounts } from '../counts/possibleCounts';
import { numbersRows } from '../counts/rowNumbers';
import { type KnownPlaces, placeFieldOf } from '../places/knownPlaces';

/** How cells are to be understood. */
interface CellRules {
  readonly dateSystem: DateSystem;
  readonly places: KnownPlaces;
}

/** Rows that look like a list. */
interface LikelyList {
  /** Undefined where nothing heads the rows. */
  readonly headerRow: number | undefined;
  readonly columns: readonly HeadedColumn[];
  /** The rows below, without totals where there is anything else. */
  readonly rows: readonly RawRow[];
}

/** Header rows stand among so many rows. */
const headerRows = 20;

export const leastWide = 2;
/** Rows under no header are a list from so many on. */
const leastUnheaded = 5;

/** The rows of more than one cell, below the widest row of words alone that stands above them. */
export function blockIn(survey: readonly RawRow[], dateSystem: DateSystem): LikelyList | undefined {
  const wide = survey.flatMap((row, index) => (rowWidth(row) >= leastWide ? [index] : []));
  const isData = (row: RawRow): boolean => row.some((cell) => isNumberOrDate(cell, dateSystem));
  const firstWithNumbers = wide.find((index, at) => {
    const row = survey[index] ?? [];
    return isData(row) && !headsTimes(row, survey[wide[at + 1] ?? -1] ?? [], dateSystem);
  });
  const above = wide.filter((index) => index < Math.min(firstWithNumbers ?? 1, headerRows));
  const headerRow = above.reduce<number | undefined>(
    (best, index) =>
      best === undefined || rowWidth(survey[index]) >= rowWidth(survey[best]) ? index : best,
    firstWithNumbers === undefined || headsNumbers(wide, survey) ? wide[0] : undefined,
  );
  const body = wide
    .filter((index) => index > (headerRow ?? -1))
    .map((index) => survey[index] ?? []);
  const parts = body.filter((row) => !isTotalOrPart(cellText(row.find((cell) => !isBlank(cell)))));
  const rows = parts.length > 0 ? parts : body;
  if (rows.length < (headerRow === undefined ? leastUnheaded : 1)) return undefined;
  const header = headerRow === undefined ? [] : (survey[headerRow] ?? []);
  const width = Math.max(header.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    header: shortText(header[column]),
  }));
  return {
    headerRow,
    columns: columns.filter(
      ({ column, header: text }) => text !== '' || rows.some((row) => !isBlank(row[column])),
    ),
    rows,
  };
}

/**
 * Whether the row says times, in words or but for a word or two, above numbers in the row below: in a
 * crosstab.
 */
function headsTimes(row: RawRow, below: RawRow, dateSystem: DateSystem): boolean {
  const isTime = (cell: RawCell | undefined): boolean =>
    isDate(cell, dateSystem) || (cell !== undefined && isYear(cell));
  const others = row.filter((cell) => !isBlank(cell) && !isTime(cell));
  const isOfWords = row.every((cell) => isBlank(cell) || typeof cell === 'string');
  return (
    (isOfWords || others.length <= leastWide) &&
    others.every((cell) => countOf(cell) === undefined) &&
    row.some((cell, column) => {
      const under = below[column];
      return (isOfWords || isTime(cell)) && countOf(under) !== undefined && !isTime(under);
    })
  );
}

const fewestNumbers = 3;

/**
 * Whether the first of the rows is of words alone, though one may say a time, and a column has numbers in all
 * others.
 */
function headsNumbers(
  [first = -1, ...others]: readonly number[],
  survey: readonly RawRow[],
): boolean {
  const header = survey[first] ?? [];
  const isOfWords = header.every((cell) => isBlank(cell) || /\p{L}/u.test(cellText(cell)));
  return (
    isOfWords &&
    others.length >= fewestNumbers &&
    header.some((_, column) => others.every((row) => typeof survey[row]?.[column] === 'number'))
  );
}

export function rowWidth(row: RawRow | undefined): number {
  return (row ?? []).filter((cell) => !isBlank(cell)).length;
}

/** Titles are no wider. */
export const widestTitle = 2;

/** The rows that are wider than titles and hold a number that may count. */
export function countedRows(rows: readonly RawRow[]): readonly number[] {
  return rows.flatMap((row, index) => {
    const isOfList = rowWidth(row) > widestTitle && row.some((cell) => countOf(cell) !== undefined);
    return isOfList ? [index] : [];
  });
}

function isNumberOrDate(cell: RawCell | undefined, dateSystem: DateSystem): boolean {
  return typeof cell === 'number' || countOf(cell) !== undefined || isDate(cell, dateSystem);
}

/** A list in words alone has at least so many columns and rows: legends have fewer. */
const leastOfWords = { columns: 3, rows: 2 } as const;

export function listOf(
  { headerRow, columns, rows }: LikelyList,
  { dateSystem, places }: CellRules,
): Omit<UnreadList, 'isOfSomeStep'> | undefined {
  const cellsOf = ({ column }: HeadedColumn): readonly RawCell[] =>
    rows.flatMap((row) => row[column] ?? []).filter((cell) => !isBlank(cell));
  const dates = columns.filter((each) => areDates(each.header, cellsOf(each), dateSystem));
  const isDated = dates.some(({ header }) => !isBirth(header));
  const identifiers = columns.find((each) => areIdentifiers(each.header, cellsOf(each)));
  const isPlaced = columns.some((each) => {
    const texts = [...new Set(cellsOf(each).filter((cell) => typeof cell === 'string'))];
    const known = texts.filter((text) => placeFieldOf([text], places) !== undefined);
    return known.length > 0 && 2 * known.length >= texts.length;
  });
  const numbers = columns.filter(
    (each) =>
      each !== identifiers &&
      !dates.includes(each) &&
      !numbersRows(cellsOf(each), leastWide) &&
      areNumbers(cellsOf(each)),
  );
  const parts = numbers.filter(({ header }) => !isTotalLabel(header));
  const counts = (parts.length > 0 ? parts : numbers).filter(
    (each) => holdsCounts(each.header, each.column, rows) && !cellsOf(each).some(isFraction),
  );
  // A number beside a word, under nothing, is a note as well.
  const isUnheaded = headerRow === undefined && !isDated && !isPlaced;
  const isOfWords = columns.length >= leastOfWords.columns && rows.length >= leastOfWords.rows;
  const hasNumbers = dates.length > 0 || identifiers !== undefined || numbers.length > 0;
  if (isUnheaded || (!hasNumbers && !isOfWords)) return undefined;
  return {
    isDated: isDated || columns.some(({ header }) => spanOfText(header) !== undefined),
    isPlaced,
    saysStep: columns.some(({ header }) =>
      stepFields.has(meaningOfHeader(header, 'pact')?.field ?? ''),
    ),
    identifiers: identifiers ? cellsOf(identifiers).map((cell) => shortText(cell)) : [],
    counts: counts.map((each) => cellsOf(each).flatMap((cell) => countOf(cell) ?? [])),
  };
}

function areNumbers(cells: readonly RawCell[]): boolean {
  return 2 * cells.filter((cell) => numberOf(cell) !== undefined).length > cells.length;
}

/** Shares and means count nobody. */
function isFraction(cell: RawCell): boolean {
  return numberOf(cell) !== undefined && countOf(cell) === undefined;
}

function isDate(cell: RawCell | undefined, dateSystem: DateSystem): boolean {
  if (typeof cell === 'string') return /\d/.test(cell) && spanOfText(cellText(cell)) !== undefined;
  return typeof cell === 'number' && dayOfSerial(cell, dateSystem, likelyYears) !== undefined;
}

/**
 * Whether most of the cells are days, months or periods, or all of them years under a header that says so.
 */
function areDates(header: string, cells: readonly RawCell[], dateSystem: DateSystem): boolean {
  if (cells.length === 0) return false;
  if (cells.every(isYear)) return matchWords(header).some((word) => yearWords.has(word));
  return 2 * cells.filter((cell) => isDate(cell, dateSystem)).length > cells.length;
}

const yearWords = new Set(['anno', 'anni', 'periodo']);

function isBirth(header: string): boolean {
  return matchWords(header).some(
    (word) => word === 'nascita' || word === 'nato' || word === 'nata',
  );
}

const codeWords = new Set(
  splitList('id, codice, cod, cf, matricola, pratica, identificativo, utente'),
);
/** Letters and digits, at least one of each: `U12`, `MIP-0012`, `RSSMRA80A01L219X`. */
const codeShape = /^(?=.*\p{L})(?=.*\d)[\p{L}\d._/-]{2,20}$/u;

/** Of users they say that these took a step, though not when. */
const stepFields: ReadonlySet<string> = new Set(['outcome', 'provider']);

/** Whether the cells tell people or cases apart. */
function areIdentifiers(header: string, cells: readonly RawCell[]): boolean {
  const different = new Set(cells.map((cell) => cellText(cell)));
  if (different.size < leastWide || isPivotCount(header)) return false;
  // Users stand in a log of events once for each of their steps.
  const isOfUsers = meaningOfHeader(header, 'registration')?.field === 'userId';
  if (!isOfUsers && 2 * different.size < cells.length) return false;
  const isCode = (text: string): boolean => codeShape.test(text) && spanOfText(text) === undefined;
  if ([...different].every(isCode)) return true;
  const saysSo =
    meaningOfHeader(header, 'registration')?.field === 'userId' ||
    matchWords(header).some((word) => codeWords.has(word));
  return saysSo && !numbersRows(cells, leastWide) && [...different].some((text) => /\d/.test(text));
}
