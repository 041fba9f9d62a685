import type { NameConflict } from '../../plan/reportPlan';
import { writeExcel } from '../request/writeExcel';

/**
 * Gives the user's sheets their new names, in one request; formulas and links follow, as Excel has it.
 * The client's errors come as they are.
 */
export async function renameSheets(renamed: readonly NameConflict[]): Promise<void> {
  await writeExcel(({ worksheets }) => {
    for (const { sheet, freeName } of renamed) worksheets.getItem(sheet).name = freeName;
  });
}
