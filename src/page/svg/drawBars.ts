import { formatOfLine, panelPlot, panelScales } from '../../layout/charts/panelPlot';
import { barGap } from '../../layout/charts/plotBox';
import { figureText } from '../../report/figureText';
import type { ChartLine, Figure, Panel, Row, Table } from '../../report/report';
import { figureFormat } from '../../report/tableLookups';
import { element } from '../element';
import { chartText, type Drawing, lineHeight, points, wrapped, writtenWidth } from './chartText';

const gap = 4;

/** Bars across, from the top down: beside each other, one after the other, or as parts of 100 %. */
export function drawBars(panel: Panel, table: Table): Drawing {
  const { first, last } = panel.series;
  const rows = table.rows.slice(first, last + 1);
  const { box } = panelPlot(panel, table, panelScales(panel, table));
  const [left, width] = [points(box.left), points(box.width)];
  const names = rows.map(({ labels }) => wrapped(labels.at(-1) ?? '', left - gap));
  const slot = points(box.height) / rows.length;
  const edges = edgesOf(points(box.top), slot, names);
  const bars: Bars = { panel, table, left, width, scale: width / longest(panel, rows) };
  const scale = panel.type === 'barStacked' ? stackScale(bars, rows) : bars.scale;
  const drawn = rows.map((row, index) => {
    const middle = ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
    const name = chartText(names[index] ?? [], {
      ...{ x: left - gap, y: middle, anchor: 'end' },
      class: row.role === 'group' ? 'name head' : 'name',
    });
    const place = { middle, slot, gap: barGap(rows.length) / 100, index: first + index };
    return (
      name +
      (panel.type === 'bar' ? besides(bars, row, place) : stack({ ...bars, scale }, row, place))
    );
  });
  const [y1 = 0, y2 = 0] = [edges[0], edges.at(-1)];
  const axis = element('line', { x1: left, x2: left, y1, y2, class: 'axis' });
  return {
    width: points(panel.width),
    height: Math.max(y1 + y2, points(panel.height)),
    markup: drawn.join('') + axis,
  };
}

/** Where each row begins and the last one ends. A name of many lines makes its row higher. */
function edgesOf(
  top: number,
  slot: number,
  names: readonly (readonly string[])[],
): readonly number[] {
  const edges = [top];
  for (const lines of names) {
    edges.push((edges.at(-1) ?? top) + Math.max(slot, lines.length * lineHeight + 1));
  }
  return edges;
}

interface Bars {
  readonly panel: Panel;
  readonly table: Table;
  readonly left: number;
  readonly width: number;
  /** Points per unit. */
  readonly scale: number;
}

interface BarPlace {
  readonly middle: number;
  readonly slot: number;
  /** Between bars, as a part of one. */
  readonly gap: number;
  /** The row in its table. */
  readonly index: number;
}

/** What is as long as the plot. */
function longest({ type, series, valueAxis }: Panel, rows: readonly Row[]): number {
  if (type === 'barShare') return 1;
  if (valueAxis.max !== undefined) return valueAxis.max;
  const values = rows.flatMap(({ figures }) =>
    series.lines.map(({ at }) => figures[at]?.value ?? 0),
  );
  return Math.max(...values) || 1;
}

function bar(x: number, y: number, width: number, height: number): string {
  return element('rect', { x, y, width, height });
}

/** A bar for each line; grey ones have no label. What is withheld says so in place of a bar. */
function besides({ panel, table, left, scale }: Bars, row: Row, place: BarPlace): string {
  const { lines, pointHues = [], first } = panel.series;
  const thickness = place.slot / (lines.length + place.gap);
  const top = place.middle - (thickness * lines.length) / 2;
  return lines
    .map((line, index) => {
      const figure = row.figures[line.at];
      if (!figure) return '';
      const hue = pointHues[place.index - first] ?? line.hue;
      const [y, length] = [top + thickness * index, (figure.value ?? 0) * scale];
      const label = chartText([figureText(figure, figureFormat(table, row, line.at))], {
        ...{ x: left + length + gap, y: y + thickness / 2, anchor: 'start' },
        class: 'value',
      });
      return (
        element(
          'g',
          { class: `bar ${hue}` },
          figure.value === undefined ? '' : bar(left, y, length, thickness),
        ) + (line.labels ? label : '')
      );
    })
    .join('');
}

interface Part {
  readonly line: ChartLine;
  readonly start: number;
  readonly length: number;
  /** Empty where there is nothing to say. */
  readonly label: string;
  readonly isInside: boolean;
}

function partsOf({ panel, table, scale }: Bars, { figures }: Row): readonly Part[] {
  let end = 0;
  return panel.series.lines.flatMap((line): Part[] => {
    const figure = figures[line.at];
    if (figure?.value === undefined) return [];
    const length = figure.value * scale;
    const start = end;
    end += length;
    const label = labelOf(panel, table, line, figure);
    return [{ line, start, length, label, isInside: writtenWidth(label) + gap <= length }];
  });
}

/** What is lost bears a minus; nothing has no label, nor has a part of 100 % that is too small for it. */
function labelOf(panel: Panel, table: Table, line: ChartLine, figure: Figure): string {
  if (!line.labels || !figure.value) return '';
  const shown = figureText(figure, formatOfLine(panel.series, line.at, table));
  return panel.type === 'barStacked' && line.hue === 'context' ? `−${shown}` : shown;
}

/** Small enough that labels which find no room in their parts find it after the bar. */
function stackScale(bars: Bars, rows: readonly Row[]): number {
  const scales = rows.map((row) => {
    const parts = partsOf(bars, row);
    const end = parts.reduce((sum, { length }) => sum + length, 0);
    const outside = parts.filter(({ isInside, label }) => !isInside && label !== '');
    const room = outside.reduce((sum, { label }) => sum + gap + writtenWidth(label), 0);
    return end === 0 ? bars.scale : (bars.scale * Math.max(1, bars.width + gap - room)) / end;
  });
  return Math.min(bars.scale, ...scales);
}

function stack(bars: Bars, row: Row, { middle, slot, gap: barsGap }: BarPlace): string {
  const { left, panel } = bars;
  const thickness = slot / (1 + barsGap);
  const top = middle - thickness / 2;
  const parts = partsOf(bars, row);
  let after = left + parts.reduce((sum, { length }) => sum + length, 0);
  const place = { y: middle, anchor: 'middle' } as const;
  return parts
    .map(({ line, start, length, label, isInside }) => {
      const shape = bar(left + start, top, length, thickness);
      const drawn = element('g', { class: `bar ${line.hue}` }, shape);
      if (label === '' || (!isInside && panel.type === 'barShare')) return drawn;
      if (!isInside) {
        const x = after + gap;
        after = x + writtenWidth(label);
        return drawn + chartText([label], { ...place, x, anchor: 'start', class: 'value' });
      }
      const atEnd = panel.type === 'barStacked' && line.hue !== 'context';
      const x = left + start + (atEnd ? length - gap : length / 2);
      const anchor = atEnd ? 'end' : 'middle';
      return drawn + chartText([label], { ...place, x, anchor, class: `value on-${line.hue}` });
    })
    .join('');
}
