import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { constants, crc32, inflateRawSync } from 'node:zlib';
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { isSystemError } from '../../faults/systemError';
import { FileFault } from '../../faults/unreadableFile';
import { archiveOf, type ReadLimits, type ZipArchive, type ZipEntry } from './zipArchive';

/** The archive in a file of `size` bytes. */
export async function openFileArchive(
  path: string,
  size: number,
  limits: ReadLimits,
): Promise<ZipArchive> {
  try {
    const options = { lazyEntries: true, autoClose: false };
    const held = size <= limits.heldBytes ? await readFile(path) : undefined;
    const zip = held
      ? await fromBufferPromise(held, options)
      : await fromRandomAccessReaderPromise(new PathReader(path), size, options);
    return await archiveOf(entriesOf(zip, held), size, limits);
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

async function* entriesOf(zip: ZipFile, held: Buffer | undefined): AsyncGenerator<ZipEntry> {
  for await (const entry of zip.eachEntry()) {
    yield {
      name: entry.fileName,
      isEncrypted: entry.isEncrypted(),
      size: entry.uncompressedSize,
      read: () => readEntry(entry, () => piecesOf(zip, entry, held)),
    };
  }
}

async function* readEntry(
  entry: Entry,
  pieces: () => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    for await (const bytes of pieces()) {
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

/** The only method of packing that there is in workbooks. */
const deflated = 8;
/** Where the file is held, a part up to this size is unpacked at once, which takes less than a stream. */
const wholePart = 16 * 1024 * 1024;
/** Packed bytes that tell what stands above the rows of a sheet. */
const headBytes = 1024;
/** Bytes that are given at a time. */
const pieceBytes = 64 * 1024;

/** Ends with an error where the part holds more or less than it declares. */
async function* piecesOf(
  zip: ZipFile,
  entry: Entry,
  held: Buffer | undefined,
): AsyncGenerator<Uint8Array> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  if (!held || compressionMethod !== deflated || uncompressedSize > wholePart) {
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece as Uint8Array;
    return;
  }
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = held.subarray(fileDataStart, fileDataStart + compressedSize);
  const unpacked = (bytes: Buffer, finishFlush: number): Buffer =>
    inflateRawSync(bytes, {
      finishFlush,
      maxOutputLength: Math.max(1, uncompressedSize),
      // Room for all of it and to see its end: pieces would have to be put together.
      chunkSize: uncompressedSize + 1024,
    });
  let given = 0;
  // Who wants the head alone reads no more than this.
  if (compressedSize > headBytes) {
    const head = unpacked(packed.subarray(0, headBytes), constants.Z_SYNC_FLUSH);
    yield head;
    given = head.length;
  }
  const bytes = unpacked(packed, constants.Z_FINISH);
  if (bytes.length !== uncompressedSize)
    throw new FileFault('damaged', `wrong size: ${entry.fileName}`);
  for (; given < bytes.length; given += pieceBytes) yield bytes.subarray(given, given + pieceBytes);
}

/** Errors of the archive mean a damaged file. Errors of the disk stay what they are. */
function asFault(error: unknown): unknown {
  if (error instanceof FileFault || isSystemError(error)) return error;
  return new FileFault('damaged', 'archive cannot be unpacked', error);
}
