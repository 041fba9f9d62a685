import { dashOf, markerOf } from '../../layout/charts/keyEntries';
import {
  formatOfLine,
  panelPlot,
  type PanelScales,
  panelScales,
  pointLabels,
} from '../../layout/charts/panelPlot';
import type { PlacedSeries, PointLabel } from '../../layout/placed';
import { figureText } from '../../report/figureText';
import type { ChartLine, Figure, Panel, Table } from '../../report/report';
import { pointsOf } from '../../report/tableLookups';
import { decimals, element, text } from '../element';
import { categories, gridlines, heightOf, leftAxis, type Plot, rightAxis } from './axes';
import { chartText, type Drawing, points, writtenWidth } from './chartText';

/** Lines over categories, from the left, with one scale or two. */
export function drawLines(panel: Panel, table: Table): Drawing {
  const scales = panelScales(panel, table);
  const { box, labelSpacing } = panelPlot(panel, table, scales);
  const { valueAxis, secondaryAxis } = panel;
  const width = points(panel.width);
  const count = panel.series.last - panel.series.first + 1;
  const [left, across] = [points(box.left), points(box.width)];
  // Where points are close, labels at the last ones would stand on the axis at their right.
  const last = secondaryAxis ? Math.max(0, widestLabel(panel, table) - across / count / 2) : 0;
  const slot = (across - last) / count;
  const plot: Plot = {
    ...{ left, top: points(box.top), width: across, height: points(box.height), slot },
    xOf: (index) => left + slot * (index + 0.5),
  };
  const labels = pointLabels(panel, table, scales, box.height);
  const series = panel.series.lines.map((line, index) =>
    drawSeries({ panel, table, plot, scales }, line, labels[index]),
  );
  return {
    width,
    height: points(panel.height),
    markup: [
      gridlines(plot, scales.primary),
      leftAxis(plot, valueAxis, scales.primary),
      secondaryAxis ? rightAxis(plot, secondaryAxis, scales.secondary) : '',
      categories(panel, table, plot, labelSpacing),
      ...series.map(({ line }) => line),
      ...series.map((drawn) => drawn.labels),
    ].join(''),
  };
}

/** Of the labels at the last points, with what is before and after them. */
function widestLabel({ series }: Panel, table: Table): number {
  const widths = series.lines.map(({ at, labels }) => {
    const point = pointsOf(series, at).at(-1);
    const figure = point && table.rows[point.row]?.figures[point.column];
    return labels && figure ? writtenWidth(figureText(figure, formatOfLine(series, at, table))) : 0;
  });
  return Math.max(0, ...widths) + beside + 3;
}

interface Drawn {
  readonly panel: Panel;
  readonly table: Table;
  readonly plot: Plot;
  readonly scales: PanelScales;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly name: string;
}

/** What was not counted, or is withheld, leaves a gap. */
function drawSeries(
  { panel, table, plot, scales }: Drawn,
  line: ChartLine,
  labelled: readonly PointLabel[] | undefined,
): { readonly line: string; readonly labels: string } {
  const scale = line.axis === 'secondary' ? scales.secondary : scales.primary;
  const format = formatOfLine(panel.series, line.at, table);
  const drawn = pointsOf(panel.series, line.at).map(({ row, column }, index) => {
    const figure: Figure | undefined = table.rows[row]?.figures[column];
    if (figure?.value === undefined) return undefined;
    const { header = '' } = table.columns[column] ?? {};
    const name = panel.series.by === 'row' ? header.replace('\n', ' ') : '';
    const y = heightOf(plot, figure.value, scale);
    return { x: plot.xOf(index), y, text: figureText(figure, format), name };
  });
  const marker = markerOf(panel, line.hue);
  const name = `series ${line.hue}`;
  const path = element('path', {
    d: pathOf(drawn),
    class: ['line', ...(dashOf(panel, line.hue) === 'dash' ? ['dash'] : [])].join(' '),
  });
  const marks = marker === 'none' ? [] : drawn.map((point) => point && markAt(point, marker));
  const all =
    line.labels === 'all' ? drawn.map((_, point) => ({ point, position: 'above' }) as const) : [];
  const labels = [...all, ...(labelled ?? [])].map(({ point, position }) => {
    const at = drawn[point];
    return at ? pointLabel(at, position, `value ${line.hue} ink`) : '';
  });
  return {
    line: element('g', { class: name }, [path, ...marks].join('')),
    labels: labels.join(''),
  };
}

function pathOf(drawn: readonly (Point | undefined)[]): string {
  return drawn
    .map((point, index) =>
      point ? `${drawn[index - 1] ? 'L' : 'M'}${decimals(point.x)} ${decimals(point.y)}` : '',
    )
    .join('');
}

const shapes: Readonly<Record<Exclude<PlacedSeries['marker'], 'none'>, string>> = {
  circle: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  square: 'M-2.8-2.8h5.6v5.6h-5.6z',
  diamond: 'M0-3.9L3.9 0L0 3.9L-3.9 0z',
  triangle: 'M0-3.6L3.5 2.7h-7z',
};

function markAt({ x, y, name, text: value }: Point, marker: keyof typeof shapes): string {
  const transform = `translate(${decimals(x)} ${decimals(y)})`;
  const tip = element('title', {}, text(`${name}: ${value}`));
  return element('path', { transform, d: shapes[marker], class: 'mark' }, tip);
}

const away = 9.5;
const beside = 6;

function pointLabel(
  { x, y, text: value }: Point,
  at: PointLabel['position'],
  name: string,
): string {
  if (at === 'right') {
    return chartText([value], { x: x + beside, y, anchor: 'start', class: name });
  }
  const shift = at === 'below' ? away : -away;
  return chartText([value], { x, y: y + shift, anchor: 'middle', class: name });
}
