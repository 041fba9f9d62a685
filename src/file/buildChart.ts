import {
  Chart,
  ChartDataLabel,
  ChartLegendPosition,
  ChartPoint,
  ChartRange,
  ChartSeries,
  type ChartAxis,
} from 'wasm-xlsxwriter';
import type { PlacedAxis, PlacedChart, PlacedSeries, SheetRange } from '../layout/placed';
import { inkOn } from '../layout/inkOn';
import { legibleText } from '../layout/legibleText';
import { chartLook, palette } from '../layout/theme';
import { chartFont, seriesFormats, textFont, titleFont } from './chartInk';
import { chartKinds, type ChartKindTraits } from './chartKinds';

/** The chart as far as the writer can draw it; markers, gaps, gridlines and cached data are polished afterwards. */
export function buildChart(placed: PlacedChart): Chart {
  const traits = chartKinds[placed.kind];
  const chart = new Chart(traits.type);
  chart.setName(legibleText(placed.name));
  chart.setAltText(legibleText(placed.altText));
  chart.setWidth(placed.width);
  chart.setHeight(placed.height);
  chart.title().setName(legibleText(placed.title)).setFont(titleFont());
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
