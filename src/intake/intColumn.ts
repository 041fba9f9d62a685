/** A column that grows row by row, of whole numbers in 32 bits. */
export interface IntColumn {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What all values are, where they are all the same; undefined otherwise, and of no values. */
  readonly only: () => number | undefined;
  /** Writes the values so far into an array that has room for them, and returns it. */
  readonly copyTo: <Numbers extends Int32Array | Int16Array | Uint16Array | Uint8Array>(
    array: Numbers,
  ) => Numbers;
  /** The values so far, in an array of their own. */
  readonly values: () => Int32Array;
}

const pageLength = 16_384;

/**
 * Many columns say the same in every row (no job centre, a count of 1): these take no memory until a
 * value differs. The others grow by pages, so that nothing is copied before the end.
 */
export function createIntColumn(): IntColumn {
  const pages: Int32Array[] = [];
  let page = new Int32Array(0);
  let filled = 0;
  let length = 0;
  let first = 0;

  const append = (value: number): void => {
    if (filled === page.length) {
      page = new Int32Array(pageLength);
      pages.push(page);
      filled = 0;
    }
    page[filled++] = value;
  };
  const copyTo: IntColumn['copyTo'] = (array) => {
    if (pages.length === 0) return array.fill(first) as typeof array;
    pages.forEach((full, index) => {
      const start = index * pageLength;
      array.set(full.subarray(0, Math.min(pageLength, length - start)), start);
    });
    return array;
  };
  return {
    push: (value) => {
      if (pages.length === 0) {
        if (length === 0) first = value;
        if (value === first) {
          length++;
          return;
        }
        for (let row = 0; row < length; row++) append(first);
      }
      append(value);
      length++;
    },
    length: () => length,
    only: () => (pages.length === 0 && length > 0 ? first : undefined),
    copyTo,
    values: () => copyTo(new Int32Array(length)),
  };
}
