import type { Run } from '../grid/runs';
import type { RawCell } from '../intake/rawSource';
import type { OfficeError } from './officeError';
import { isOverLimit } from './overLimit';
import { readExcel } from './readExcel';

export interface Block {
  readonly sheetId: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: readonly Run[];
}

type Values = readonly (readonly (string | number | boolean)[])[];

/** Why there are no rows: `cause` is Excel's error; without one it gave no values. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly cause?: OfficeError;
}

/** The values of the columns, by sheet column, with one request; or that they may be too many for one. */
export async function readBlock(
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
