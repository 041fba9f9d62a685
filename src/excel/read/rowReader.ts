import { type Run, runsOf } from '../../grid/runs';
import type { RawCell, RawChunk, RowRequest } from '../../intake/rawSource';
import type { SheetDescription } from './describeWorkbook';
import { type CellBlock, columnsIn, newReadBudget, type ReadBlock, readBlocks } from './readBlocks';

/** The first rows of a sheet, in which its headers are looked for. */
const headRows = 1000;
/** More rows at once would keep the pane from drawing. */
const mostRows = { asked: 20_000, given: 5_000 } as const;
/** A workbook with no more cells than this is read as a whole: that takes the fewest requests. */
const smallWorkbook = 250_000;
/** Above so many cells none are kept: they are read as they are asked for, one sheet at a time. */
const mostKept = 1_500_000;

/** What is going to be read of a sheet: some columns of all its rows or, without them, its first rows. */
interface WantedRows {
  readonly sheet: SheetDescription;
  readonly columns?: readonly number[];
  readonly rowCount?: number;
}

/** Reads rows with few requests. */
interface RowReader {
  /** Rows from top to bottom; blank ones at the end of a chunk are left out. */
  readonly read: (sheet: SheetDescription, request: RowRequest) => AsyncGenerator<RawChunk>;
  /** Says what will be read next, in this order: sheets then share requests. */
  readonly willRead: (wanted: readonly WantedRows[]) => void;
  /** Single rows with all columns, in rising order. */
  readonly readLines: (
    sheet: SheetDescription,
    rows: readonly number[],
  ) => Promise<readonly (readonly RawCell[])[]>;
}

/** The rows that were read of a sheet, from the first on. */
interface KeptSheet {
  readonly sheet: SheetDescription;
  /** With all columns. */
  readonly head: RawCell[][];
  /** Those below the head, with the columns that were announced. */
  readonly body: RawCell[][];
  columns: ReadonlySet<number>;
}

/**
 * Each request is a trip to Excel, which on the web takes longer than what it carries. A request for some
 * rows is therefore filled up with the rows that will be asked for next, as far as one answer holds them:
 * first the heads of all sheets, then the columns that were announced. These rows are kept until they are
 * asked for.
 */
export function createRowReader(sheets: readonly SheetDescription[]): RowReader {
  const budget = newReadBudget();
  const kept = new Map(
    sheets.map((sheet): [SheetDescription, KeptSheet] => [
      sheet,
      { sheet, head: [], body: [], columns: new Set() },
    ]),
  );
  const cells = sheets.reduce((sum, { rowEnd, columnEnd }) => sum + rowEnd * columnEnd, 0);
  let headEnd = cells <= smallWorkbook ? Infinity : headRows;
  let heads: readonly KeptSheet[] = [];
  let bodies: readonly KeptSheet[] = [];

  async function fetch(
    first: CellBlock,
    ahead: readonly CellBlock[],
  ): Promise<readonly ReadBlock[]> {
    return readBlocks((most) => filledUp(first, ahead, most), budget);
  }

  async function fetchHead(state: KeptSheet, end: number): Promise<void> {
    const others = heads.filter((other) => other !== state);
    const own = heads.includes(state) ? Math.max(end, headEnd) : end;
    const ahead = others.map((other) => headBlock(other, headEnd));
    const blocks = await fetch(headBlock(state, own), ahead);
    for (const { sheetId, rows } of blocks) stateOf(sheetId).head.push(...rows);
  }

  async function fetchBody(state: KeptSheet): Promise<void> {
    const later = bodies.slice(bodies.indexOf(state) + 1);
    const blocks = await fetch(bodyBlock(state), later.map(bodyBlock));
    for (const { sheetId, rows } of blocks) stateOf(sheetId).body.push(...rows);
  }

  function stateOf(sheetId: string): KeptSheet {
    const found = [...kept.values()].find(({ sheet }) => sheet.id === sheetId);
    if (!found) throw new Error(`no sheet ${sheetId}`);
    return found;
  }

  return {
    async *read(sheet, { firstRow = 0, rowCount = Infinity, columns }) {
      const state = kept.get(sheet);
      if (!state) throw new Error(`not a sheet of this source: ${sheet.name}`);
      const { head, body } = state;
      const runs = runsWithin(sheet, columns);
      if (runs.length === 0) return;
      const end = Math.min(sheet.rowEnd, firstRow + rowCount);
      const isKept = columns?.every((column) => state.columns.has(column)) ?? false;
      let row = firstRow;
      while (row < end) {
        const inBody = row - head.length;
        const most = Math.min(end, row + mostRows.given);
        if (inBody < 0) {
          const rows = head.slice(row, most);
          yield* chunkOf(row, rows);
          row += rows.length;
        } else if (isKept && inBody < body.length) {
          const rows = body.slice(inBody, most - head.length);
          yield* chunkOf(row, rows);
          row += rows.length;
        } else if (isKept) {
          await fetchBody(state);
        } else if (body.length === 0 && (!columns || (row < headEnd && heads.includes(state)))) {
          await fetchHead(state, end);
        } else {
          const [block] = await fetch(blockOf(sheet, row, end, runs), []);
          if (!block) return;
          yield* chunkOf(row, block.rows);
          row += block.rowCount;
        }
      }
    },
    willRead(wanted) {
      const states = wanted.flatMap(({ sheet }) => kept.get(sheet) ?? []);
      const size = ({ sheet, columns = [] }: WantedRows): number => sheet.rowEnd * columns.length;
      headEnd = Math.min(headEnd, ...wanted.map(({ rowCount = Infinity }) => rowCount));
      if (wanted.every(({ columns }) => !columns)) heads = states;
      else if (wanted.reduce((sum, one) => sum + size(one), 0) <= mostKept) {
        for (const { sheet, columns = [] } of wanted) {
          const state = kept.get(sheet);
          if (state?.body.length === 0) state.columns = new Set([...state.columns, ...columns]);
        }
        bodies = [...new Set(states)];
      }
    },
    async readLines(sheet, rows) {
      const columns = runsWithin(sheet);
      if (columns.length === 0) return rows.map(() => []);
      let waiting = runsOf(rows).map(({ first, last }) => blockOf(sheet, first, last + 1, columns));
      const lines: (readonly RawCell[])[] = [];
      for (let [first] = waiting; first; [first] = waiting) {
        const read = await fetch(first, waiting.slice(1));
        lines.push(...read.flatMap((block) => block.rows));
        const end = Math.max(...read.map((block) => block.firstRow + block.rowCount));
        waiting = waiting.flatMap((block) => {
          const below = block.firstRow + block.rowCount;
          const from = Math.max(block.firstRow, end);
          return from < below ? [{ ...block, firstRow: from, rowCount: below - from }] : [];
        });
      }
      return lines;
    },
  };
}

