import { Chart, ChartRange, ChartSeries, ChartType } from 'wasm-xlsxwriter';
import type { PlacedChart } from '../../layout/placed';
import { legibleText } from '../../text/legibleText';

/**
 * Puts the chart into its drawing, with name and size. The writer cannot fill in its alternative text and its
 * own part; both are put in afterwards (`polishPackage.ts`, `charts/chartXml.ts`).
 */
export function buildChart({ name, width, height, series }: PlacedChart): Chart {
  const chart = new Chart(ChartType.Line);
  chart.setName(legibleText(name));
  chart.setWidth(width);
  chart.setHeight(height);
  // The writer refuses a chart without one.
  const drawn = new ChartSeries();
  const [first] = series;
  if (!first) throw new Error(`${name} has no series`);
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = first.values;
  drawn.setValues(ChartRange.newFromRange(sheet, firstRow, firstColumn, lastRow, lastColumn));
  chart.pushSeries(drawn);
  return chart;
}
