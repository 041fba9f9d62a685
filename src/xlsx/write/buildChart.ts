import {
  Chart,
  type ChartAxis,
  ChartDataLabel,
  ChartDataLabelPosition,
  ChartFont,
  ChartFormat,
  ChartLegendPosition,
  ChartLine,
  ChartLineDashType,
  ChartPoint,
  ChartRange,
  ChartSeries,
  ChartSolidFill,
  ChartType,
  Color,
} from 'wasm-xlsxwriter';
import type { SheetRange } from '../../grid/address';
import type { ChartKind, PlacedAxis, PlacedChart, PlacedSeries } from '../../layout/placed';
import { chartLook, fontName, inkOn, palette } from '../../layout/theme';
import { legibleText } from '../../text/legibleText';

/** The chart as far as the writer can draw it; markers, gaps, gridlines and cached data are polished afterwards. */
export function buildChart(placed: PlacedChart): Chart {
  const traits = chartKinds[placed.kind];
  const chart = new Chart(traits.type);
  chart.setName(legibleText(placed.name));
  chart.setWidth(placed.width);
  chart.setHeight(placed.height);
  // Its caption stands in a cell above it.
  chart.title().setHidden();
  for (const series of placed.series) chart.pushSeries(buildSeries(series, placed, traits));
  if (traits.axes !== 'none') setUpAxes(chart, placed, traits.axes);
  if (placed.legend === 'none') chart.legend().setHidden();
  else chart.legend().setPosition(ChartLegendPosition.Bottom).setFont(textFont());
  return chart;
}

/** On sideways bars the writer's x axis is the one of values. */
function setUpAxes(chart: Chart, placed: PlacedChart, axes: 'valuesUp' | 'valuesAcross'): void {
  const across = axes === 'valuesAcross';
  const categories = across ? chart.yAxis() : chart.xAxis();
  categories.setFont(textFont());
  if (placed.valueAxis) setUpAxis(across ? chart.xAxis() : chart.yAxis(), placed.valueAxis);
  if (placed.secondaryAxis) setUpAxis(chart.y2Axis(), placed.secondaryAxis);
}

function setUpAxis(axis: ChartAxis, placed: PlacedAxis): void {
  axis.setFont(textFont());
  axis.setNumFormat(placed.numberFormat);
  if (placed.title !== '') axis.setName(legibleText(placed.title)).setNameFont(textFont());
  if (placed.min !== undefined) axis.setMin(placed.min);
  if (placed.max !== undefined) axis.setMax(placed.max);
}

function buildSeries(
  placed: PlacedSeries,
  chart: PlacedChart,
  traits: ChartKindTraits,
): ChartSeries {
  const series = new ChartSeries();
  series.setCategories(toRange(chart.categories));
  series.setValues(toRange(placed.values));
  const formatOf = seriesFormats[traits.ink];
  series.setFormat(formatOf(placed, placed.color));
  const points = placed.pointColors?.map((color) =>
    new ChartPoint().setFormat(formatOf(placed, color)),
  );
  if (points) series.setPoints(points);
  const label = buildLabel(placed, chart, traits);
  if (label) series.setDataLabel(label);
  if (placed.axis === 'secondary') series.setSecondaryAxis(true);
  return series;
}

function toRange({ sheet, firstRow, firstColumn, lastRow, lastColumn }: SheetRange): ChartRange {
  return ChartRange.newFromRange(sheet, firstRow, firstColumn, lastRow, lastColumn);
}

function buildLabel(
  series: PlacedSeries,
  { labels, labelFormat }: PlacedChart,
  traits: ChartKindTraits,
): ChartDataLabel | undefined {
  if (labels === 'none') return undefined;
  const color = traits.labelsInside ? inkOn(series.color) : palette.ink;
  const label = new ChartDataLabel()
    .setFont(chartFont(chartLook.textSize, color))
    .setNumFormat(labelFormat)
    .setPosition(traits.labelPosition);
  return labels === 'value'
    ? label.showValue()
    : label.showCategoryName().showPercentage().setSeparator('\n').showLeaderLines();
}

// The writer's builders return copies: only the last value of a chain holds everything.

export function chartFont(size: number, color: string): ChartFont {
  return new ChartFont().setName(fontName).setSize(size).setColor(Color.parse(color));
}

function textFont(): ChartFont {
  return chartFont(chartLook.textSize, palette.mutedInk).unsetBold();
}

/** How a series, or a point of it, is drawn in this colour. */
const seriesFormats: Record<
  ChartKindTraits['ink'],
  (series: PlacedSeries, color: string) => ChartFormat
> = {
  line: (series, color) => strokeOf(series, color),
  fill: (_, color) => fillOf(color),
  slice: (_, color) => sliceOf(color),
};

const dashes: Record<PlacedSeries['dash'], ChartLineDashType> = {
  solid: ChartLineDashType.Solid,
  dash: ChartLineDashType.Dash,
  dot: ChartLineDashType.RoundDot,
  dashDot: ChartLineDashType.DashDot,
};

function strokeOf(series: PlacedSeries, color: string): ChartFormat {
  return new ChartFormat().setLine(
    new ChartLine()
      .setColor(Color.parse(color))
      .setWidth(chartLook.lineWidth)
      .setDashType(dashes[series.dash]),
  );
}

function fillOf(color: string): ChartFormat {
  return new ChartFormat().setSolidFill(new ChartSolidFill().setColor(Color.parse(color)));
}

/** A fill with a hairline of the background around it: neighbours of like lightness stay apart. */
function sliceOf(color: string): ChartFormat {
  return fillOf(color).setBorder(
    new ChartLine().setColor(Color.parse(chartLook.background)).setWidth(0.75),
  );
}

export interface ChartKindTraits {
  readonly type: ChartType;
  /** Where the axis of values runs: sideways bars list their categories from the top down. */
  readonly axes: 'none' | 'valuesUp' | 'valuesAcross';
  /** Slices touch, and are kept apart by a hairline. */
  readonly ink: 'line' | 'fill' | 'slice';
  readonly labelPosition: ChartDataLabelPosition;
  /** Labels stand on the colour of their series. */
  readonly labelsInside: boolean;
  /** Between groups of bars, in percent of a bar. */
  readonly gap?: number;
}

/** What the writer has to know of each kind of chart. */
export const chartKinds: Record<ChartKind, ChartKindTraits> = {
  line: {
    type: ChartType.Line,
    axes: 'valuesUp',
    ink: 'line',
    labelPosition: ChartDataLabelPosition.Above,
    labelsInside: false,
  },
  pie: {
    type: ChartType.Pie,
    axes: 'none',
    ink: 'slice',
    labelPosition: ChartDataLabelPosition.OutsideEnd,
    labelsInside: false,
  },
  bar: {
    type: ChartType.Bar,
    axes: 'valuesAcross',
    ink: 'fill',
    labelPosition: ChartDataLabelPosition.OutsideEnd,
    labelsInside: false,
    gap: chartLook.barGap,
  },
  columnStacked: {
    type: ChartType.ColumnStacked,
    axes: 'valuesUp',
    ink: 'slice',
    labelPosition: ChartDataLabelPosition.Center,
    labelsInside: true,
    gap: chartLook.columnGap,
  },
};
