import { FileFault } from '../faults/unreadableFile';
import type { FileBytes } from '../intake/rawSource';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What has to be known of a text before its rows can be read. */
export interface TextSurvey {
  readonly encoding: Encoding;
  /** Whether lines end in a carriage return alone, as on old Macs. */
  readonly hasReturnsAlone: boolean;
  /** How many lines there are, at least. */
  readonly lines: number;
}

/** No row of a list is longer, in bytes; what is read at once is bounded by it. */
export const longestLine = 4 * 1024 * 1024;

const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * Goes once over the bytes of a text. Without a mark at its beginning it is UTF-8 where all bytes are valid,
 * otherwise Windows-1252. Throws a `FileFault` for what is no text: no bytes, zeros, a line without an end,
 * two encodings at once.
 */
export async function surveyText(read: FileBytes): Promise<TextSurvey> {
  const start = await firstBytes(read);
  if (start.length === 0) throw new FileFault('empty', 'no bytes');
  const wide = wideEncoding(start);
  const counts = wide ? await countWide(read, wide) : await countBytes(read);
  const { newlines, returns, pairs } = counts;
  return {
    encoding: wide ?? narrowEncoding(counts, hasUtf8Mark(start)),
    // Cells may have breaks of the other kind.
    hasReturnsAlone: returns - pairs > newlines,
    lines: Math.max(newlines, returns) + 1,
  };
}

const startBytes = 4096;

/** The beginning of a file: none where it is empty. */
export async function firstBytes(read: FileBytes): Promise<Uint8Array> {
  for await (const piece of read()) if (piece.length > 0) return piece.subarray(0, startBytes);
  return new Uint8Array();
}

function hasUtf8Mark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

/** UTF-16 by its mark or, without one, by the zeros in every second byte of Western text. */
function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = start.length / 2;
  if (odd > 0.8 * most && even < 0.05 * most) return 'utf-16le';
  if (even > 0.8 * most && odd < 0.05 * most) return 'utf-16be';
  return undefined;
}

interface LineCounts {
  readonly newlines: number;
  readonly returns: number;
  /** Newlines right after a return. */
  readonly pairs: number;
}

async function countWide(read: FileBytes, encoding: 'utf-16le' | 'utf-16be'): Promise<LineCounts> {
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  let [newlines, returns, pairs, lineStart, at] = [0, 0, 0, 0, 0];
  let [before, returnAt] = [0, -2];
  for await (const piece of read()) {
    for (const byte of piece) {
      if (at % 2 === 1) {
        const unit = [before, byte];
        if (unit[high] === 0) {
          const code = unit[low];
          if (code === 0) throw notText(newlines);
          if (code === newline) {
            newlines++;
            if (returnAt === at - 2) pairs++;
          }
          if (code === carriageReturn) {
            returns++;
            returnAt = at;
          }
          if (code === newline || code === carriageReturn) lineStart = at;
        }
      }
      before = byte;
      at++;
    }
    if (at - lineStart > longestLine) throw tooLong(Math.max(newlines, returns));
  }
  return { newlines, returns, pairs };
}

interface ByteCounts extends LineCounts {
  /** Characters of several bytes, as UTF-8 writes them. */
  readonly characters: number;
  /** Bytes that UTF-8 does not know. */
  readonly foreign: number;
  /** In which line the first of them stands, from 0 on. */
  readonly foreignLine: number;
  /** Whether the last character lacks bytes. */
  readonly isCut: boolean;
}

async function countBytes(read: FileBytes): Promise<ByteCounts> {
  let [newlines, returns, pairs, lineStart, at] = [0, 0, 0, 0, 0];
  let returnAt = -2;
  let [characters, foreign, foreignLine] = [0, 0, 0];
  /** Bytes that the present character still lacks, and the least and most that the next may be. */
  let [wanted, least, most] = [0, 0x80, 0xbf];
  for await (const piece of read()) {
    for (let index = 0; index < piece.length; index++) {
      const byte = piece[index] as number;
      if (wanted > 0) {
        if (byte >= least && byte <= most) {
          wanted--;
          [least, most] = [0x80, 0xbf];
          if (wanted === 0) characters++;
          continue;
        }
        if (foreign++ === 0) foreignLine = Math.max(newlines, returns);
        [wanted, least, most] = [0, 0x80, 0xbf];
      }
      if (byte < 0x80) {
        if (byte > carriageReturn) continue;
        if (byte === 0) throw notText(Math.max(newlines, returns));
        if (byte === newline) {
          newlines++;
          if (returnAt === at + index - 1) pairs++;
        } else if (byte === carriageReturn) {
          returns++;
          returnAt = at + index;
        } else continue;
        lineStart = at + index;
        continue;
      }
      wanted = followers(byte);
      if (wanted === 0 && foreign++ === 0) foreignLine = Math.max(newlines, returns);
      // Overlong forms, surrogates and what is beyond Unicode.
      if (byte === 0xe0) least = 0xa0;
      if (byte === 0xed) most = 0x9f;
      if (byte === 0xf0) least = 0x90;
      if (byte === 0xf4) most = 0x8f;
    }
    at += piece.length;
    if (at - lineStart > longestLine) throw tooLong(Math.max(newlines, returns));
  }
  return { newlines, returns, pairs, characters, foreign, foreignLine, isCut: wanted > 0 };
}

/** How many bytes follow the first one of a character in UTF-8; 0 where it can be no first one. */
function followers(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

function narrowEncoding(counts: LineCounts | ByteCounts, isMarked: boolean): Encoding {
  if (!('foreign' in counts)) return 'utf-8';
  const { characters, foreign, foreignLine, isCut } = counts;
  const isUtf8 = isMarked || characters > 0;
  if (foreign > 0 && isUtf8)
    throw new FileFault(
      'mixedEncodings',
      'bytes that are no UTF-8',
      undefined,
      lineWords(foreignLine),
    );
  if (isCut && isUtf8) throw new FileFault('damaged', 'ends within a character');
  return foreign > 0 || isCut ? 'windows-1252' : 'utf-8';
}

function notText(line: number): FileFault {
  return new FileFault('notText', `a zero in line ${line + 1}`);
}

function tooLong(line: number): FileFault {
  return new FileFault('longLine', 'no end of line', undefined, lineWords(line));
}

/** `line`: from 0 on. */
export function lineWords(line: number): string {
  return `alla riga ${line + 1}`;
}
