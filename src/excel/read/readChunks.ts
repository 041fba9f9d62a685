import type { Run } from '../../grid/runs';
import type { RawCell, RawChunk } from '../../intake/rawSource';
import {
  ExcelFault,
  isDoubtful,
  isOverLimit,
  mostDoubts,
  type OfficeError,
} from '../request/excelFault';
import { readExcel } from '../request/readExcel';

/** How many cells to ask for at once; it shrinks when Excel refuses, and stays so for the next sheet. */
interface ReadBudget {
  cells: number;
  /** How often it shrank for an error that may have had another reason. */
  doubts: number;
}

/** Safe on the web, where an answer may have 5 MB; more rows at once would keep the pane from drawing. */
export const newReadBudget = (): ReadBudget => ({ cells: 50_000, doubts: 0 });
const mostRows = 20_000;

interface RowSpan {
  readonly sheetId: string;
  readonly firstRow: number;
  /** The row after the last. */
  readonly endRow: number;
  readonly columns: readonly Run[];
}

/**
 * Reads rows with one request a chunk, waiting for Excel each time, which lets the pane draw and take
 * orders. What is refused is asked for again in halves, a few times where size may not be the reason.
 * Blank rows at the end of a chunk are left out.
 */
export async function* readChunks(span: RowSpan, budget: ReadBudget): AsyncGenerator<RawChunk> {
  const { sheetId, columns, endRow } = span;
  const width = columns.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (width === 0) return;
  let firstRow = span.firstRow;
  while (firstRow < endRow) {
    const affordable = Math.max(1, Math.min(mostRows, Math.floor(budget.cells / width)));
    const rowCount = Math.min(affordable, endRow - firstRow);
    const answer = await readBlock({ sheetId, firstRow, rowCount, columns });
    if (answer.outcome === 'refused') {
      if (isDoubtful(answer.cause)) budget.doubts++;
      if (rowCount === 1 || budget.doubts > mostDoubts) {
        throw answer.cause ?? new ExcelFault('noValues');
      }
      budget.cells = Math.floor((rowCount * width) / 2);
      continue;
    }
    const rows = withoutBlankEnd(answer.rows);
    if (rows.length > 0) yield { firstRow, rows };
    firstRow += rowCount;
  }
}

function withoutBlankEnd(rows: readonly RawCell[][]): readonly RawCell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  return rows.slice(0, last + 1);
}

interface Block {
  readonly sheetId: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly Run[];
}

type Values = readonly (readonly (string | number | boolean)[])[];

/** Why there are no rows: `cause` is Excel's error; without one it gave no values. */
interface Refusal {
  readonly outcome: 'refused';
  readonly cause?: OfficeError;
}

/** The values of the columns, by sheet column, with one request; or that they may be too many for one. */
async function readBlock(
  block: Block,
): Promise<{ readonly outcome: 'read'; readonly rows: readonly RawCell[][] } | Refusal> {
  try {
    const parts = await readExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(block.sheetId);
      const ranges = block.columns.map(({ first, last }) =>
        sheet
          .getRangeByIndexes(block.firstRow, first, block.rowCount, last - first + 1)
          .load('values')
          .untrack(),
      );
      await context.sync();
      return ranges.map((range) => range.values as Values | null);
    });
    if (!parts.every((part) => part !== null)) return { outcome: 'refused' };
    return { outcome: 'read', rows: besideEachOther(block, parts) };
  } catch (error) {
    if (isOverLimit(error)) {
      return { outcome: 'refused', cause: error };
    }
    throw error;
  }
}

function besideEachOther({ columns, rowCount }: Block, parts: readonly Values[]): RawCell[][] {
  const width = (columns.at(-1)?.last ?? -1) + 1;
  const rows = Array.from({ length: rowCount }, () => new Array<RawCell>(width).fill(null));
  for (const [index, { first }] of columns.entries()) {
    for (const [down, cells] of (parts[index] ?? []).entries()) {
      const row = rows[down];
      if (!row) continue;
      for (const [right, value] of cells.entries())
        row[first + right] = value === '' ? null : value;
    }
  }
  return rows;
}
