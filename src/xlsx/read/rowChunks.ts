import type { RawCell, RawChunk } from '../../intake/rawSource';

type Row = readonly RawCell[];

/** A chunk ends at this many rows, or as soon as it holds this many cells. */
const chunkRows = 5000;
const chunkCells = 100_000;
/** Blank rows between two rows of one chunk; after more of them a new chunk begins. */
const filledGap = 20;

const blankRow: Row = [];

export interface RowChunks {
  /** Rows come from top to bottom; blank ones may be left out. */
  add(row: number, cells: Row): void;
  /** Chunks that nothing will be added to any more. */
  takeFull(): readonly RawChunk[];
  /** All that is left, at the end of the sheet. */
  takeRest(): readonly RawChunk[];
}

/** Gathers rows in chunks of consecutive rows; a sheet with a row at its very end costs two rows. */
export function gatherRows(): RowChunks {
  let full: RawChunk[] = [];
  let firstRow = 0;
  let rows: Row[] = [];
  let cellCount = 0;

  const close = (): void => {
    if (rows.length > 0) full.push({ firstRow, rows });
    rows = [];
    cellCount = 0;
  };
  const takeFull = (): readonly RawChunk[] => {
    const taken = full;
    full = [];
    return taken;
  };

  return {
    add(row, cells) {
      if (row - (firstRow + rows.length) > filledGap) close();
      if (rows.length === 0) firstRow = row;
      while (firstRow + rows.length < row) rows.push(blankRow);
      rows.push(cells);
      cellCount += cells.length;
      if (rows.length >= chunkRows || cellCount >= chunkCells) close();
    },
    takeFull,
    takeRest() {
      close();
      return takeFull();
    },
  };
}
