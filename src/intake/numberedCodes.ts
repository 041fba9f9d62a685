/** Codes of texts that end in a number. */
export interface NumberedCodes {
  /** undefined where the text has none here. */
  readonly get: (text: string) => number | undefined;
  /** Whether the code was kept: not of a text that ends in no number, or whose number stands alone. */
  readonly set: (text: string, code: number) => boolean;
}

/** Texts that differ only in their last digits; as many digits in all of them. */
interface Series {
  readonly prefix: string;
  readonly digits: number;
  /** By number, from page to page: code + 1, or 0 for none. */
  readonly pages: (Int32Array | undefined)[];
}

const mostDigits = 9;
const pageBits = 10;
const pageLength = 1 << pageBits;
/** Pages that may be opened whatever comes; more only where they are filled at least this much on average. */
const freePages = 2048;
const leastPerPage = 64;

/**
 * Finds a million identifiers such as `MIP-000123` several times faster than a Map does, in which each
 * look-up hashes a text and meets cold memory three or four times: a number leads straight to its place,
 * next to its neighbours. Numbers too far apart for that are refused, so that memory stays bounded.
 */
export function createNumberedCodes(): NumberedCodes {
  const seriesByKey = new Map<string, Series>();
  let series: Series = { prefix: '', digits: 0, pages: [] };
  let number = 0;
  let pageCount = 0;
  let kept = 0;

  /** Leaves the text's series and number behind; false where it ends in no digit. */
  const split = (text: string): boolean => {
    const { length } = text;
    const limit = Math.max(0, length - mostDigits);
    let start = length;
    let unit = 1;
    number = 0;
    while (start > limit) {
      const digit = text.charCodeAt(start - 1) - 48;
      if (digit < 0 || digit > 9) break;
      number += digit * unit;
      unit *= 10;
      start--;
    }
    const digits = length - start;
    if (digits === 0) return false;
    // The row before mostly was of the same series.
    if (
      digits !== series.digits ||
      start !== series.prefix.length ||
      !text.startsWith(series.prefix)
    )
      series = seriesOf(text.slice(0, start), digits);
    return true;
  };
  const seriesOf = (prefix: string, digits: number): Series => {
    const key = `${digits} ${prefix}`;
    const known = seriesByKey.get(key) ?? { prefix, digits, pages: [] };
    seriesByKey.set(key, known);
    return known;
  };
  return {
    get: (text) => {
      if (!split(text)) return undefined;
      const slot = series.pages[number >>> pageBits]?.[number & (pageLength - 1)];
      return slot === undefined || slot === 0 ? undefined : slot - 1;
    },
    set: (text, code) => {
      if (!split(text)) return false;
      const index = number >>> pageBits;
      let page = series.pages[index];
      if (!page) {
        if (pageCount >= freePages + kept / leastPerPage) return false;
        page = new Int32Array(pageLength);
        series.pages[index] = page;
        pageCount++;
      }
      page[number & (pageLength - 1)] = code + 1;
      kept++;
      return true;
    },
  };
}
