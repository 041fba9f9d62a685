import { legibleText } from '../text/legibleText';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in an element or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return legibleText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
