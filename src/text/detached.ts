/** Engines copy strings up to this length instead of pointing into the string they were cut from. */
const alwaysCopied = 12;

/**
 * The same text, sure not to keep alive the piece of the file that it was cut from: a name of twenty
 * characters that is kept for the whole run must not keep thousands of characters with it.
 */
export function detached(text: string): string {
  return text.length <= alwaysCopied ? text : ` ${text}`.slice(1);
}
