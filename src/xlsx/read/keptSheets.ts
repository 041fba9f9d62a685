import type { RawChunk, RowRequest } from '../../intake/rawSource';
import type { ReadLimits, ZipArchive } from './zipArchive';

type ReadRows = (part: string, request: RowRequest) => AsyncIterable<RawChunk>;

/**
 * Reads the rows of sheets, small ones once: a part is unpacked from its beginning whatever rows of it are
 * wanted, and the intake comes back to most sheets. A sheet is kept as soon as it has been read to its end,
 * within the limits; a large one is read anew each time.
 */
export function keepingSheets(
  read: ReadRows,
  { sizeOf }: Pick<ZipArchive, 'sizeOf'>,
  { keptPartBytes, keptCells }: ReadLimits,
): ReadRows {
  const kept = new Map<string, readonly RawChunk[]>();
  const tooLarge = new Set<string>();
  let room = keptCells;
  return async function* (part, request) {
    const known = kept.get(part);
    if (known) {
      for (const chunk of known) yield* wantedOf(chunk, request);
      return;
    }
    if (tooLarge.has(part) || sizeOf(part) > keptPartBytes) {
      yield* read(part, request);
      return;
    }
    const chunks: RawChunk[] = [];
    let cells = 0;
    for await (const chunk of read(part, {})) {
      chunks.push(chunk);
      // Blank cells between others take room as well.
      cells += chunk.rows.reduce((sum, row) => sum + row.length, 0);
      if (cells > room) break;
    }
    if (cells > room) {
      tooLarge.add(part);
      yield* read(part, request);
      return;
    }
    room -= cells;
    kept.set(part, chunks);
    for (const chunk of chunks) yield* wantedOf(chunk, request);
  };
}

function* wantedOf(
  { firstRow, rows }: RawChunk,
  { firstRow: from = 0, rowCount = Infinity }: RowRequest,
): Generator<RawChunk> {
  const first = Math.max(from, firstRow);
  const end = Math.min(from + rowCount, firstRow + rows.length);
  if (first >= end) return;
  const isWhole = first === firstRow && end === firstRow + rows.length;
  yield isWhole
    ? { firstRow, rows }
    : { firstRow: first, rows: rows.slice(first - firstRow, end - firstRow) };
}
