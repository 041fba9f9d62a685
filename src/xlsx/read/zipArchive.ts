import { FileFault } from '../../faults/unreadableFile';
import type { ReadLimits } from './readLimits';

/** The parts of a workbook file by name (`xl/workbook.xml`), whatever the case of the letters. */
export interface ZipArchive {
  has(part: string): boolean;
  /** Bytes that the part says it holds. Reading never gives more. */
  sizeOf(part: string): number;
  /**
   * The part's bytes, in pieces. Whoever reads to the end knows that length and checksum are right;
   * whoever stops early has read no more than needed. Throws a `FileFault`.
   */
  read(part: string): AsyncIterable<Uint8Array>;
}

/** What an archive's directory says of a part. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** Bytes that it says it holds. */
  readonly size: number;
  /** As `ZipArchive` reads it. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** `size`: of the file, in bytes. Refuses archives that declare more than the limits; unpacks nothing yet. */
export async function archiveOf(
  directory: AsyncIterable<ZipEntry>,
  size: number,
  limits: ReadLimits,
): Promise<ZipArchive> {
  const entries = await entriesWithin(directory, size, limits);
  const entryOf = (part: string): ZipEntry => {
    const entry = entries.get(part.toLowerCase());
    if (!entry) throw new FileFault('damaged', `part missing: ${part}`);
    return entry;
  };
  return {
    has: (part) => entries.has(part.toLowerCase()),
    sizeOf: (part) => entryOf(part).size,
    read: (part) => entryOf(part).read(),
  };
}

async function entriesWithin(
  directory: AsyncIterable<ZipEntry>,
  size: number,
  limits: ReadLimits,
): Promise<ReadonlyMap<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>();
  // Even where parts overlap in the archive, a file of this size makes no more work than this.
  const mostBytes = Math.min(
    limits.archiveBytes,
    Math.max(limits.harmlessBytes, size * limits.expansion),
  );
  let total = 0;
  for await (const entry of directory) {
    if (entries.size === limits.parts) throw new FileFault('tooLarge', 'too many parts');
    if (entry.isEncrypted) throw new FileFault('protected', `encrypted: ${entry.name}`);
    total += entry.size;
    if (entry.size > limits.partBytes || total > mostBytes) {
      throw new FileFault('tooLarge', `declares too much: ${entry.name}`);
    }
    const name = entry.name.toLowerCase();
    // Two parts of one name are refused: each program would decide for itself which is meant.
    if (entries.has(name)) throw new FileFault('damaged', `twice: ${entry.name}`);
    entries.set(name, entry);
  }
  return entries;
}
