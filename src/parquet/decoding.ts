import { type ParquetParsers, snappyUncompress } from 'hyparquet';
import { FileFault } from '../faults/unreadableFile';

/** Bytes of a page, unpacked; programs write pages of a megabyte. */
export const longestPage = 256 * 1024 * 1024;

/** Serial number of 1 January 1970 in the 1900 system. */
const unixEpoch = 25_569;
const millisecondsOfDay = 86_400_000;

function serialOf(milliseconds: number): number {
  return unixEpoch + milliseconds / millisecondsOfDay;
}

/** Days and times as serial numbers, as cells of Excel have them; a time is in the file's own zone, or UTC. */
export const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => unixEpoch + days,
  timestampFromMilliseconds: (milliseconds) => serialOf(Number(milliseconds)),
  timestampFromMicroseconds: (microseconds) => serialOf(Number(microseconds) / 1000),
  timestampFromNanoseconds: (nanoseconds) => serialOf(Number(nanoseconds) / 1_000_000),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes),
};

/** Unpacks a page of `length` bytes. Throws a `FileFault` for more than a page may hold, before any memory is taken. */
export function boundedSnappy(input: Uint8Array, length: number): Uint8Array {
  if (!(length >= 0 && length <= longestPage)) throw new FileFault('tooLarge', 'a page too long');
  // Snappy makes three bytes into sixty-four at most.
  if (length > 32 * input.length + 64) throw new FileFault('damaged', 'a page too short');
  const output = new Uint8Array(length);
  snappyUncompress(input, output);
  return output;
}
