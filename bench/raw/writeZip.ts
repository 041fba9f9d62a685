import { createWriteStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Packs nearly as tight as the usual 6, and a fifth faster. */
const compressionLevel = 3;

/** A part of an archive: its content is asked for when its turn comes, in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly content: () => Iterable<string | Uint8Array>;
}

/**
 * Writes the parts in their order; the same parts give the same bytes, wherever and whenever.
 * Throws what the content of a part throws, errors of the file system, and an `AbortError` once the signal is aborted.
 */
export async function writeZip(
  path: string,
  parts: readonly ZipPart[],
  options: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  const stop = (error: Error): void => {
    output.destroy(error);
  };
  zip.on('error', stop);
  // The archive's stamps are local times, and this one reads the same everywhere.
  const stored = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compressionLevel };
  for (const { name, content } of parts) {
    zip.addReadStreamLazy(name, stored, (give) => {
      // The packer does not hand on what goes wrong in a part.
      give(null, Readable.from(content()).on('error', stop));
    });
  }
  zip.end();
  await pipeline(output, createWriteStream(path), options);
}
