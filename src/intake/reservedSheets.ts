import { reportSheets, sampleNotesSheet } from '../service/reportSheets';
import { matchWords } from './matchKey';

/** The report's own sheets, and the sample's notes: never raw data, whatever their names resemble. */
const reserved = new Set(
  [...Object.values(reportSheets), sampleNotesSheet].map((name) => matchWords(name).join(' ')),
);

/** A copy made by Excel (`Indice (2)`) is reserved too. */
export function isReservedSheet(name: string): boolean {
  const words = matchWords(name);
  if (reserved.has(words.join(' '))) return true;
  return /\(\d+\)\s*$/.test(name) && reserved.has(words.slice(0, -1).join(' '));
}
