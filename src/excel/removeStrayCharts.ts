import type { RemadeSheet } from '../plan/reportPlan';
import { readExcel } from './readExcel';

/** Deletes charts that are neither the report's nor were there before the plan was made. */
export async function removeStrayCharts(sheets: readonly RemadeSheet[]): Promise<void> {
  await readExcel(async (context) => {
    const found = sheets.map(({ name, otherCharts, mark }) => ({
      known: new Set([...otherCharts, ...Object.keys(mark.before.charts)]),
      charts: context.workbook.worksheets.getItem(name).charts.load('items/name'),
    }));
    await context.sync();
    for (const { known, charts } of found) {
      for (const chart of charts.items) if (!known.has(chart.name)) chart.delete();
    }
    await context.sync();
  });
}
