import type { DecodedArray, ParquetParsers, SchemaElement } from 'hyparquet';
import { convert, DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { byteStreamSplit } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import { excelSerial } from '../calendar/day';
import { FileFault } from '../faults/unreadableFile';
import type { RawCell } from '../intake/rawSource';
import { detached } from '../text/detached';
import { readRuns } from './runs';
import { longestPage } from './unpackPage';

/** Makes cells of the values `from` to `to` of a page, at `at` of the cells. */
export type CellsOf = (cells: RawCell[], at: number, from: number, to: number) => void;

/** The values of a page, all that are not blank: `count` of them from `at` of its bytes. */
interface PageValues {
  /** Nothing stands behind the last of them. */
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly count: number;
  readonly encoding: string;
}

const millisecondsOfDay = 86_400_000;

function serialOf(milliseconds: number): number {
  return excelSerial(milliseconds / millisecondsOfDay);
}

/** Days and times as serial numbers, as Excel's cells have them; a time is in the file's own zone, or UTC. */
const parsers: ParquetParsers = {
  ...DEFAULT_PARSERS,
  dateFromDays: excelSerial,
  timestampFromMilliseconds: (milliseconds) => serialOf(Number(milliseconds)),
  timestampFromMicroseconds: (microseconds) => serialOf(Number(microseconds) / 1000),
  timestampFromNanoseconds: (nanoseconds) => serialOf(Number(nanoseconds) / 1_000_000),
};

/** The entries of a dictionary, `count` of them, as cells. Throws as `decodeValues` does. */
export function decodeDictionary(
  element: SchemaElement,
  bytes: Uint8Array,
  count: number,
): readonly RawCell[] {
  const cells: RawCell[] = [];
  const values = { bytes, at: 0, count, encoding: 'PLAIN' };
  decodeValues(element, values, undefined)(cells, 0, 0, count);
  return cells;
}

/**
 * What makes cells of a page's values. Texts and entries of a dictionary become cells only when they are
 * asked for. Throws a `FileFault` or an error of the library where the values are not as the encoding has
 * them.
 */
export function decodeValues(
  element: SchemaElement,
  values: PageValues,
  dictionary: readonly RawCell[] | undefined,
): CellsOf {
  const { bytes, at, count, encoding } = values;
  if (count === 0) return () => undefined;
  const { type, type_length: length } = element;
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: at };
  switch (encoding) {
    case 'PLAIN':
      if (type === 'BYTE_ARRAY') return cellsOfTexts(element, plainTexts(values));
      return cellsOfNumbers(element, readPlain(reader, type ?? 'INT32', count, length));
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY': {
      if (!dictionary) throw new FileFault('damaged', 'no dictionary');
      const runs = { bytes, at: at + 1, end: bytes.length, width: bytes[at] ?? 0 };
      return cellsOfCodes(readRuns(runs, count), dictionary);
    }
    case 'RLE': {
      if (type !== 'BOOLEAN') break;
      const end = at + 4 + reader.view.getUint32(at, true);
      return cellsOfCodes(readRuns({ bytes, at: at + 4, end, width: 1 }, count), [false, true]);
    }
    case 'BYTE_STREAM_SPLIT':
      if (count * (length ?? 4) > bytes.length) throw new FileFault('damaged', 'values lacking');
      return cellsOfNumbers(element, byteStreamSplit(reader, count, type ?? 'INT32', length));
    case 'DELTA_BINARY_PACKED':
      return cellsOfNumbers(element, deltas(reader, count, type === 'INT64'));
    case 'DELTA_LENGTH_BYTE_ARRAY': {
      const lengths = deltas(reader, count) as Int32Array;
      return cellsOfTexts(element, textsOfLengths(bytes, reader.offset, lengths));
    }
    case 'DELTA_BYTE_ARRAY': {
      const shared = deltas(reader, count) as Int32Array;
      const lengths = deltas(reader, count) as Int32Array;
      const ends = textsOfLengths(bytes, reader.offset, lengths);
      return cellsOfTexts(element, withShared(ends, shared));
    }
  }
  throw new FileFault('compression', 'encoding', undefined, encoding);
}

function cellsOfCodes(codes: Uint8Array | Uint32Array, entries: readonly RawCell[]): CellsOf {
  for (const code of codes)
    if (code >= entries.length) throw new FileFault('damaged', 'not in the dictionary');
  return (cells, at, from, to) => {
    for (let index = from; index < to; index++)
      cells[at + index - from] = entries[codes[index] as number] as RawCell;
  };
}

