import { longestText } from './cellText';
import { matchKey, matchWords } from './matchKey';

const totalWords = new Set(['totale', 'totali', 'subtotale', 'subtotali', 'total', 'totals']);

/** `Totale`, `Totale complessivo`, `TOTALE GENERALE`, `Totale CMTO`, `Tot.`, `Tot. generale`, `Grand total`. */
export function isTotalLabel(text: string): boolean {
  if (beginsOtherwise(text) || !/^\W*(?:sub|grand)?[\s-]*tot/i.test(text)) return false;
  const [first, second] = matchWords(text);
  if (first === 'sub' || first === 'grand') return totalWords.has(second ?? '');
  return totalWords.has(first ?? '') || matchKey(text) === 'tot' || /^\W*tot\.\s/i.test(text);
}

const noteStart =
  /^\s*(?:not[ae]|n\.?\s?b|font[ei]|legenda|avvertenz[ae]|elaborazione|estrazione|aggiornamento)(?:[.:]\s*|\s+)\S/i;
const footnoteStart = /^\s*(?:\*|\(\s*[*\da-z]{1,2}\s*\)\s*\S)/i;

/** How many words make a sentence: no identifier, date or name of a place has as many. */
const sentenceWords = 7;

/**
 * Whether text that stands alone in its row is a remark: `Fonte: SILP`, `(*) dati provvisori`,
 * `N.B. ...`, or a sentence.
 */
export function isNote(text: string): boolean {
  if (noteStart.test(text) || footnoteStart.test(text)) return true;
  return matchWords(text.slice(0, longestText)).length >= sentenceWords;
}

/** Whether the first letter tells already that it is none: labels are looked at in every row. */
function beginsOtherwise(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return true;
  const letter = first >= 65 ? first | 32 : 0;
  if (letter < 97 || letter > 122) return false;
  // g, s and t: `grand`, `sub` and `tot`.
  return letter !== 103 && letter !== 115 && letter !== 116;
}
