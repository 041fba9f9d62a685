/** How many distinct texts a memory keeps: more are worked out anew each time. */
const mostRemembered = 100_000;
/** A power of 2. */
const recentCount = 256;

/**
 * The same function, worked out once for each of the first distinct arguments. In front of the Map lie the
 * texts met last, one per length and middle letter: nearly every cell of a column of words is one of a few,
 * and to compare it with that one is several times quicker than to look it up.
 */
export function memoize<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  const recentKeys = new Array<Key | undefined>(recentCount).fill(undefined);
  const recentValues = new Array<Value | undefined>(recentCount).fill(undefined);

  const lookUp = (key: Key): Value => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = work(key);
    if (known.size < mostRemembered) known.set(key, value);
    return value;
  };
  return (key) => {
    if (typeof key !== 'string') return lookUp(key);
    const place = (key.length * 29 + key.charCodeAt(key.length >> 1)) & (recentCount - 1);
    if (recentKeys[place] === key) return recentValues[place] as Value;
    const value = lookUp(key);
    recentKeys[place] = key;
    recentValues[place] = value;
    return value;
  };
}

/** Days and their serial numbers lie below: no memory is larger. */
const mostNumbers = 131_072;
const pageBits = 10;
const pageLength = 1 << pageBits;

/** As `memoize`, for functions of days and other small whole numbers: an array answers sooner than a Map. */
export function memoizeNumber<Value>(work: (key: number) => Value): (key: number) => Value {
  // In pages: the days of a small workbook lie far from the first and close to each other.
  const pages: (Value | undefined)[][] = [];
  const openPage = (page: number): (Value | undefined)[] => {
    while (pages.length <= page) pages.push([]);
    const values = new Array<Value | undefined>(pageLength).fill(undefined);
    pages[page] = values;
    return values;
  };
  return (key) => {
    if (!Number.isInteger(key) || key < 0 || key >= mostNumbers) return work(key);
    const page = key >>> pageBits;
    const slot = key & (pageLength - 1);
    const before = pages[page]?.[slot];
    if (before !== undefined) return before;
    const value = work(key);
    const values = pages[page];
    (values?.length === pageLength ? values : openPage(page))[slot] = value;
    return value;
  };
}
