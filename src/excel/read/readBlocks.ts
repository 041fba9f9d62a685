import type { Run } from '../../grid/runs';
import type { RawCell } from '../../intake/rawSource';
import {
  ExcelFault,
  isDoubtful,
  isOverLimit,
  mostDoubts,
  type OfficeError,
} from '../request/excelFault';
import { readExcel } from '../request/excelRequest';

/** How many cells to ask for at once. It shrinks when Excel refuses, and stays small from then on. */
interface ReadBudget {
  cells: number;
  /** How often it shrank for an error that may have had another reason. */
  doubts: number;
}

/** Safe on the web, where an answer may have 5 MB. */
export const newReadBudget = (): ReadBudget => ({ cells: 50_000, doubts: 0 });

/** Rows of some columns of a sheet. */
export interface CellBlock {
  readonly sheetId: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly Run[];
}

export interface ReadBlock extends CellBlock {
  /** By sheet column, as many as `rowCount`. */
  readonly rows: readonly RawCell[][];
}

/** How many columns there are in all. */
export function columnsIn(columns: readonly Run[]): number {
  return columns.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/**
 * Reads with one request what `choose` gives for so many cells, and at least one row. What Excel refuses is
 * chosen again for half of the cells; where size may not be the reason, only a few times. Throws where Excel
 * does not give a single row.
 */
export async function readBlocks(
  choose: (cells: number) => readonly CellBlock[],
  budget: ReadBudget,
): Promise<readonly ReadBlock[]> {
  for (;;) {
    const blocks = choose(budget.cells);
    const answer = await readAtOnce(blocks);
    if (answer.outcome === 'read') return answer.blocks;
    if (isDoubtful(answer.cause)) budget.doubts++;
    const isSingleRow = blocks.length === 1 && blocks[0]?.rowCount === 1;
    if (isSingleRow || budget.doubts > mostDoubts) throw answer.cause ?? new ExcelFault('noValues');
    const cells = blocks.map(({ rowCount, columns }) => rowCount * columnsIn(columns));
    budget.cells = Math.floor(cells.reduce((sum, count) => sum + count, 0) / 2);
  }
}

type Values = readonly (readonly (string | number | boolean)[])[];

type Answer =
  | { readonly outcome: 'read'; readonly blocks: readonly ReadBlock[] }
  /** Perhaps there are too many. `cause` is Excel's error; without one it gave no values. */
  | { readonly outcome: 'refused'; readonly cause?: OfficeError };

async function readAtOnce(blocks: readonly CellBlock[]): Promise<Answer> {
  try {
    const parts = await readExcel(async (context) => {
      const ranges = blocks.map(({ sheetId, firstRow, rowCount, columns }) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        return columns.map(({ first, last }) =>
          sheet
            .getRangeByIndexes(firstRow, first, rowCount, last - first + 1)
            .load('values')
            .untrack(),
        );
      });
      await context.sync();
      return ranges.map((runs) => runs.map((range) => range.values as Values | null));
    });
    const read = blocks.map((block, index) => withRows(block, parts[index] ?? []));
    return read.every((block) => block !== undefined)
      ? { outcome: 'read', blocks: read }
      : { outcome: 'refused' };
  } catch (error) {
    if (isOverLimit(error)) return { outcome: 'refused', cause: error };
    throw error;
  }
}

/** undefined where Excel gave nothing for some columns. */
function withRows(block: CellBlock, parts: readonly (Values | null)[]): ReadBlock | undefined {
  const { columns, rowCount } = block;
  const width = (columns.at(-1)?.last ?? -1) + 1;
  const rows = Array.from({ length: rowCount }, () => new Array<RawCell>(width).fill(null));
  for (const [index, { first }] of columns.entries()) {
    const part = parts[index];
    if (!part) return undefined;
    for (const [down, cells] of part.entries()) {
      const row = rows[down];
      if (!row) continue;
      for (const [right, value] of cells.entries())
        row[first + right] = value === '' ? null : value;
    }
  }
  return { ...block, rows };
}
