import { FileFault } from '../../faults/unreadableFile';

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

/**
 * How much a file may make us read or hold. A full sheet of 1,048,576 rows and ten columns is some
 * 0.5 GB of XML (1 GB where its texts stand in the cells), and passes through in pieces; what has to
 * be held at once is bounded far below the memory of a small machine.
 */
export interface ReadLimits {
  readonly parts: number;
  readonly sheets: number;
  /** Bytes of XML in one part, and in all parts together. */
  readonly partBytes: number;
  readonly archiveBytes: number;
  /** How many times its own size a file may hold; a file within the harmless bytes may have any ratio. */
  readonly expansion: number;
  readonly harmlessBytes: number;
  /** Bytes of a part that describes the workbook: its sheets, their tables, their relationships. */
  readonly descriptionBytes: number;
  /** Bytes of the shared strings, and how many they are. */
  readonly sharedStringBytes: number;
  readonly sharedStrings: number;
  /** A file that is no larger is held in memory while it is read: each of its parts would open it again. */
  readonly heldBytes: number;
  /** Of sheets that are unpacked once and kept: bytes of XML of one; cells of all, blank ones too. */
  readonly keptPartBytes: number;
  readonly keptCells: number;
}

const mebibyte = 1024 * 1024;

export const readLimits: ReadLimits = {
  parts: 20_000,
  sheets: 1000,
  partBytes: 2048 * mebibyte,
  archiveBytes: 8192 * mebibyte,
  // Measured: 10 times for a full sheet of numbers, 37 for a million formatted rows without a cell.
  expansion: 200,
  harmlessBytes: 64 * mebibyte,
  descriptionBytes: 16 * mebibyte,
  sharedStringBytes: 512 * mebibyte,
  sharedStrings: 8_000_000,
  heldBytes: 8 * mebibyte,
  keptPartBytes: 8 * mebibyte,
  keptCells: 500_000,
};

/** The limits of a workbook that is open beside others: all of them together may hold what one may. */
export function limitsAmong(workbooks: number): ReadLimits {
  const { heldBytes, keptCells } = readLimits;
  return { ...readLimits, heldBytes: heldBytes / workbooks, keptCells: keptCells / workbooks };
}
