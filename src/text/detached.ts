/** Engines copy strings up to this length instead of pointing into the string they were cut from. */
const alwaysCopied = 12;

/**
 * The same text in memory of its own. A name of twenty characters may be kept for the whole run. The piece of
 * the file that the name was cut from has thousands, and must not be kept with it.
 */
export function detached(text: string): string {
  return text.length <= alwaysCopied ? text : ` ${text}`.slice(1);
}
