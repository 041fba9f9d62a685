import { matchWords } from './matchKey';

/** The report's own sheets, and the sample's notes: never raw data, whatever their names resemble. */
export const reservedSheetNames = [
  'Indice',
  '1 Registrati',
  '2 Assistenza',
  '3 Pre-accoglienza',
  '4 Questionari',
  '5 Soggetto attuatore',
  '6 Patto di servizio',
  '7 Sintesi',
  '8 Qualità',
  'Controlli',
  'Variazioni',
  'LEGGIMI',
] as const;

const reserved = new Set(reservedSheetNames.map((name) => matchWords(name).join(' ')));

/** A copy made by Excel (`Indice (2)`) is reserved too. */
export function isReservedSheet(name: string): boolean {
  const words = matchWords(name);
  if (reserved.has(words.join(' '))) return true;
  return /\(\d+\)\s*$/.test(name) && reserved.has(words.slice(0, -1).join(' '));
}
