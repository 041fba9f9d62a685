import type { ChartAxis, ChartLine, ChartSeries, Panel, Table } from '../../report/report';
import { figureFormat, pointValues } from '../../report/tableLookups';
import { textLines } from '../../text/textWidth';
import type { PlotBox, PointLabel } from '../placed';
import { lineCm, plotBox, textCm } from './plotBox';
import { spreadLabels } from './spreadLabels';

/** Of the points of the axis: where there are several labels, the last. */
export function pointNames({ by, first, last }: ChartSeries, table: Table): readonly string[] {
  return by === 'row'
    ? table.columns.slice(first, last + 1).map(({ header }) => header)
    : table.rows.slice(first, last + 1).map(({ labels }) => labels.at(-1) ?? '');
}

/** Both axes of values. Excel scales a hidden axis itself where nothing says how far the axis goes. */
export interface PanelScales {
  readonly primary: Partial<AxisScale>;
  readonly secondary: Partial<AxisScale>;
}

export function panelScales(
  { series, valueAxis, secondaryAxis }: Panel,
  table: Table,
): PanelScales {
  const scaleOf = (axis: ChartAxis | undefined, side: 'primary' | 'secondary') => {
    if (!axis) return {};
    if (axis.max !== undefined) return { max: axis.max };
    if (axis.isHidden) return {};
    const lines = series.lines.filter((line) => (line.axis ?? 'primary') === side);
    return axisScale(
      Math.max(0, ...lines.flatMap(({ at }) => numbers(pointValues(series, at, table)))),
    );
  };
  return { primary: scaleOf(valueAxis, 'primary'), secondary: scaleOf(secondaryAxis, 'secondary') };
}

function numbers(values: readonly (number | undefined)[]): readonly number[] {
  return values.filter((value) => value !== undefined);
}

interface PanelPlot {
  /** In cm. */
  readonly box: PlotBox;
  /** Every how many categories one is named: not all names have room. */
  readonly labelSpacing: number;
}

const gap = 0.15;
const titleCm = 0.5;
/** A label above the highest point. */
const labelAbove = 0.45;
/** In cm: below this width no name of a period can be read. */
const narrowestName = 1.05;

/** Where the plot stands in its panel. Around it are the texts of the axes and the labels at its ends. */
export function panelPlot(panel: Panel, table: Table, scales: PanelScales): PanelPlot {
  return panel.type === 'line' ? linePlot(panel, table, scales) : barPlot(panel, table);
}

function linePlot(panel: Panel, table: Table, scales: PanelScales): PanelPlot {
  const { series, valueAxis, secondaryAxis } = panel;
  const names = pointNames(series, table);
  const left = axisCm(valueAxis, scales.primary);
  const right = secondaryAxis ? axisCm(secondaryAxis, scales.secondary) : 4 * gap;
  const around = (lines: number) => ({
    ...{ left, right, top: labelAbove, bottom: gap + lines * lineCm },
  });
  const sides = secondaryAxis ? 'both' : 'left';
  const levels = table.labelHeaders.length;
  if (series.by === 'column' && levels > 1) {
    return { box: plotBox(panel, around(levels), sides), labelSpacing: 1 };
  }
  const { width } = plotBox(panel, around(2), sides);
  const slot = width / names.length;
  const labelSpacing = Math.ceil(narrowestName / slot);
  const room = (slot * labelSpacing) / textCm('0');
  const lines = Math.max(...names.map((name) => textLines(name, room)));
  return { box: plotBox(panel, around(Math.min(lines, 4)), sides), labelSpacing };
}

function axisCm({ title, isHidden }: ChartAxis, { max = 0 }: Partial<AxisScale>): number {
  const labels = isHidden ? 0 : textCm(scaleText(max)) + 2 * gap;
  return labels + (title === '' ? 0 : titleCm);
}

/** `4000`, `12.000`, as `toLocaleString` writes it for Italy, which takes 20 ms of a run to load. */
function scaleText(max: number): string {
  const digits = String(max);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** The names take at most this part of the width; longer names wrap. */
const mostForNames = 0.45;

function barPlot(panel: Panel, table: Table): PanelPlot {
  const names = pointNames(panel.series, table);
  const longest = Math.max(0, ...names.map(textCm));
  const left = Math.min(longest + 2 * gap, mostForNames * panel.width);
  // Labels of stacks stand on their bars.
  const right = panel.type === 'bar' ? textCm('100,0%') + 2 * gap : gap;
  const around = { left, right, top: gap / 2, bottom: gap / 2 };
  return { box: plotBox(panel, around, 'left'), labelSpacing: 1 };
}

/**
 * The labels of single points: the last point of each line that bears one, moved apart where two meet, and
 * the highest points, with labels above them. One list per line; undefined where all points are labelled, or
 * none.
 */
export function pointLabels(
  { series, secondaryAxis }: Panel,
  table: Table,
  scales: PanelScales,
  plotHeight: number,
): readonly (readonly PointLabel[] | undefined)[] {
  const last = series.last - series.first;
  const labelled = series.lines.filter(
    ({ at, labels }) =>
      (labels === 'last' || labels === 'highestAndLast') &&
      pointValues(series, at, table)[last] !== undefined,
  );
  const spread = spreadLabels(
    labelled.map(({ at, axis }) => {
      const { max = 1 } = secondaryAxis && axis === 'secondary' ? scales.secondary : scales.primary;
      return (plotHeight * (pointValues(series, at, table)[last] ?? 0)) / max;
    }),
  );
  return series.lines.map((line) => {
    if (line.labels === undefined || line.labels === 'all') return undefined;
    const index = labelled.indexOf(line);
    const position = spread[index];
    const ofLast = position === undefined ? [] : [{ point: last, position }];
    return [...highestPoint(series, line, table, last), ...ofLast];
  });
}

/** The first of the highest points, where it is not the last point. */
function highestPoint(
  series: ChartSeries,
  { at, labels }: ChartLine,
  table: Table,
  last: number,
): readonly PointLabel[] {
  if (labels !== 'highestAndLast') return [];
  const values = pointValues(series, at, table).map((value) => value ?? -Infinity);
  const point = values.indexOf(Math.max(...values));
  return point === last || values[point] === -Infinity ? [] : [{ point, position: 'above' }];
}

/** Number format of labels: that of the row or the column. */
export function formatOfLine({ by, first }: ChartSeries, at: number, table: Table) {
  const [row, column] = by === 'row' ? [at, first] : [first, at];
  const line = table.rows[row];
  return line ? figureFormat(table, line, column) : 'count';
}

/** Steps that read well, times a power of ten. */
const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** Steps between the gridlines. With the one at zero there are five gridlines. */
const stepCount = 4;

/** Where an axis from zero ends, and how far its gridlines are apart: four round steps. */
export interface AxisScale {
  readonly max: number;
  readonly step: number;
}

/** The narrowest scale that holds counts up to `largest`; without counts the scale up to 4. */
export function axisScale(largest: number): AxisScale {
  const needed = Math.max(1, largest / stepCount);
  const power = 10 ** Math.floor(Math.log10(needed));
  const step = steps
    .map((factor) => factor * power)
    .find((candidate) => candidate >= needed && Number.isInteger(candidate));
  if (step === undefined) throw new Error(`no scale for ${largest}`);
  return { max: step * stepCount, step };
}
