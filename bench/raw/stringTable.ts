import { escapeXml } from '../../src/text/xmlText';

/** Texts of cells, each once; cells refer to them by number. */
export interface StringTable {
  numberOf(text: string): number;
  /** The texts in order of their numbers, as XML. */
  xml(): Iterable<string>;
}

/** `firstNumber`: of texts that the file holds already. */
export function createStringTable(firstNumber: number): StringTable {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = firstNumber + numbers.size;
      numbers.set(text, number);
      return number;
    },
    *xml() {
      for (const text of numbers.keys()) yield sharedStringXml(text);
    },
  };
}

const longestCellText = 32_767;

// eslint-disable-next-line no-control-regex -- these are the characters in question
const controlCharacter = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
/** What a reader would take for the escape of a character. */
const escapeLookalike = /_(?=x[0-9a-f]{4}_)/gi;

/** A text as a shared string, to the last space and control character. Throws on more than a cell holds. */
function sharedStringXml(text: string): string {
  if (text.length > longestCellText) throw new Error(`text of ${text.length} characters in a cell`);
  const literal = text.replace(escapeLookalike, '_x005F_').replace(controlCharacter, escapeOf);
  return `<si><t xml:space="preserve">${escapeXml(literal)}</t></si>`;
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, '0')}_`;
}
