import { gunzipSync } from 'fflate';
import { FileFault } from '../faults/unreadableFile';

/** Bytes of a page, unpacked; programs write pages of a megabyte. */
export const longestPage = 256 * 1024 * 1024;

/** Unpacks a page of `length` bytes. */
type Unpack = (packed: Uint8Array, length: number) => Uint8Array;

const unpackers: Readonly<Record<string, Unpack | undefined>> = {
  UNCOMPRESSED: (packed) => packed,
  SNAPPY: unpackSnappy,
  GZIP: unpackGzip,
};

export function isKnownCodec(codec: string): boolean {
  return codec in unpackers;
}

/**
 * The bytes of a page. Throws a `FileFault` where they are not as many as the page's header says. No memory
 * is taken for more bytes than a page may hold, or than so few packed bytes can give.
 */
export function unpackPage(codec: string, packed: Uint8Array, length: number): Uint8Array {
  if (!(length >= 0 && length <= longestPage)) throw new FileFault('tooLarge', 'a page too long');
  const page = unpackers[codec]?.(packed, length);
  if (page?.length !== length) throw new FileFault('damaged', 'a page of another length');
  return page;
}

/** Deflate makes a byte into 1,032 at most. */
function unpackGzip(packed: Uint8Array, length: number): Uint8Array {
  if (length > 1032 * packed.length) throw new FileFault('damaged', 'a page too short');
  const said = new DataView(packed.buffer, packed.byteOffset + packed.length - 4);
  // A longer page would be cut without a word.
  if (said.getUint32(0, true) !== length) throw new FileFault('damaged', 'another length');
  return gunzipSync(packed, { out: new Uint8Array(length) });
}

/**
 * The library's own goes back for ever where the length of a literal is negative. The format:
 * https://github.com/google/snappy/blob/main/format_description.txt
 */
function unpackSnappy(packed: Uint8Array, length: number): Uint8Array {
  // Three bytes become sixty-four at most.
  if (length > 32 * packed.length + 64) throw new FileFault('damaged', 'a page too short');
  const page = new Uint8Array(length);
  const end = packed.length;
  let from = 0;
  let to = 0;
  // The length, which the page's header says too. To share a variable with a function takes twice as long.
  while ((packed[from++] ?? 0) >= 128);
  while (from < end) {
    const tag = packed[from++] as number;
    const kind = tag & 3;
    let count = (tag >>> 2) + 1;
    if (kind === 0) {
      if (count > 60) {
        const bytes = count - 60;
        count = littleEndian(packed, from, bytes) + 1;
        from += bytes;
      }
      if (from + count > end || to + count > length) throw new FileFault('damaged', 'Snappy');
      if (count < shortCopy)
        for (let at = 0; at < count; at++) page[to + at] = packed[from + at] as number;
      else page.set(packed.subarray(from, from + count), to);
      from += count;
      to += count;
      continue;
    }
    const bytes = kind === 3 ? 4 : kind;
    let back = littleEndian(packed, from, bytes);
    if (kind === 1) {
      count = ((tag >>> 2) & 7) + 4;
      back += (tag >>> 5) * 256;
    }
    from += bytes;
    if (from > end || back === 0 || back > to || to + count > length)
      throw new FileFault('damaged', 'Snappy');
    // The bytes may be some that this very step writes.
    if (count < shortCopy || back < count)
      for (let at = 0; at < count; at++) page[to + at] = page[to + at - back] as number;
    else page.copyWithin(to, to - back, to - back + count);
    to += count;
  }
  return page.subarray(0, to);
}

/** So few bytes are copied sooner one by one. */
const shortCopy = 24;

/** Bytes that are not there are zeros. */
function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
