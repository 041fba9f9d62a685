/**
 * What two spellings of one name have in common: letters and digits, lower case, without accents.
 * Case, accents, punctuation, apostrophes, spaces and line breaks make no difference.
 * Text without a letter or digit gives the empty key.
 */
export function matchKey(text: string): string {
  return plainLetters(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** As `matchKey`, word by word: runs of letters and runs of digits (`Utenti2019` is two words). */
export function matchWords(text: string): readonly string[] {
  return plainLetters(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

function plainLetters(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  // The ordinal signs would decompose to a letter: 1º is 1, not 1o.
  return text
    .replace(/[ºª]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Most texts are: nothing in them decomposes. */
function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 127) return false;
  }
  return true;
}