function cellsOfNumbers(element: SchemaElement, values: DecodedArray): CellsOf {
  // The library reads no other part of a decoder for columns that are not nested.
  const decoder = { element, parsers } as unknown as Parameters<typeof convert>[1];
  return (cells, at, from, to) => {
    const some = convert(
      Array.isArray(values) ? values.slice(from, to) : values.subarray(from, to),
      decoder,
    );
    for (let index = 0; index < to - from; index++) cells[at + index] = cellOf(some[index]);
  };
}

/** Whole numbers beyond what a cell holds exactly are codes, and stay texts. */
function cellOf(value: unknown): RawCell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value === '' ? null : value;
  return value instanceof Uint8Array ? textIn(value, 0, value.length) : null;
}

/** Packed differences of whole numbers; the reader stands behind them afterwards. */
function deltas(reader: { view: DataView; offset: number }, count: number, isLong = false) {
  const head = { ...reader };
  const [block, parts] = [readVarInt(head), readVarInt(head)];
  // A block is one of some hundreds, in parts of 32 or more.
  if (!(block > 0 && block <= 2 ** 20 && parts > 0 && parts * 8 <= block))
    throw new FileFault('damaged', 'no such block');
  const values = isLong ? new BigInt64Array(count) : new Int32Array(count);
  deltaBinaryUnpack(reader, count, values);
  return values;
}

/** Where texts begin and end in bytes. */
interface Texts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Each behind its length. */
function plainTexts({ bytes, at, count }: PageValues): Texts {
  const texts = { bytes, starts: new Int32Array(count), ends: new Int32Array(count) };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let from = at;
  for (let index = 0; index < count; index++) {
    const length = view.getUint32(from, true);
    texts.starts[index] = from + 4;
    from += 4 + length;
    if (from > bytes.length) throw new FileFault('damaged', 'a text out of its page');
    texts.ends[index] = from;
  }
  return texts;
}

function textsOfLengths(bytes: Uint8Array, at: number, lengths: Int32Array): Texts {
  const starts = new Int32Array(lengths.length);
  const ends = new Int32Array(lengths.length);
  let from = at;
  for (const [index, length] of lengths.entries()) {
    if (length < 0 || from + length > bytes.length)
      throw new FileFault('damaged', 'a text out of its page');
    starts[index] = from;
    from += length;
    ends[index] = from;
  }
  return { bytes, starts, ends };
}

/** Each text behind so many bytes of the one before. */
function withShared({ bytes, starts, ends }: Texts, shared: Int32Array): Texts {
  let total = bytes.length;
  for (const length of shared) total += Math.max(0, length);
  if (total > longestPage) throw new FileFault('tooLarge', 'a page too long');
  const whole = { bytes: new Uint8Array(total), starts: starts.slice(), ends: ends.slice() };
  let to = 0;
  let before = 0;
  for (const [index, length] of shared.entries()) {
    if (length < 0 || length > to - before) throw new FileFault('damaged', 'a text too short');
    whole.starts[index] = to;
    whole.bytes.copyWithin(to, before, before + length);
    whole.bytes.set(bytes.subarray(starts[index], ends[index]), to + length);
    before = to;
    to += length + (ends[index] as number) - (starts[index] as number);
    whole.ends[index] = to;
  }
  return whole;
}

function cellsOfTexts(element: SchemaElement, { bytes, starts, ends }: Texts): CellsOf {
  const { converted_type: kind, logical_type: logical } = element;
  if (kind === 'DECIMAL' || kind === 'BSON' || logical?.type === 'GEOMETRY') {
    const parts = Array.from(starts, (start, index) => bytes.subarray(start, ends[index]));
    return cellsOfNumbers(element, parts);
  }
  return (cells, at, from, to) => {
    const first = starts[from] ?? 0;
    const piece = decoder.decode(bytes.subarray(first, ends[to - 1] ?? 0));
    // As many letters as bytes: each byte is a letter, so that all can be cut from one text.
    const isPlain = piece.length === (ends[to - 1] ?? 0) - first;
    for (let index = from; index < to; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number];
      if (start === end) cells[at + index - from] = null;
      else if (isPlain)
        cells[at + index - from] = detached(piece.slice(start - first, end - first));
      else cells[at + index - from] = textIn(bytes, start, end);
    }
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textIn(bytes: Uint8Array, start: number, end: number): RawCell {
  const text = decoder.decode(bytes.subarray(start, end));
  return text === '' ? null : text;
}
