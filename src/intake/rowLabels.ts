import { cellText, isBlank, type RawRow } from './cellText';
import { matchKey, matchWords } from './matchKey';

const totalWords = new Set(['totale', 'totali', 'subtotale', 'subtotali', 'total']);

/** `Totale`, `Totale complessivo`, `TOTALE GENERALE`, `Totali`, `Totale CMTO`, `Tot.` */
export function isTotalLabel(text: string): boolean {
  if (beginsOtherwise(text) || !/^\W*(?:sub)?[\s-]*tot/i.test(text)) return false;
  const [first, second] = matchWords(text);
  if (first === 'sub') return totalWords.has(second ?? '');
  return totalWords.has(first ?? '') || matchKey(text) === 'tot';
}

/** Whether the first letter tells already that it is none: labels are looked at in every row. */
function beginsOtherwise(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const letter = first >= 65 ? first | 32 : 0;
  return letter >= 97 && letter <= 122 && letter !== 115 && letter !== 116;
}

/** Whether the row says again what the header row says, in all of these columns. */
export function repeatsHeader(
  row: RawRow,
  headers: readonly string[],
  columns: readonly number[],
): boolean {
  return columns.every((column) => {
    const cell = row[column];
    return !isBlank(cell) && matchKey(cellText(cell)) === matchKey(headers[column] ?? '');
  });
}
