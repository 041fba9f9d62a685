import type { RawChunk, RawSheet, RawSource, RowRequest } from './rawSource';

/** Of all sheets together: no more than a source hands over in a chunk. */
const mostCells = 100_000;

interface Kept {
  readonly request: RowRequest;
  readonly chunks: readonly RawChunk[];
}

/**
 * A source for sheets that are read twice. It keeps the rows of a small sheet that was read to the end, and
 * gives them again where the same rows and no further column are asked for. A large sheet is read again.
 */
export function keepingRows(source: RawSource): RawSource {
  const known = new Map<RawSheet, Kept>();
  let room = mostCells;
  return {
    ...source,
    async *readRows(sheet, request) {
      const kept = known.get(sheet);
      if (kept && isPartOf(request, kept.request)) {
        yield* kept.chunks;
        return;
      }
      const chunks: RawChunk[] = [];
      let cells = 0;
      for await (const chunk of source.readRows(sheet, request)) {
        yield chunk;
        cells += chunk.rows.reduce((sum, row) => sum + row.length, 0);
        if (cells <= room) chunks.push(chunk);
        else chunks.length = 0;
      }
      if (cells > room) return;
      known.set(sheet, { request, chunks });
      room -= cells;
    },
  };
}

function isPartOf(request: RowRequest, whole: RowRequest): boolean {
  if (request.firstRow !== whole.firstRow || request.rowCount !== whole.rowCount) return false;
  return (
    whole.columns === undefined ||
    (request.columns?.every((column) => whole.columns?.includes(column)) ?? false)
  );
}
