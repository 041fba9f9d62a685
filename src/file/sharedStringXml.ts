import { escapeXml } from './xmlText';

const longestCellText = 32_767;

// eslint-disable-next-line no-control-regex -- these are the characters in question
const controlCharacter = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;
/** What a reader would take for the escape of a character. */
const escapeLookalike = /_(?=x[0-9a-f]{4}_)/gi;

/** A text as a shared string, to the last space and control character. Throws on more than a cell holds. */
export function sharedStringXml(text: string): string {
  if (text.length > longestCellText) throw new Error(`text of ${text.length} characters in a cell`);
  const literal = text.replace(escapeLookalike, '_x005F_').replace(controlCharacter, escapeOf);
  return `<si><t xml:space="preserve">${escapeXml(literal)}</t></si>`;
}

function escapeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(4, '0')}_`;
}
