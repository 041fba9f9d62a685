import { FileFault } from '../faults/unreadableFile';

/** Numbers of few bits from `at` to `end` of the bytes. */
export interface Runs {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
  /** Bits of a number, 0 to 24: so many are held at once with the byte before. */
  readonly width: number;
}

/**
 * `count` numbers that are written as runs: one number that repeats, or eight and eight packed bit by bit.
 * Throws a `FileFault` for a run that is longer than the numbers that are left, or than its bytes.
 */
export function readRuns({ bytes, at, end, width }: Runs, count: number): Uint8Array | Uint32Array {
  const values = width <= 8 ? new Uint8Array(count) : new Uint32Array(count);
  if (width === 0) return values;
  if (width > 24 || end > bytes.length) throw new FileFault('damaged', 'no such numbers');
  let from = at;
  const next = (): number => {
    if (from >= end) throw new FileFault('damaged', 'a run out of its page');
    return bytes[from++] as number;
  };
  const mostHeader = 2 * Math.max(count, end - at);
  let done = 0;
  while (done < count) {
    let header = 0;
    let factor = 1;
    for (let byte = 128; byte >= 128; factor *= 128) {
      byte = next();
      header += (byte & 127) * factor;
      if (header > mostHeader) throw new FileFault('damaged', 'a run too long');
    }
    const left = count - done;
    const length = header >>> 1;
    if (header % 2 === 0) {
      if (length === 0 || length > left) throw new FileFault('damaged', 'a run too long');
      let value = 0;
      for (let bits = 0; bits < width; bits += 8) value += next() * 2 ** bits;
      values.fill(value, done, done + length);
      done += length;
      continue;
    }
    // DuckDB fills up to 32; what only fills up to 8 may lack at the end of a page.
    const filling = length * 8 - left < 8;
    const needed = filling ? Math.ceil((Math.min(left, length * 8) * width) / 8) : length * width;
    if (length === 0 || from + needed > end)
      throw new FileFault('damaged', 'a run out of its page');
    unpackBits(bytes, from, width, values.subarray(done, Math.min(count, done + length * 8)));
    from += length * width;
    done += length * 8;
  }
  return values;
}

function unpackBits(
  bytes: Uint8Array,
  start: number,
  width: number,
  values: Uint8Array | Uint32Array,
): void {
  const mask = (1 << width) - 1;
  let from = start;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < values.length; index++) {
    for (; bits < width; bits += 8) held |= (bytes[from++] as number) << bits;
    values[index] = held & mask;
    held >>>= width;
    bits -= width;
  }
}
