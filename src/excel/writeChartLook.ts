import { cellName } from '../grid/address';
import type { PlacedChart } from '../layout/placed';
import { chartLook, fontName, palette } from '../layout/theme';
import { dressAxes } from './dressAxes';
import { dressSeries } from './dressSeries';

const pointsPerPixel = 0.75;

/** Queues place, texts and colours of a chart whose data, and so its axes, are there. */
export function writeChartLook(sheet: Excel.Worksheet, placed: PlacedChart): void {
  const chart = sheet.charts.getItem(placed.name);
  putInPlace(chart, placed);
  chart.plotVisibleOnly = false;
  chart.format.fill.setSolidColor(chartLook.background);
  chart.format.border.clear();
  // All texts first, then those that differ.
  chart.format.font.name = fontName;
  chart.format.font.size = chartLook.textSize;
  chart.format.font.color = palette.mutedInk;
  chart.format.font.bold = false;
  // A title that is not to be seen may refuse its text.
  chart.title.visible = true;
  chart.title.text = placed.title;
  chart.title.format.font.size = chartLook.titleSize;
  chart.title.format.font.color = palette.ink;
  chart.title.format.font.bold = true;
  chart.legend.visible = placed.legend === 'bottom';
  if (placed.legend === 'bottom') chart.legend.position = 'Bottom';
  placed.series.forEach((series, index) => {
    dressSeries(chart.series.getItemAt(index), series, placed);
  });
  dressAxes(chart, placed);
}

/** Queues place and size of a chart, which Excel moves and stretches with the cells below it. */
export function putInPlace(chart: Excel.Chart, placed: PlacedChart): void {
  chart.setPosition(cellName(placed));
  chart.width = placed.width * pointsPerPixel;
  chart.height = placed.height * pointsPerPixel;
}