/** As much of the first block as there may be cells. Of the other blocks, what room is left for. */
function filledUp(
  first: CellBlock,
  ahead: readonly CellBlock[],
  cells: number,
): readonly CellBlock[] {
  let room = { cells, rows: mostRows.asked as number };
  const chosen: CellBlock[] = [];
  for (const block of [first, ...ahead]) {
    const width = columnsIn(block.columns);
    const affordable = Math.min(room.rows, Math.floor(room.cells / Math.max(1, width)));
    const rowCount = Math.min(
      block.rowCount,
      block === first ? Math.max(1, affordable) : affordable,
    );
    if (rowCount <= 0 || width === 0) continue;
    chosen.push({ ...block, rowCount });
    room = { cells: room.cells - rowCount * width, rows: room.rows - rowCount };
  }
  return chosen;
}

/** The rows between the head that was read and `end`. None where reading of the body has begun. */
function headBlock({ sheet, head, body }: KeptSheet, end: number): CellBlock {
  const last = body.length > 0 ? head.length : Math.min(end, sheet.rowEnd);
  return blockOf(sheet, head.length, last, runsWithin(sheet));
}

/** What follows the rows that were read. */
function bodyBlock({ sheet, head, body, columns }: KeptSheet): CellBlock {
  const runs = runsWithin(
    sheet,
    [...columns].sort((a, b) => a - b),
  );
  return blockOf(sheet, head.length + body.length, sheet.rowEnd, runs);
}

function blockOf(
  { id }: SheetDescription,
  firstRow: number,
  end: number,
  columns: readonly Run[],
): CellBlock {
  return { sheetId: id, firstRow, rowCount: Math.max(0, end - firstRow), columns };
}

/** Neighbouring columns together; all of the sheet's where none are named. */
function runsWithin({ columnEnd }: SheetDescription, columns?: readonly number[]): readonly Run[] {
  if (!columns) return columnEnd === 0 ? [] : [{ first: 0, last: columnEnd - 1 }];
  return runsOf(columns.filter((column) => column < columnEnd));
}

function chunkOf(firstRow: number, rows: readonly RawCell[][]): readonly RawChunk[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return last < 0 ? [] : [{ firstRow, rows: rows.slice(0, last + 1) }];
}
