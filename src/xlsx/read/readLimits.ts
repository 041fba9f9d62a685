/**
 * How much a file may make us read or hold. A full sheet of 1,048,576 rows and ten columns is some
 * 0.5 GB of XML (1 GB where its texts stand in the cells), and passes through in pieces; what has to
 * be held at once is bounded far below the memory of a small machine.
 */
export interface ReadLimits {
  /** Parts in the archive. */
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
