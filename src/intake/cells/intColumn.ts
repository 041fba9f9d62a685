/** A column that grows row by row, of whole numbers in 32 bits. */
export interface IntColumn {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What all values are, where they are all the same; undefined otherwise, and of no values. */
  readonly constant: () => number | undefined;
  /** Writes the values so far into an array that has room for them, and returns it. */
  readonly copyTo: <Numbers extends Int32Array | Int16Array | Uint16Array | Uint8Array>(
    array: Numbers,
  ) => Numbers;
  /** The values so far, in an array of their own. */
  readonly values: () => Int32Array;
}

const pageLength = 8192;
const firstLength = 128;

/**
 * Values go into pages, so that little is copied before the end. Many columns say the same in every row
 * (no job centre, a count of 1): a full page of one value is kept as that value, and written over. Looking
 * at it once it is full costs less than looking at every value on its way in.
 */
export function createIntColumn(): IntColumn {
  const full: (Int32Array | number)[] = [];
  // Of a small workbook most columns stay empty or short: the first page grows.
  let page = new Int32Array(0);
  let filled = 0;

  const turnPage = (): void => {
    if (filled < pageLength) {
      const longer = new Int32Array(Math.max(firstLength, 4 * filled));
      longer.set(page);
      page = longer;
      return;
    }
    const only = onlyValue(page);
    full.push(only ?? page);
    if (only === undefined) page = new Int32Array(pageLength);
    filled = 0;
  };
  const length = (): number => full.length * pageLength + filled;
  const copyTo: IntColumn['copyTo'] = (array) => {
    full.forEach((values, index) => {
      const start = index * pageLength;
      if (typeof values === 'number') array.fill(values, start, start + pageLength);
      else array.set(values, start);
    });
    array.set(page.subarray(0, filled), full.length * pageLength);
    return array;
  };
  return {
    push: (value) => {
      if (filled === page.length) turnPage();
      page[filled++] = value;
    },
    length,
    constant: () => {
      const rest = filled > 0 ? [onlyValue(page.subarray(0, filled))] : [];
      const [first, ...others] = [...full, ...rest];
      return typeof first === 'number' && others.every((value) => value === first)
        ? first
        : undefined;
    },
    copyTo,
    values: () => copyTo(new Int32Array(length())),
  };
}

function onlyValue(values: Int32Array): number | undefined {
  const first = values[0];
  for (let index = 1; index < values.length; index++) {
    if (values[index] !== first) return undefined;
  }
  return first;
}
