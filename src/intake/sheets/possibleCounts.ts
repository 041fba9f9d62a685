import { matchWords } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { isBlank } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import type { SheetHead } from '../columns/headerLine';
import type { HeadedColumn } from '../dataset';
import type { RawCell } from '../rawSource';
import type { MatchedLine } from './findRegions';
import { numbersRows } from './rowNumbers';

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
 * The columns that may say how many each row counts, where the rows have neither an identifier nor a recognised
 * count: nobody has said what they hold, and they hold whole numbers. Without such a column each row is one
 * event. A meeting with a day of its own is one in any case.
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
  return line.headers.flatMap((header, column) => {
    if (header === '' || taken.has(column)) return [];
    // Counts of months may well run 1, 2, 3.
    const mayNumber = columns.date !== undefined || match.weak.has('count');
    const values = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
    if (mayNumber && numbersRows(values, 2)) return [];
    return holdsCounts(header, column, below) ? [{ header, column }] : [];
  });
}

/** Whether most of what stands in the column is whole numbers that may count somebody: headers may repeat among them. */
export function holdsCounts(header: string, column: number, below: SheetHead['rows']): boolean {
  const words = matchWords(header);
  if (words.some((word) => otherNumbers.has(word)) && !words.some(isSum)) return false;
  const values = below.map((row) => row[column]).filter((cell) => !isBlank(cell));
  const whole = values.filter(isWhole);
  return whole.length > 0 && whole.length * 2 >= values.length;
}

/** `Totale progressivo` numbers no rows. */
function isSum(word: string): boolean {
  return /^(?:totale|tot|somma|cumulat[oiae])$/.test(word);
}

function isWhole(cell: RawCell | undefined): boolean {
  return typeof cell !== 'boolean' && countOf(cell) !== undefined;
}
