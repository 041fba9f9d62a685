import type { CellPlace } from '../../grid/address';
import { writeExcel } from '../request/excelRequest';
import { refuseBarred } from './writeCellChanges';

interface ParameterCell extends CellPlace {
  /** `''` empties the cell. */
  readonly content: string | number;
}

/**
 * Writes a few cells of the sheet with this name, or of a new one called `Parametri` where there is
 * none. Text stays text, whatever it looks like. Throws `ExcelFault` before anything is written where the
 * sheet is protected, the workbook can't be changed, or a filter hides rows of the sheet.
 */
export async function writeParameters(
  sheet: string | undefined,
  cells: readonly ParameterCell[],
): Promise<void> {
  await refuseBarred(sheet === undefined ? [] : [sheet]);
  await writeExcel(({ worksheets }) => {
    const target = sheet === undefined ? worksheets.add('Parametri') : worksheets.getItem(sheet);
    for (const { row, column, content } of cells) {
      const cell = target.getRangeByIndexes(row, column, 1, 1).untrack();
      cell.numberFormat = [[typeof content === 'number' ? 'General' : '@']];
      cell.values = [[content]];
    }
  });
}
