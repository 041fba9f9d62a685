const plain = /^[!-~](?:[ -~]*[!-~])?$/;

/** Raw text in one line, without outer spaces and signs that control, hide or turn what is beside them. */
export function plainLine(text: string): string {
  if (plain.test(text) && !text.includes('  ')) return text;
  return text
    .replace(
      /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
