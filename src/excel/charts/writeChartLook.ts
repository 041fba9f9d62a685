import { cellName } from '../../grid/address';
import { barGap } from '../../layout/charts/plotBox';
import { pointsPerPixel } from '../../layout/measures';
import type { LabelPosition, PlacedAxis, PlacedChart, PlacedSeries } from '../../layout/placed';
import { chartLook, fontName, palette } from '../../layout/theme';

/** How Excel calls each kind of chart. */
export const chartTypes = {
  line: 'LineMarkers',
  bar: 'BarClustered',
  barStacked: 'BarStacked',
  barShare: 'BarStacked100',
} as const satisfies Record<PlacedChart['kind'], string>;

const markers = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;

const dashes = {
  solid: 'Continuous',
  dash: 'Dash',
} as const satisfies Record<PlacedSeries['dash'], string>;

const positions = {
  above: 'Top',
  below: 'Bottom',
  right: 'Right',
  outsideEnd: 'OutsideEnd',
  insideEnd: 'InsideEnd',
  center: 'Center',
} as const satisfies Record<LabelPosition, string>;

/** Queues place, texts and colours of a chart whose data, and so its axes, are there. */
export function writeChartLook(chart: Excel.Chart, placed: PlacedChart): void {
  putInPlace(chart, placed);
  chart.plotVisibleOnly = false;
  chart.format.fill.setSolidColor(chartLook.background);
  chart.format.border.clear();
  // All texts first, then those that differ.
  chart.format.font.name = fontName;
  chart.format.font.size = placed.textSize;
  chart.format.font.color = palette.mutedInk;
  chart.format.font.bold = false;
  // Both stand in the cells above the chart.
  chart.title.visible = false;
  chart.legend.visible = false;
  placed.series.forEach((series, index) => {
    dressSeries(chart.series.getItemAt(index), series, placed);
  });
  dressAxes(chart, placed);
  putPlotInPlace(chart, placed);
}

/** Queues place and size of a chart, which Excel moves and stretches with the cells below it. */
export function putInPlace(chart: Excel.Chart, placed: PlacedChart): void {
  chart.setPosition(cellName({ row: placed.row, column: 0 }));
  if (placed.left > 0) chart.left = placed.left * pointsPerPixel;
  chart.width = placed.width * pointsPerPixel;
  chart.height = placed.height * pointsPerPixel;
}

/** After the axes, whose texts take their room from an area that Excel arranges by itself. */
function putPlotInPlace({ plotArea }: Excel.Chart, { plot }: PlacedChart): void {
  plotArea.insideLeft = plot.left * pointsPerPixel;
  plotArea.insideTop = plot.top * pointsPerPixel;
  plotArea.insideWidth = plot.width * pointsPerPixel;
  plotArea.insideHeight = plot.height * pointsPerPixel;
}

/** Queues colours, line, markers and labels of a series. */
function dressSeries(line: Excel.ChartSeries, series: PlacedSeries, chart: PlacedChart): void {
  if (chart.kind === 'line') dressLine(line, series);
  else dressBars(line, series, chart);
  dressLabels(line, series);
}

/** Bars that touch are kept apart by a hairline of the background. */
function dressBars(
  line: Excel.ChartSeries,
  { color, pointColors }: PlacedSeries,
  { kind, categories }: PlacedChart,
): void {
  const areApart = kind === 'bar';
  line.format.fill.setSolidColor(color);
  if (areApart) line.format.line.clear();
  else {
    line.format.line.color = chartLook.background;
    line.format.line.weight = chartLook.hairline;
    line.overlap = 100;
  }
  line.gapWidth = barGap(categories.lastRow - categories.firstRow + 1);
  for (const { point, color: pointColor } of pointColors) {
    const { format } = line.points.getItemAt(point);
    format.fill.setSolidColor(pointColor);
    if (areApart) format.border.clear();
  }
}

function dressLine(
  line: Excel.ChartSeries,
  { color, marker, lineWidth, dash }: PlacedSeries,
): void {
  line.format.line.color = color;
  line.format.line.weight = lineWidth;
  line.format.line.lineStyle = dashes[dash];
  line.markerStyle = markers[marker];
  if (marker !== 'none') {
    line.markerSize = chartLook.markerSize;
    line.markerBackgroundColor = color;
    line.markerForegroundColor = color;
  }
  line.smooth = false;
}

/** Labels of all points, or of those that bear one, which come one by one. */
function dressLabels(line: Excel.ChartSeries, { labels }: PlacedSeries): void {
  const isOfAll = typeof labels?.at === 'string';
  line.hasDataLabels = isOfAll;
  if (labels === undefined) return;
  const { at, numberFormat, color } = labels;
  if (typeof at === 'string') {
    const { dataLabels } = line;
    dataLabels.position = positions[at];
    dataLabels.showValue = true;
    dataLabels.linkNumberFormat = false;
    dataLabels.numberFormat = numberFormat;
    dataLabels.format.font.color = color;
    return;
  }
  for (const { point: index, position } of at) {
    const point = line.points.getItemAt(index);
    point.hasDataLabel = true;
    point.dataLabel.position = positions[position];
    point.dataLabel.showValue = true;
    point.dataLabel.linkNumberFormat = false;
    point.dataLabel.numberFormat = numberFormat;
    point.dataLabel.format.font.color = color;
    point.dataLabel.format.font.bold = true;
  }
}

function dressAxes({ axes }: Excel.Chart, placed: PlacedChart): void {
  const { kind, valueAxis, secondaryAxis, labelSpacing } = placed;
  const categories = axes.categoryAxis;
  categories.majorTickMark = 'None';
  categories.minorTickMark = 'None';
  // At the edge of the plot, not at zero, where bars of negative values would cross them.
  categories.tickLabelPosition = 'Low';
  categories.tickLabelSpacing = labelSpacing;
  categories.tickMarkSpacing = labelSpacing;
  // Names with little room wrap; Excel would tilt them.
  categories.textOrientation = 0;
  categories.format.line.color = palette.rule;
  categories.format.line.weight = chartLook.hairline;
  if (kind !== 'line') {
    categories.reversePlotOrder = true;
    // Where categories run from the top down, their last one is at the bottom.
    categories.position = 'Maximum';
  }
  const values = axes.getItem('Value', 'Primary');
  values.majorGridlines.visible = !valueAxis.isHidden;
  if (!valueAxis.isHidden) {
    values.majorGridlines.format.line.color = palette.gridline;
    values.majorGridlines.format.line.weight = chartLook.hairline;
  }
  dressValueAxis(values, valueAxis);
  if (secondaryAxis) dressValueAxis(axes.getItem('Value', 'Secondary'), secondaryAxis);
}

function dressValueAxis(axis: Excel.ChartAxis, placed: PlacedAxis): void {
  const { title, numberFormat, max, step, isHidden, color } = placed;
  axis.minimum = 0;
  axis.maximum = max ?? '';
  axis.majorUnit = step ?? '';
  axis.visible = !isHidden;
  // Of an axis that is not drawn nothing else shows.
  if (isHidden) return;
  axis.linkNumberFormat = false;
  axis.numberFormat = numberFormat;
  axis.title.visible = title !== '';
  if (title !== '') axis.title.text = title;
  axis.minorTickMark = 'None';
  axis.majorTickMark = color === undefined ? 'None' : 'Outside';
  if (color === undefined) axis.format.line.clear();
  else {
    axis.format.line.color = color;
    axis.format.line.weight = chartLook.hairline;
    axis.format.font.color = color;
    if (title !== '') axis.title.format.font.color = color;
  }
}
