/** A column that grows row by row, of whole numbers in 32 bits. */
export interface IntColumn {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** The values so far, in an array of their own. */
  readonly values: () => Int32Array;
}

const firstCapacity = 1024;

export function createIntColumn(): IntColumn {
  let buffer = new Int32Array(firstCapacity);
  let length = 0;
  return {
    push: (value) => {
      if (length === buffer.length) {
        const larger = new Int32Array(length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      buffer[length++] = value;
    },
    length: () => length,
    values: () => buffer.slice(0, length),
  };
}
