import {
  BlobReader,
  configure,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-external.js';
import { FileFault } from '../../faults/unreadableFile';
import { archiveOf, type ReadLimits, type ZipArchive, type ZipEntry } from './zipArchive';

// Browsers inflate off the page's own thread. What reads large files is in a worker already.
configure({ useWebWorkers: false, useCompressionStream: true });

/** The archive in a file that a browser was given. */
export async function openBlobArchive(blob: Blob, limits: ReadLimits): Promise<ZipArchive> {
  const zip = new ZipReader(new BlobReader(blob));
  try {
    return await archiveOf(entriesOf(zip), blob.size, limits);
  } catch (error) {
    throw asFault(error);
  }
}

async function* entriesOf(zip: ZipReader<Blob>): AsyncGenerator<ZipEntry> {
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue;
    yield {
      name: entry.filename,
      isEncrypted: entry.encrypted,
      size: entry.uncompressedSize,
      read: () => readEntry(entry),
    };
  }
}

async function* readEntry(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const { readable, writable, fail } = failingStream();
  entry.getData(writable, { checkSignature: true }).catch(fail);
  const pieces = readable.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) break;
      size += value.length;
      if (size > entry.uncompressedSize) break;
      yield value;
    }
  } catch (error) {
    throw asFault(error);
  } finally {
    // When reading stops early, the rest is neither read nor unpacked.
    await pieces.cancel().catch(() => undefined);
  }
  if (size !== entry.uncompressedSize) {
    throw new FileFault('damaged', `not as long as declared: ${entry.filename}`);
  }
}

/** A stream that gives what is written until `fail`: the archive's own faults do not reach the reader. */
function failingStream() {
  let fail: (error: unknown) => void = () => undefined;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
  });
  return { readable: stream.readable, writable: stream.writable, fail };
}

const unreadable: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError']);

/** The archive's own errors mean a damaged file, save where the file can no longer be read. */
function asFault(error: unknown): unknown {
  if (error instanceof FileFault) return error;
  if (error instanceof DOMException && unreadable.has(error.name)) {
    return new FileFault('failed', 'the file cannot be read', error);
  }
  return new FileFault('damaged', 'archive cannot be unpacked', error);
}
