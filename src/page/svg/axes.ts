import { type AxisScale, pointNames } from '../../layout/charts/panelPlot';
import { figureText } from '../../report/figureText';
import type { ChartAxis, Panel, Table } from '../../report/report';
import { element } from '../element';
import { chartText, lineHeight, uprightText, wrapped, writtenWidth } from './chartText';

/** Where the plot is and what stands on it, in points. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly slot: number;
  /** Of the middle of a category. */
  readonly xOf: (index: number) => number;
}

const gap = 4;

function ticks({ max = 1, step = max }: Partial<AxisScale>): readonly number[] {
  return Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step);
}

/** Of a value, from the top of the picture. */
export function heightOf(
  { top, height }: Plot,
  value: number,
  { max = 1 }: Partial<AxisScale>,
): number {
  return top + height * (1 - value / max);
}

export function gridlines(plot: Plot, scale: Partial<AxisScale>): string {
  const [x1, x2] = [plot.left, plot.left + plot.width];
  return ticks(scale)
    .map((value) => {
      const y = heightOf(plot, value, scale);
      return element('line', { x1, x2, y1: y, y2: y, class: value === 0 ? 'axis' : 'grid' });
    })
    .join('');
}

export function leftAxis(
  plot: Plot,
  { title, format }: ChartAxis,
  scale: Partial<AxisScale>,
): string {
  const place = { x: plot.left - gap, anchor: 'end', class: 'tick' } as const;
  const labels = ticks(scale).map((value) =>
    chartText([tickText(value, format)], { ...place, y: heightOf(plot, value, scale) }),
  );
  const x = plot.left - gap - widestTick(scale, format) - lineHeight / 2;
  return labels.join('') + axisTitle(title, x, plot, 'tick');
}

export function rightAxis(
  plot: Plot,
  { title, format, hue = 'other' }: ChartAxis,
  scale: Partial<AxisScale>,
): string {
  const right = plot.left + plot.width;
  const ends = { x1: right, x2: right, y1: plot.top, y2: plot.top + plot.height };
  const place = { x: right + gap, anchor: 'start', class: `tick-right ${hue} ink` } as const;
  const labels = ticks(scale).map((value) =>
    chartText([tickText(value, format)], { ...place, y: heightOf(plot, value, scale) }),
  );
  const x = right + gap + widestTick(scale, format) + lineHeight;
  return [
    element('line', { ...ends, class: `line ${hue} thin` }),
    ...labels,
    axisTitle(title, x, plot, `${hue} ink`),
  ].join('');
}

function axisTitle(title: string, x: number, { top, height }: Plot, name: string): string {
  return title === '' ? '' : uprightText(title, x, top + height / 2, name);
}

function tickText(value: number, format: ChartAxis['format']): string {
  return figureText({ key: { indicator: 'count' }, value }, format);
}

function widestTick(scale: Partial<AxisScale>, format: ChartAxis['format']): number {
  return Math.max(...ticks(scale).map((value) => writtenWidth(tickText(value, format))));
}

/** Below the axis: periods in two lines, or the initials of months over their years. */
export function categories({ series }: Panel, table: Table, plot: Plot, spacing: number): string {
  const { by, first, last } = series;
  const below = plot.top + plot.height + gap;
  const place = { anchor: 'middle', class: 'tick-below' } as const;
  const room = plot.slot * spacing;
  const shown = pointNames(series, table).map((name, index) => {
    if (index % spacing !== 0) return '';
    const lines = wrapped(name, room);
    return chartText(lines, {
      ...place,
      x: plot.xOf(index),
      y: below + (lines.length * lineHeight) / 2,
    });
  });
  if (by === 'row' || table.labelHeaders.length < 2) return shown.join('');
  const groups = groupsOf(table.rows.slice(first, last + 1).map(({ labels }) => labels[0] ?? ''));
  const { slot } = plot;
  return [
    ...shown,
    ...groups.map(({ name, start, end }) => {
      const from = plot.left + start * slot;
      const edge = { x1: from, x2: from, y1: plot.top + plot.height, y2: below + 2 * lineHeight };
      const width = (end - start) * slot;
      const year = chartText(writtenWidth(name) <= width ? [name] : [], {
        ...place,
        x: from + width / 2,
        y: below + 1.5 * lineHeight,
      });
      return element('line', { ...edge, class: 'grid' }) + year;
    }),
  ].join('');
}

interface Group {
  readonly name: string;
  readonly start: number;
  /** The point after its last. */
  readonly end: number;
}

/** A name holds for the points after it that have none. */
function groupsOf(names: readonly string[]): readonly Group[] {
  const starts = names.flatMap((name, index) => (name === '' && index > 0 ? [] : [index]));
  return starts.map((start, index) => ({
    name: names[start] ?? '',
    start,
    end: starts[index + 1] ?? names.length,
  }));
}
