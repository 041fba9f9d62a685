import { cellName, sheetPrefix } from '../layout/address';
import type { PlacedChart, SheetRange } from '../layout/placed';
import { rangeName } from '../plan/rangeName';
import type { SheetPlan } from '../plan/reportPlan';
import { chartTraits } from './chartTraits';

/** Queues the charts of a sheet with their data; axes of their own get their look once this is synced. */
export function writeCharts(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const name of plan.removedCharts) sheet.charts.getItem(name).delete();
  for (const chart of plan.addedCharts) writeChartData(sheet, chart, undefined);
  for (const chart of plan.updatedCharts) {
    writeChartData(sheet, chart, sheet.charts.getItem(chart.name));
  }
}

function writeChartData(
  sheet: Excel.Worksheet,
  placed: PlacedChart,
  existing: Excel.Chart | undefined,
): void {
  const [first] = placed.series;
  if (!first) return;
  const source = rangeOf(sheet, first.values);
  const by = first.values.firstRow === first.values.lastRow ? 'Rows' : 'Columns';
  const chart = existing ?? sheet.charts.add(chartTraits[placed.kind].type, source, by);
  if (existing) chart.setData(source, by);
  else chart.name = placed.name;
  placed.series.forEach((series, index) => {
    const { name } = series;
    const text = `=${sheetPrefix(name.sheet)}${cellName(name).replace(/^([A-Z]+)/, '$$$1$$')}`;
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(text);
    if (index === 0) line.name = text;
    line.setValues(rangeOf(sheet, series.values));
    line.setXAxisValues(rangeOf(sheet, placed.categories));
    line.chartType = chartTraits[placed.kind].type;
  });
  placed.series.forEach(({ axis }, index) => {
    if (axis === 'secondary') chart.series.getItemAt(index).axisGroup = 'Secondary';
  });
}

function rangeOf(sheet: Excel.Worksheet, range: SheetRange): Excel.Range {
  return sheet.getRange(rangeName(range));
}
