import type { CellPlace } from '../../grid/address';
import { writeExcel } from '../request/writeExcel';

interface ParameterCell extends CellPlace {
  /** `''` empties the cell. */
  readonly content: string | number;
}

/**
 * Writes a few cells of the sheet with this name, or of a new one called `Parametri` where there is
 * none: one request. Text stays text, whatever it looks like. The client's errors come as they are.
 */
export async function writeParameters(
  sheet: string | undefined,
  cells: readonly ParameterCell[],
): Promise<void> {
  await writeExcel(({ worksheets }) => {
    const target = sheet === undefined ? worksheets.add('Parametri') : worksheets.getItem(sheet);
    for (const { row, column, content } of cells) {
      const cell = target.getRangeByIndexes(row, column, 1, 1).untrack();
      cell.numberFormat = [[typeof content === 'number' ? 'General' : '@']];
      cell.values = [[content]];
    }
  });
}
