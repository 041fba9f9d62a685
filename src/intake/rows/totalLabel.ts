import { isOfOffice, isOfTargets, isTargetOfPlace } from '../../service/outcomes';
import { genderOf } from '../../service/profile/profileLabels';
import { matchKey, matchWords } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { splitList } from '../../text/splitList';
import { cellText, isBlank, longestText, type RawRow } from '../cells/cellText';
import { spanOfText } from '../cells/textSpan';

/** `Tutti`, `Tutte le aree`. */
const everything = /^\W*tutt[ie](?:\s+(?:i|gli|le)\s+\p{L}+)?\s*$/iu;
/** What pages end and begin with, or months: `A riporto`, `Riporto mese precedente`. */
const carriedForward =
  /^\W*(?:(?:[ad]|da) )?riport(?:o|i|are)(?: (?:pagina|pag\.?|da|di|dal|a|mese|periodo|semestre|anno) .*| precedente)?\W*$/iu;
/** Whether the row carries on the sum of another page or month, which no row of its list makes. */
export function isCarriedForward(text: string): boolean {
  return carriedForward.test(text);
}

/** `Conteggio complessivo`, `Somma totale:`, `Complessivo CN`, `Nel complesso`. */
const overall =
  /^\W*(?:conteggio (?:complessivo|totale)|somm[ae](?: (?:totale|complessiva|generale|parziale))?:?|complessivo(?: \p{L}+){0,3}|(?:nel|in) complesso)\s*$/iu;
const totalWords = new Set(['totale', 'totali', 'subtotale', 'subtotali', 'total', 'totals']);
/** `Σ`, `∑ CN`, `T.G.`. */
const sumSign = /^\W*(?:[Σ∑]|t\.\s?g\.\W*$)/u;

/**
 * `Totale`, `Totale complessivo`, `TOTALE GENERALE`, `Totale CMTO`, `Tot.`, `Tot 2018`, `Grand total`,
 * `Tutti`, `Tutti i canali` and, as pivot tables and subtotals have it, `CMTO Totale`, `CN Conteggio`,
 * `Conteggio complessivo`; also `Complessivo CN` and `Nel complesso`, `Sub-tot. CN`, `Σ`, and `* 01.2018`.
 */
export function isTotalLabel(text: string): boolean {
  if (endsInVowel(text) && /\S\s+(?:totale(?: complessivo)?|conteggio)\s*$/i.test(text))
    return true;
  if (overall.test(text)) return true;
  if (text.startsWith('*')) return isStarred(text);
  if (beginsOtherwise(text)) return false;
  if (everything.test(text) || carriedForward.test(text) || sumSign.test(text)) return true;
  if (!/^\W*(?:sub|grand)?[\s-]*tot/i.test(text)) return false;
  const [first, second] = matchWords(text);
  if (first === 'sub' || first === 'grand') return second === 'tot' || totalWords.has(second ?? '');
  return totalWords.has(first ?? '') || matchKey(text) === 'tot' || /^\W*tot\.?\s/i.test(text);
}

/** As programs mark the sum of a month: `* 01.2018`, `** Totale`. A star alone may mark a note. */
function isStarred(text: string): boolean {
  const [, label = ''] = /^\*+\s*(.+)$/u.exec(text) ?? [];
  return label !== '' && (isTotalLabel(label) || spanOfText(label) !== undefined);
}

/** `di cui donne`, `% donne`: a part of what another row counts. */
export function isPartLabel(text: string): boolean {
  const first = text.charCodeAt(0);
  // d and D; a blank, a dash or a percent sign.
  const mayBe = first === 100 || first === 68 || first < 48;
  return mayBe && /^\W*di cui\b|^\s*%\s*\p{L}/iu.test(text);
}

/** `Semestre` below months: what these add up to. In a header it says what stands below. */
export function isPartOfYear(text: string): boolean {
  return /^\W*(?:semestre|trimestre|quadrimestre)\s*$/i.test(text);
}

const statistics = new Set(
  splitList(`
    Media, Media mensile, Media semestrale, Media annua, Media annuale, Media generale, Valore medio,
    Mediana, Minimo, Min, Massimo, Max, Valore minimo, Valore massimo, Deviazione standard, Dev. st., DS, CV, Varianza, Variazione,
    Variazione percentuale, Variaz. %, Differenza, Scostamento, Percentuale, Valori percentuali,
    Quota, Incidenza
  `).map(matchKey),
);

/**
 * `Media`, `Max`, `Variazione %`, `%`: worked out of other rows of counts, or `Obiettivo`: wanted, in the place of a
 * place or a time. A class of people may be called so, such as the school `Media`.
 */
