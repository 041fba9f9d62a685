import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { isSystemError } from '../systemError';
import type { ReadLimits } from './readLimits';
import { WorkbookFault } from './unreadableWorkbook';

/** The parts of a workbook file by name (`xl/workbook.xml`), whatever the case of the letters. */
export interface ZipArchive {
  has(part: string): boolean;
  /** Bytes that the part says it holds; it never gives more. */
  sizeOf(part: string): number;
  /**
   * The part's bytes, in pieces. Whoever reads to the end knows that length and checksum are right;
   * whoever stops early has read no more than needed. Throws a `WorkbookFault`.
   */
  read(part: string): AsyncIterable<Uint8Array>;
}

/** `size` in bytes. Refuses archives that declare more than the limits; nothing is unpacked yet. */
export async function openZipArchive(
  path: string,
  size: number,
  limits: ReadLimits,
): Promise<ZipArchive> {
  try {
    const options = { lazyEntries: true, autoClose: false };
    const zip = await fromRandomAccessReaderPromise(new PathReader(path), size, options);
    const entries = await entriesWithin(zip, size, limits);
    return {
      has: (part) => entries.has(part.toLowerCase()),
      sizeOf: (part) => entryOf(entries, part).uncompressedSize,
      read: (part) => readEntry(zip, entryOf(entries, part)),
    };
  } catch (error) {
    throw asFault(error);
  }
}

/** Opens the file for each stretch that is read, so that no handle stays open between two readings. */
class PathReader extends RandomAccessReader {
  readonly #path: string;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return createReadStream(this.#path, { start, end: end - 1 });
  }
}

async function entriesWithin(
  zip: ZipFile,
  size: number,
  limits: ReadLimits,
): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts) throw new WorkbookFault('tooLarge', 'too many parts');
  const entries = new Map<string, Entry>();
  // Whatever lies on top of what in the archive, no more work than this comes from a file of this size.
  const mostBytes = Math.min(
    limits.archiveBytes,
    Math.max(limits.harmlessBytes, size * limits.expansion),
  );
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new WorkbookFault('protected', `encrypted: ${entry.fileName}`);
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.partBytes || total > mostBytes) {
      throw new WorkbookFault('tooLarge', `declares too much: ${entry.fileName}`);
    }
    const name = entry.fileName.toLowerCase();
    // Which of the two is meant, every program would decide for itself.
    if (entries.has(name)) throw new WorkbookFault('damaged', `twice: ${entry.fileName}`);
    entries.set(name, entry);
  }
  return entries;
}

function entryOf(entries: ReadonlyMap<string, Entry>, part: string): Entry {
  const entry = entries.get(part.toLowerCase());
  if (!entry) throw new WorkbookFault('damaged', `part missing: ${part}`);
  return entry;
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    // Ends with an error where the part holds more or less than it declares.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = piece as Uint8Array;
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
  } catch (error) {
    throw asFault(error);
  }
  if (checksum !== entry.crc32) {
    throw new WorkbookFault('damaged', `wrong checksum: ${entry.fileName}`);
  }
}

/** The archive's own errors mean a damaged file; those of the disk are told apart from them. */
function asFault(error: unknown): unknown {
  if (error instanceof WorkbookFault || isSystemError(error)) return error;
  return new WorkbookFault('damaged', 'archive cannot be unpacked', error);
}
