import { absoluteReference, cellName, rangeOfCell } from '../../grid/address';
import { barGap } from '../../layout/charts/plotBox';
import { pointsPerPixel } from '../../layout/measures';
import type { LabelPosition, PlacedChart, PlacedSeries } from '../../layout/placed';
import { chartLook, fontName, palette } from '../../layout/theme';
import { type Part, partedTask, sharedObject, type SheetTask, sizeOf } from '../request/sheetTask';
import { categoryParts, gridlineParts, valueAxisParts } from './axisParts';

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

/** Place, texts and colours of a chart whose data, and so its axes, are there: in their order. */
export function chartLookTasks(sheet: string, placed: PlacedChart): readonly SheetTask[] {
  const { series, valueAxis, secondaryAxis } = placed;
  const chartIn = sharedObject(({ charts }) => charts.getItem(placed.name));
  const task = <T>(objectIn: (chart: Excel.Chart) => T, parts: readonly Part<T>[]): SheetTask => {
    const bytes = 2 * sizeOf.range + parts.length * sizeOf.range;
    return partedTask({ sheet, bytes }, (target) => objectIn(chartIn(target)), parts);
  };
  return [
    task((chart) => chart, frameParts(placed)),
    ...series.map((one, index) =>
      task((chart) => chart.series.getItemAt(index), seriesParts(one, placed)),
    ),
    task(({ axes }) => axes.categoryAxis, categoryParts(placed)),
    task(
      ({ axes }) => axes.getItem('Value', 'Primary'),
      [...gridlineParts(valueAxis), ...valueAxisParts(valueAxis)],
    ),
    ...(secondaryAxis
      ? [task(({ axes }) => axes.getItem('Value', 'Secondary'), valueAxisParts(secondaryAxis))]
      : []),
    // After the axes, whose texts take their room from an area that Excel arranges by itself.
    task(({ plotArea }) => plotArea, plotParts(placed)),
  ];
}

function frameParts(placed: PlacedChart): readonly Part<Excel.Chart>[] {
  return [
    (chart) => putInPlace(chart, placed),
    (chart) => (chart.plotVisibleOnly = false),
    ({ format }) => format.fill.setSolidColor(chartLook.background),
    ({ format }) => format.border.clear(),
    // All texts first, then those that differ.
    ({ format }) => (format.font.name = fontName),
    ({ format }) => (format.font.size = placed.textSize),
    ({ format }) => (format.font.color = palette.mutedInk),
    ({ format }) => (format.font.bold = false),
    // Both stand in the cells above the chart.
    ({ title }) => (title.visible = false),
    ({ legend }) => (legend.visible = false),
  ];
}

/** Queues place and size of a chart, which Excel moves and stretches with the cells below it. */
export function putInPlace(chart: Excel.Chart, placed: PlacedChart): void {
  chart.setPosition(cellName({ row: placed.row, column: 0 }));
  if (placed.left > 0) chart.left = placed.left * pointsPerPixel;
  chart.width = placed.width * pointsPerPixel;
  chart.height = placed.height * pointsPerPixel;
}

function plotParts({ plot }: PlacedChart): readonly Part<Excel.ChartPlotArea>[] {
  return [
    (area) => (area.insideLeft = plot.left * pointsPerPixel),
    (area) => (area.insideTop = plot.top * pointsPerPixel),
    (area) => (area.insideWidth = plot.width * pointsPerPixel),
    (area) => (area.insideHeight = plot.height * pointsPerPixel),
  ];
}

/** Name, colours, line, markers and labels of a series. */
function seriesParts(series: PlacedSeries, chart: PlacedChart): readonly Part<Excel.ChartSeries>[] {
  const { sheet, ...cell } = series.name;
  return [
    // Documented nowhere: the name as a reference to its cell, which it follows.
    (line) => (line.name = `=${absoluteReference({ sheet, ...rangeOfCell(cell) })}`),
    ...(chart.kind === 'line' ? lineParts(series) : barParts(series, chart)),
    ...labelParts(series),
  ];
}

/** Bars that touch are kept apart by a hairline of the background. */
function barParts(
  { color, pointColors }: PlacedSeries,
  { kind, categories }: PlacedChart,
): readonly Part<Excel.ChartSeries>[] {
  const areApart = kind === 'bar';
  const edge: Part<Excel.ChartSeriesFormat> = ({ line }) => {
    if (areApart) line.clear();
    else {
      line.color = chartLook.background;
      line.weight = chartLook.hairline;
    }
  };
  return [
    ({ format }) => format.fill.setSolidColor(color),
    ({ format }) => edge(format),
    ...(areApart ? [] : [(line: Excel.ChartSeries) => (line.overlap = 100)]),
    (line) => (line.gapWidth = barGap(categories.lastRow - categories.firstRow + 1)),
    ...pointColors.map(({ point, color: pointColor }): Part<Excel.ChartSeries> => ({ points }) => {
      const { format } = points.getItemAt(point);
      format.fill.setSolidColor(pointColor);
      if (areApart) format.border.clear();
    }),
  ];
}

function lineParts({
  color,
  marker,
  lineWidth,
  dash,
}: PlacedSeries): readonly Part<Excel.ChartSeries>[] {
  return [
    ({ format }) => (format.line.color = color),
    ({ format }) => (format.line.weight = lineWidth),
    ({ format }) => (format.line.lineStyle = dashes[dash]),
    (line) => (line.markerStyle = markers[marker]),
    (line) => {
      if (marker === 'none') return;
      line.markerSize = chartLook.markerSize;
      line.markerBackgroundColor = color;
      line.markerForegroundColor = color;
    },
    (line) => (line.smooth = false),
  ];
}

/** Labels of all points, or of those that bear one, which come one by one. */
function labelParts({ labels }: PlacedSeries): readonly Part<Excel.ChartSeries>[] {
  const isOfAll = typeof labels?.at === 'string';
  const shown: Part<Excel.ChartSeries> = (line) => (line.hasDataLabels = isOfAll);
  if (labels === undefined) return [shown];
  const { at, numberFormat, color } = labels;
  if (typeof at === 'string') {
    return [
      shown,
      ({ dataLabels }) => (dataLabels.position = positions[at]),
      ({ dataLabels }) => (dataLabels.showValue = true),
      ({ dataLabels }) => {
        dataLabels.linkNumberFormat = false;
        dataLabels.numberFormat = numberFormat;
      },
      ({ dataLabels }) => (dataLabels.format.font.color = color),
    ];
  }
  const ofPoints = at.map(({ point: index, position }): Part<Excel.ChartSeries> => ({ points }) => {
    const point = points.getItemAt(index);
    point.hasDataLabel = true;
    point.dataLabel.showValue = true;
    point.dataLabel.format.font.color = color;
    point.dataLabel.format.font.bold = true;
    point.dataLabel.linkNumberFormat = false;
    point.dataLabel.numberFormat = numberFormat;
    point.dataLabel.position = positions[position];
  });
  return [shown, ...ofPoints];
}