export const isStatisticsLabel = memoize(
  (text: string): boolean =>
    statistics.has(matchKey(text)) || /^\s*%\s*$/.test(text) || isOfTargets(text),
);

/** Labels that set their row aside: in the place of an area, a province or a job centre, `Obiettivo CMTO` does. */
export const setAside = {
  atPlace: memoize(
    (text: string): boolean => isStatisticsLabel(text) || isTargetOfPlace(text) || isOfOffice(text),
  ),
  elsewhere: isStatisticsLabel,
};

/** Whether rows with this label count what others do as well. */
export function isTotalOrPart(text: string): boolean {
  return isTotalLabel(text) || isPartLabel(text);
}

/** `MF`, `T`, `Maschi e femmine`: where others name women or men, their total. */
export const isOfBothGenders = memoize((text: string): boolean => bothGenders.test(text));

const bothGenders =
  /^\W*(?:(?:m|maschi|uomini)\W*(?:e\W+)?(?:f|femmine|donne)|(?:f|femmine|donne)\W*(?:e\W+)?(?:m|maschi|uomini)|entrambi(?: i (?:generi|sessi))?|t)\W*$/iu;

/**
 * Tells the cells that say that their row counts what others do as well.
 */
export function totalTest(
  top: readonly RawRow[],
  labels: readonly number[],
): (cell: RawRow[number], column: number) => boolean {
  // `FM` is Fermo as well.
  const divided = new Set(
    labels.filter((column) => top.some((row) => genderOf(cellText(row[column])) !== undefined)),
  );
  return (cell, column) =>
    typeof cell === 'string' &&
    (isTotalOrPart(cell) || (divided.has(column) && isOfBothGenders(cell)));
}

/** Labels are looked at in every row: the last letter tells most of them. */
function endsInVowel(text: string): boolean {
  const last = text.charCodeAt(text.length - 1) | 32;
  // e and o; a blank, that may follow them.
  return last === 101 || last === 111 || last === 32;
}

const initials = new Set(Array.from('adgrst', (letter) => letter.charCodeAt(0)));

/** Whether the first letter tells already that it is none: labels are looked at in every row. */
function beginsOtherwise(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const letter = first >= 65 ? first | 32 : 0;
  if (letter < 97 || letter > 122) return false;
  // g, s and t: `grand`, `sub` and `tot`; r, a and d: `riporto`.
  return !initials.has(letter);
}

const noteStart =
  /^\s*(?:not[ae]|n\.?\s?b|font[ei]|legenda|avvertenz[ae]|elaborazione|estrazione|aggiornamento|pag(?:ina)?)(?:[.:]\s*|\s+)\S/i;
const scaleStart = /^\s*(?:scala|punteggio?|vot[oi])\s*:\s*\S/i;
/** What databases write below a list: `3 rows selected.`, `(3 righe)`. */
const rowCount = /^\W*\d[\d.]*\s+(?:righ[ae]|rows?|records?)(?!\p{L})/iu;
/** `N. utenti Alba: 14` below those of Alba. */
const countedBelow = /^\W*(?:nr?|num(?:ero)?|tot(?:ale)?)(?!\p{L})[^:=]*[:=]\s*\d+\W*$/iu;
const footnoteStart = /^\s*(?:\*|\(\s*[*\da-z]{1,2}\s*\)\s*\S)/i;

/** How many words make a sentence: no identifier, date or name of a place has as many. */
const sentenceWords = 7;

/**
 * Whether text that stands alone in its row is a remark: `Fonte: SILP`, `(*) dati provvisori`,
 * `N.B. ...`, or a sentence.
 */
export function isNote(text: string): boolean {
  if (
    [noteStart, scaleStart, footnoteStart, rowCount, countedBelow].some((form) => form.test(text))
  )
    return true;
  return matchWords(text.slice(0, longestText)).length >= sentenceWords;
}

/** Whether the row has nothing but a note, in columns that could hold more. */
export function isLoneNote(cells: RawRow, column: number, columns: readonly number[]): boolean {
  return isNote(loneText(cells, column, columns));
}

/** Whether the row has nothing but words that may be the title of a list. */
export function isLoneTitle(cells: RawRow, column: number, columns: readonly number[]): boolean {
  return /\p{L}\s+\S/u.test(loneText(cells, column, columns));
}

/** Empty where more stands in the row, or no text. */
function loneText(cells: RawRow, column: number, columns: readonly number[]): string {
  const cell = cells[column];
  if (typeof cell !== 'string' || columns.length === 1) return '';
  for (const other of columns) if (other !== column && !isBlank(cells[other])) return '';
  return cell;
}
