import { readExcel } from './readExcel';

/**
 * Shows the rows that filters hide on these sheets: Excel misplaces what is written over a filtered
 * range. The filters stay, without their criteria.
 */
export async function showFilteredRows(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await readExcel(async (context) => {
    const filters = names.map((name) => context.workbook.worksheets.getItem(name).autoFilter);
    for (const filter of filters) filter.load('isDataFiltered');
    await context.sync();
    const active = filters.filter(({ isDataFiltered }) => isDataFiltered);
    if (active.length === 0) return;
    for (const filter of active) filter.clearCriteria();
    await context.sync();
  });
}
