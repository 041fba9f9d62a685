import { cellName, sheetPrefix } from '../layout/address';
import type {
  ChartKind,
  PlacedAxis,
  PlacedChart,
  PlacedSeries,
  SheetRange,
} from '../layout/placed';
import { chartLook, fontName, palette } from '../layout/theme';
import { rangeName } from '../plan/rangeName';
import type { SheetPlan } from '../plan/reportPlan';

const types = {
  line: 'LineMarkers',
  pie: 'Pie',
  bar: 'BarClustered',
  column: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
} as const satisfies Record<ChartKind, string>;

const dashes = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot', dashDot: 'DashDot' } as const;
const markers = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;
const pointsPerPixel = 0.75;

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
  const chart = existing ?? sheet.charts.add(types[placed.kind], source, by);
  if (existing) chart.setData(source, by);
  else chart.name = placed.name;
  placed.series.forEach((series, index) => {
    const { name } = series;
    const text = `=${sheetPrefix(name.sheet)}${cellName(name).replace(/^([A-Z]+)/, '$$$1$$')}`;
    const line = index === 0 ? chart.series.getItemAt(0) : chart.series.add(text);
    if (index === 0) line.name = text;
    line.setValues(rangeOf(sheet, series.values));
    line.setXAxisValues(rangeOf(sheet, placed.categories));
    line.chartType = types[placed.kind];
  });
  placed.series.forEach(({ axis }, index) => {
    if (axis === 'secondary') chart.series.getItemAt(index).axisGroup = 'Secondary';
  });
}

/** Queues place, texts and colours of a chart whose data are there. */
export function writeChartLook(sheet: Excel.Worksheet, placed: PlacedChart): void {
  const chart = sheet.charts.getItem(placed.name);
  chart.setPosition(cellName(placed));
  chart.width = placed.width * pointsPerPixel;
  chart.height = placed.height * pointsPerPixel;
  chart.plotVisibleOnly = false;
  chart.title.text = placed.title;
  chart.title.format.font.name = fontName;
  chart.title.format.font.size = chartLook.titleSize;
  chart.title.format.font.color = palette.ink;
  chart.title.format.font.bold = true;
  chart.legend.visible = placed.legend === 'bottom';
  if (placed.legend === 'bottom') chart.legend.position = 'Bottom';
  placed.series.forEach((series, index) => {
    dress(chart.series.getItemAt(index), series, placed);
  });
  if (placed.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  if (placed.valueAxis) dressAxis(chart.axes.getItem('Value', 'Primary'), placed.valueAxis);
  if (placed.secondaryAxis) {
    dressAxis(chart.axes.getItem('Value', 'Secondary'), placed.secondaryAxis);
  }
}

function rangeOf(sheet: Excel.Worksheet, range: SheetRange): Excel.Range {
  return sheet.getRange(rangeName(range));
}

function dress(
  line: Excel.ChartSeries,
  series: PlacedSeries,
  { kind, labels, labelFormat }: PlacedChart,
): void {
  if (kind === 'line') {
    line.format.line.color = series.color;
    line.format.line.weight = chartLook.lineWidth;
    line.format.line.lineStyle = dashes[series.dash];
    line.markerStyle = markers[series.marker];
    line.markerSize = chartLook.markerSize;
    line.markerBackgroundColor = series.color;
    line.markerForegroundColor = series.color;
  } else line.format.fill.setSolidColor(series.color);
  if (kind === 'bar') line.gapWidth = chartLook.barGap;
  if (kind === 'column' || kind === 'columnStacked') line.gapWidth = chartLook.columnGap;
  series.pointColors?.forEach((color, point) => {
    line.points.getItemAt(point).format.fill.setSolidColor(color);
  });
  line.hasDataLabels = labels !== 'none';
  if (labels === 'none') return;
  line.dataLabels.showValue = labels === 'value';
  line.dataLabels.showCategoryName = labels === 'percentage';
  line.dataLabels.showPercentage = labels === 'percentage';
  line.dataLabels.linkNumberFormat = false;
  line.dataLabels.numberFormat = labelFormat;
}

function dressAxis(axis: Excel.ChartAxis, { title, numberFormat, min, max }: PlacedAxis): void {
  axis.linkNumberFormat = false;
  axis.numberFormat = numberFormat;
  if (title === '') axis.title.visible = false;
  else axis.title.text = title;
  axis.minimum = min ?? '';
  axis.maximum = max ?? '';
}
