import { cellName } from '../../grid/address';
import { pointsPerPixel } from '../../layout/measures';
import type { ChartKind, PlacedAxis, PlacedChart, PlacedSeries } from '../../layout/placed';
import { chartLook, fontName, inkOn, palette } from '../../layout/theme';

interface ChartTraits {
  readonly type: 'LineMarkers' | 'Pie' | 'BarClustered' | 'ColumnStacked';
  /** Slices touch, and are kept apart by a hairline. */
  readonly ink: 'line' | 'fill' | 'slice';
  readonly labelPosition: 'Top' | 'OutsideEnd' | 'Center';
  /** Between groups of bars, in percent of a bar. */
  readonly gap?: number;
}

/** How Excel draws each kind of chart. */
export const chartTraits: Record<ChartKind, ChartTraits> = {
  line: { type: 'LineMarkers', ink: 'line', labelPosition: 'Top' },
  pie: { type: 'Pie', ink: 'slice', labelPosition: 'OutsideEnd' },
  bar: {
    type: 'BarClustered',
    ink: 'fill',
    labelPosition: 'OutsideEnd',
    gap: chartLook.barGap,
  },
  columnStacked: {
    type: 'ColumnStacked',
    ink: 'slice',
    labelPosition: 'Center',
    gap: chartLook.columnGap,
  },
};

const dashes = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot', dashDot: 'DashDot' } as const;
const markers = {
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;
/** In points: axes, gridlines and the lines between slices. */
const hairline = 0.75;

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
  // Its caption stands in a cell above it.
  chart.title.visible = false;
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

/** Queues colours, line, markers and labels of a series. */
function dressSeries(line: Excel.ChartSeries, series: PlacedSeries, chart: PlacedChart): void {
  const { ink, gap } = chartTraits[chart.kind];
  if (ink === 'line') dressLine(line, series);
  else line.format.fill.setSolidColor(series.color);
  if (ink === 'slice') {
    line.format.line.color = chartLook.background;
    line.format.line.weight = hairline;
  }
  if (gap !== undefined) line.gapWidth = gap;
  series.pointColors?.forEach((color, index) => {
    const { format } = line.points.getItemAt(index);
    format.fill.setSolidColor(color);
    if (ink !== 'slice') return;
    format.border.color = chartLook.background;
    format.border.weight = hairline;
  });
  dressLabels(line, series, chart);
}

function dressLine(line: Excel.ChartSeries, { color, dash, marker }: PlacedSeries): void {
  line.format.line.color = color;
  line.format.line.weight = chartLook.lineWidth;
  line.format.line.lineStyle = dashes[dash];
  line.markerStyle = markers[marker];
  line.markerSize = chartLook.markerSize;
  line.markerBackgroundColor = color;
  line.markerForegroundColor = color;
  line.smooth = false;
}

function dressLabels(
  line: Excel.ChartSeries,
  series: PlacedSeries,
  { kind, labels, labelFormat }: PlacedChart,
): void {
  line.hasDataLabels = labels !== 'none';
  if (labels === 'none') return;
  const { labelPosition } = chartTraits[kind];
  const { dataLabels } = line;
  dataLabels.position = labelPosition;
  dataLabels.showValue = labels === 'value';
  dataLabels.showCategoryName = labels === 'percentage';
  dataLabels.showPercentage = labels === 'percentage';
  if (labels === 'percentage') dataLabels.separator = '\n';
  dataLabels.linkNumberFormat = false;
  dataLabels.numberFormat = labelFormat;
  dataLabels.format.font.color = labelPosition === 'Center' ? inkOn(series.color) : palette.ink;
}

/** Queues what a chart with axes shows of them; pies have none. */
function dressAxes(chart: Excel.Chart, placed: PlacedChart): void {
  const { kind, valueAxis, secondaryAxis } = placed;
  if (!valueAxis) return;
  const { axes } = chart;
  const categories = axes.categoryAxis;
  dressQuietly(categories);
  // At the edge of the plot, not at zero, where bars of negative values would cross them.
  categories.tickLabelPosition = 'Low';
  categories.format.line.color = palette.rule;
  categories.format.line.weight = hairline;
  if (kind === 'bar') {
    categories.reversePlotOrder = true;
    categories.tickLabelSpacing = 1;
    // Where categories run from the top down, their last one is at the bottom.
    categories.position = 'Maximum';
  }
  const values = axes.getItem('Value', 'Primary');
  dressValueAxis(values, valueAxis);
  values.majorGridlines.visible = true;
  values.majorGridlines.format.line.color = palette.gridline;
  values.majorGridlines.format.line.weight = hairline;
  if (secondaryAxis) dressValueAxis(axes.getItem('Value', 'Secondary'), secondaryAxis);
}

function dressValueAxis(
  axis: Excel.ChartAxis,
  { title, numberFormat, min, max }: PlacedAxis,
): void {
  dressQuietly(axis);
  axis.format.line.clear();
  axis.linkNumberFormat = false;
  axis.numberFormat = numberFormat;
  axis.title.visible = title !== '';
  if (title !== '') axis.title.text = title;
  axis.minimum = min ?? '';
  axis.maximum = max ?? '';
}

function dressQuietly(axis: Excel.ChartAxis): void {
  axis.majorTickMark = 'None';
  axis.minorTickMark = 'None';
}
