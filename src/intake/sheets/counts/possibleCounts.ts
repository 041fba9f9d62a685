import type { Field } from '../../../service/fields';
import { dateFields } from '../../../service/sheets';
import { matchKey, matchWords } from '../../../text/matchKey';
import { splitList } from '../../../text/splitList';
import { cellText, isBlank, type RawRow } from '../../cells/cellText';
import { countOf, numberOf } from '../../cells/italianNumber';
import type { SheetHead } from '../../columns/headerLine';
import type { HeadedColumn } from '../../dataset';
import type { RawCell } from '../../rawSource';
import { placeFields } from '../../rows/places';
import type { MatchedLine } from '../findRegions';
import type { Region } from '../region';
import { runs } from './rowNumbers';

/** Numbers under a header with one of these words count nobody. */
const otherNumbers = new Set(
  splitList(`
    età, eta, anno, anni, nascita, data, giorno, ora, cap, tel, telefono, cellulare, fax,
    codice, cod, id, matricola, protocollo, prot, progressivo, prog, riga, pratica, ore,
    durata, minuti, orario, importo, euro, costo, spesa, civico, sede, piano, aula, quota,
    percentuale, perc, media, cv, ds, punteggio, voto
  `),
);

/**
 * The columns that may say how many each row counts, where the rows have neither an identifier nor a
 * recognised count: nobody has said what they hold, and they hold whole numbers. Without such a column each
 * row is one event. A meeting with a day of its own is one in any case.
 */
export function possibleCounts(
  { line, kind, match }: MatchedLine,
  head: SheetHead,
): readonly HeadedColumn[] {
  const { columns, declined } = match;
  if (kind === 'territory' || kind === 'providers') return [];
  // Of forms, a column of numbers is a question; answers one below the other may be counted.
  const isOfAnswers = columns.question !== undefined && columns.rating !== undefined;
  if (kind === 'satisfaction' && !isOfAnswers) return [];
  if (columns.userId !== undefined || columns.count !== undefined) return [];
  if (declined.has('count') || (kind === 'meeting' && columns.date !== undefined)) return [];
  const taken = new Set(Object.values(columns));
  const below = head.rows.slice(line.row + 1);
  const areGroups = columns.date === undefined && sayDifferent([...taken], below);
  const isRow = (row: RawRow): boolean => [...taken].some((column) => !isBlank(row[column]));
  const rows = below.filter(isRow);
  const width = Math.max(line.headers.length, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => line.headers[column] ?? '').flatMap(
    (header, column) => {
      if (taken.has(column)) return [];
      if (header === '' && !rows.every((row) => isWhole(row[column]))) return [];
      // Counts of months may well run 1, 2, 3.
      const mayNumber = columns.date !== undefined || match.weak.has('count');
      if (mayNumber && runs(below, column, columns, 2)) return [];
      const mayCount =
        holdsCounts(header, column, below) || (areGroups && holdsNumbers(column, below));
      return mayCount ? [{ header, column }] : [];
    },
  );
}

const fewestGroups = 2;

/** Whether no two rows say the same of a time and a place: then each is of a group of people. */
function sayDifferent(labels: readonly number[], rows: readonly RawRow[]): boolean {
  const said = rows
    .map((row) => labels.map((column) => matchKey(cellText(row[column]))).join('|'))
    .filter((text) => /[^|]/.test(text));
  return labels.length > 1 && said.length >= fewestGroups && new Set(said).size === said.length;
}

function holdsNumbers(column: number, rows: readonly RawRow[]): boolean {
  const filled = rows.flatMap((row) => row[column] ?? []).filter((cell) => !isBlank(cell));
  return filled.length >= fewestGroups && filled.every((cell) => numberOf(cell) !== undefined);
}

/**
 * Whether most of what stands in the column is whole numbers that may count somebody: headers may repeat
 * among them.
 */
export function holdsCounts(header: string, column: number, below: SheetHead['rows']): boolean {
  const words = matchWords(header);
  if (words.some((word) => otherNumbers.has(word)) && !words.some(isSum)) return false;
  const values = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const whole = values.filter((cell) => isWhole(cell) || isOfPair(cell));
  return whole.length > 0 && whole.length * 2 >= values.length;
}

/** `12/20`: so many of so many, such as those present among those invited. */
function isOfPair(cell: RawCell | undefined): boolean {
  return typeof cell === 'string' && /^\s*\d{1,4}\s*\/\s*\d{1,4}\s*$/.test(cell);
}

/** `Totale progressivo` numbers no rows. */
function isSum(word: string): boolean {
  return /^(?:totale|tot|somma|cumulat[oiae])$/.test(word);
}

