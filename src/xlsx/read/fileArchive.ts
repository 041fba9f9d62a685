import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { isSystemError } from '../../faults/systemError';
import { FileFault } from '../../faults/unreadableFile';
import type { ReadLimits } from './readLimits';
import { archiveOf, type ZipArchive, type ZipEntry } from './zipArchive';

/** The archive in a file of `size` bytes. */
export async function openFileArchive(
  path: string,
  size: number,
  limits: ReadLimits,
): Promise<ZipArchive> {
  try {
    const options = { lazyEntries: true, autoClose: false };
    const zip = await fromRandomAccessReaderPromise(new PathReader(path), size, options);
    return await archiveOf(entriesOf(zip), size, limits);
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

async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  for await (const entry of zip.eachEntry()) {
    yield {
      name: entry.fileName,
      isEncrypted: entry.isEncrypted(),
      size: entry.uncompressedSize,
      read: () => readEntry(zip, entry),
    };
  }
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
    throw new FileFault('damaged', `wrong checksum: ${entry.fileName}`);
  }
}

/** The archive's own errors mean a damaged file; those of the disk are told apart from them. */
function asFault(error: unknown): unknown {
  if (error instanceof FileFault || isSystemError(error)) return error;
  return new FileFault('damaged', 'archive cannot be unpacked', error);
}
