import { reportSheets, sampleNotesSheet } from '../../service/reportSheets';
import { kindsByName } from '../../service/sheetNames';
import { titlesOf } from '../../service/sheetTitles';
import { matchWords } from '../../text/matchKey';
import { cellText, isBlank, type RawRow } from '../cells/cellText';

/**
 * The report's own sheets, and the sample's notes: never raw data, whatever their names resemble. Not
 * `Conteggi`, which an office may well call a sheet of its own: there its content decides.
 */
const reserved = new Set(
  [...Object.values(reportSheets), sampleNotesSheet]
    .filter((name) => name !== reportSheets.counts)
    .map((name) => matchWords(name).join(' ')),
);

/** A copy made by Excel (`Indice (2)`) is reserved too. */
export function isReservedSheet(name: string): boolean {
  const [own] = titlesOf(name);
  const words = matchWords(own);
  if (reserved.has(words.join(' '))) return true;
  return /\(\d+\)\s*$/.test(own) && reserved.has(words.slice(0, -1).join(' '));
}

/** `Mettersi in proprio: dati dal 1° giugno 2017 al 31 dicembre 2019 (5 semestri)` */
const spanLine =
  /: dati dal(?: |l['’])\S.* al(?: |l['’])\S.*\(\d+ (?:semestr[ei]|trimestr[ei]|ann[oi])\b.*\)$/;

/**
 * Whether these are the first rows of a sheet of the report, whatever it is called: below its title
 * each says which span its data have. A copy bears no mark of the report's, and may have any name.
 */
export function isReportContent(rows: readonly RawRow[]): boolean {
  return rows.some((row) => row.some((cell) => spanLine.test(cellText(cell))));
}

/** A blank sheet whose own name says no kind: programs put such sheets into new workbooks. */
export function isBlankOfFile(sheetName: string, survey: readonly RawRow[]): boolean {
  const isBlankSheet = survey.every((row) => row.every(isBlank));
  const [file, ...others] = titlesOf(sheetName);
  return isBlankSheet && others.length > 0 && kindsByName(file).length === 0;
}
