/** Codes of texts that end in a number. */
interface NumberedCodes {
  /**
   * The code of the text, which is `next` where its number is a new one of a series that is open.
   * Undefined where the text is of no such series: it has its code elsewhere, now and later.
   */
  readonly codeOf: (text: string, next: number) => number | undefined;
  /** Opens the series of a text that had no code and gives it one; false where that cannot be. */
  readonly open: (text: string, code: number) => boolean;
}

/** Texts that differ only in their last digits; as many digits in all of them. */
interface Series {
  readonly prefix: string;
  /** Of the whole text. */
  readonly length: number;
  /** By number, page by page: where the page begins among the codes. */
  readonly pages: (number | undefined)[];
  /** Whether it takes new numbers: one that had to refuse a number takes none after it. */
  isOpen: boolean;
}

/** A text is looked for in each. */
const mostSeries = 16;
const mostDigits = 9;
const pageBits = 10;
const pageLength = 1 << pageBits;
/** Pages that may be begun whatever comes; more only where they are filled at least this much on average. */
const freePages = 2048;
const leastPerPage = 64;

/**
 * Finds a million identifiers such as `MIP-000123` several times faster than a Map does, in which each
 * look-up hashes a text and meets cold memory three or four times: a number leads straight to its place,
 * next to its neighbours. Numbers too far apart for that are refused, so that memory stays bounded.
 */
export function createNumberedCodes(): NumberedCodes {
  const all: Series[] = [];
  /** Of the text before: the next one mostly is of the same. */
  let series: Series = { prefix: '', length: 0, pages: [], isOpen: false };
  /** Code + 1, or 0 for none; the pages of all series one after the other. */
  let codes = new Int32Array(pageLength);
  let pageCount = 0;
  let kept = 0;

  const addPage = (): number | undefined => {
    if (pageCount >= freePages + kept / leastPerPage) return undefined;
    const start = pageCount++ * pageLength;
    if (start === codes.length) {
      const larger = new Int32Array(2 * start);
      larger.set(codes);
      codes = larger;
    }
    return start;
  };
  const codeOfNumber = (number: number, next: number): number | undefined => {
    let page = series.pages[number >>> pageBits];
    if (page === undefined) {
      if (series.isOpen) page = addPage();
      series.isOpen = page !== undefined;
      if (page === undefined) return undefined;
      series.pages[number >>> pageBits] = page;
    }
    const index = page + (number & (pageLength - 1));
    const known = codes[index] as number;
    if (known > 0) return known - 1;
    if (!series.isOpen) return undefined;
    codes[index] = next + 1;
    kept++;
    return next;
  };
  return {
    codeOf: (text, next) => {
      let number = numberIn(series, text);
      for (let index = 0; number < 0 && index < all.length; index++) {
        series = all[index] as Series;
        number = numberIn(series, text);
      }
      return number < 0 ? undefined : codeOfNumber(number, next);
    },
    open: (text, code) => {
      const digits = digitsAtEnd(text);
      if (digits === 0 || all.length === mostSeries) return false;
      if (all.some((each) => numberIn(each, text) >= 0)) return false;
      const { length } = text;
      series = { prefix: text.slice(0, length - digits), length, pages: [], isOpen: true };
      all.push(series);
      return codeOfNumber(numberIn(series, text), code) !== undefined;
    },
  };
}

/** The number of a text of the series, -1 of any other. */
function numberIn({ prefix, length }: Series, text: string): number {
  if (text.length !== length) return -1;
  let number = 0;
  for (let index = prefix.length; index < length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return text.startsWith(prefix) ? number : -1;
}

function digitsAtEnd(text: string): number {
  const digits = /\d+$/.exec(text)?.[0].length ?? 0;
  return Math.min(digits, mostDigits);
}
