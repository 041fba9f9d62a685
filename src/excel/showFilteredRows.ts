import type { WriteExcel } from './writeExcel';

/**
 * Shows the rows that filters hide on these sheets: Excel misplaces what is written over a filtered
 * range. The filters stay, without their criteria.
 */
export async function showFilteredRows(write: WriteExcel, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await write(({ worksheets }) => {
    for (const name of names) worksheets.getItem(name).autoFilter.clearCriteria();
  });
}
