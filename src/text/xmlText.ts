const notInXml =
  // eslint-disable-next-line no-control-regex -- these are the characters in question
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text without the characters that XML 1.0 cannot hold: only cells can escape them. */
export function legibleText(text: string): string {
  return text.replace(notInXml, '');
}

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