const percentage = /^\d+(?:[.,]\d+)?\s*%$/;
const fewestShares = 2;
/** Shares that were rounded may not quite add up. */
const roundedSum = 0.6;

/**
 * The first share in the columns, where shares stand in the place of counts: percentages, fractions of one,
 * or numbers some of which are no whole ones and that are 100 together in every row. Undefined where the
 * columns count.
 */
export function shareInstead(
  columns: readonly number[],
  below: SheetHead['rows'],
): RawCell | undefined {
  const rows = below
    .map((row) => columns.flatMap((column) => row[column] ?? []).filter((cell) => !isBlank(cell)))
    .filter((cells) => cells.length > 0);
  const cells = rows.flat();
  const shares = cells.filter(isShare);
  const counts = cells.filter((cell) => (countOf(cell) ?? 0) > 1);
  if (shares.length >= fewestShares && shares.length > counts.length) return shares[0];
  const isHundred = (row: readonly RawCell[]): boolean =>
    row.length > 1 &&
    Math.abs(row.reduce<number>((sum, cell) => sum + (numberOf(cell) ?? NaN), 0) - 100) <=
      roundedSum;
  return rows.every(isHundred)
    ? cells.find((cell) => !isWhole(cell) && numberOf(cell) !== undefined)
    : undefined;
}

function isShare(cell: RawCell): boolean {
  if (typeof cell === 'string' && percentage.test(cellText(cell))) return true;
  const number = numberOf(cell);
  return number !== undefined && number > 0 && number < 1;
}

function isWhole(cell: RawCell | undefined): boolean {
  return typeof cell !== 'boolean' && countOf(cell) !== undefined;
}

/** So many sums do not come by chance. */
const fewestSums = 3;

const hundred = 100;

/**
 * Whether the counts of each time, or of each place, are 100 together: percentages that lost their sign. In a crosstab
 * they stand in a column or a row. A total may stand among them.
 */
export function areWholeShares(region: Region, rows: readonly RawRow[]): boolean {
  const { columns, cross } = region;
  if (columns.userId !== undefined) return false;
  const across = rows.map((row) => cross.map(({ column }) => countOf(row[column]) ?? 0));
  const down = cross.map((_, index) => across.map((counts) => counts[index] ?? 0));
  const lists = [dateFields, placeFields].map((fields) => countsBy(fields, region, rows));
  return (cross.length > 0 ? [across, down] : lists).some((lines) => {
    const filled = lines.filter((counts) => counts.some((count) => count > 0));
    return filled.length >= fewestSums && filled.every(isWholeHundred);
  });
}

/** The counts of a list, those together whose rows say the same of the fields. */
function countsBy(
  fields: readonly Field[],
  { columns, carried }: Region,
  rows: readonly RawRow[],
): readonly (readonly number[])[] {
  const labels = fields.flatMap((field) => columns[field] ?? []);
  const groups = new Map<string, number[]>();
  let said: readonly string[] = [];
  for (const row of rows) {
    const above = said;
    said = labels.map((column, index) => {
      const text = cellText(row[column]);
      return text === '' && carried.includes(column) ? (above[index] ?? '') : text;
    });
    const key = said.join('|');
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(countOf(row[columns.count ?? -1]) ?? 0);
  }
  return [...groups.values()];
}

function isWholeHundred(counts: readonly number[]): boolean {
  const parts = counts.filter((count) => count > 0 && count !== hundred);
  return parts.length > 1 && parts.reduce((sum, count) => sum + count, 0) === hundred;
}

/** The texts, as keys, that count what the others of the same place and time do together, wherever they stand, `fewest` times or more. */
export function sumTexts(
  { columns }: Region,
  count: number,
  column: number,
  rows: readonly RawRow[],
  fewest = fewestSums,
): readonly string[] {
  const labels = Object.values(columns).filter((each) => each !== columns.count && each !== column);
  const groups = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const key = labels.map((each) => cellText(row[each])).join('|');
    const group = groups.get(key) ?? new Map<string, number>();
    groups.set(key, group);
    const word = matchKey(cellText(row[column]));
    group.set(word, (group.get(word) ?? 0) + (countOf(row[count]) ?? NaN));
  }
  const all = [...groups.values()];
  const words = new Set(all.flatMap((group) => [...group.keys()]));
  return [...words].filter((word) => {
    const own = all.filter((group) => group.has(word));
    const sums = own.filter((group) => {
      const others = [...group].filter(([other]) => other !== word).map(([, value]) => value);
      const isSum = others.reduce((a, b) => a + b, 0) === group.get(word);
      return isSum && others.filter((value) => value > 0).length > 1;
    });
    return sums.length >= fewest && sums.length === own.length;
  });
}
