import { inkOn } from '../layout/inkOn';
import type { PlacedChart, PlacedSeries } from '../layout/placed';
import { chartLook, palette } from '../layout/theme';
import { chartTraits } from './chartTraits';

const dashes = { solid: 'Continuous', dash: 'Dash', dot: 'RoundDot', dashDot: 'DashDot' } as const;
const markers = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;
/** In points: the line between slices. */
const hairline = 0.75;

/** Queues colours, line, markers and labels of a series. */
export function dressSeries(
  line: Excel.ChartSeries,
  series: PlacedSeries,
  chart: PlacedChart,
): void {
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
