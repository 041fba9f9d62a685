import { figureText } from '../../figureText';
import { notAvailable } from '../../italian';
import type { Chart, ChartSeries, Figure, FigureFormat, Panel, Table } from '../../report';
import { figureFormat, pointsOf } from '../../tableLookups';

type Titles = Pick<Chart, 'caption' | 'subtitle' | 'notes'>;

/** The values of one series, each with its category. */
interface Values {
  readonly name: string;
  readonly points: readonly Point[];
}

interface Point {
  readonly category: string;
  readonly figure: Figure | undefined;
  readonly format: FigureFormat;
}

/** A series with more values than this is told by its ends and its extremes, not value by value. */
const mostValues = 100;

/**
 * What a chart shows, for who cannot see it: its titles and notes, then the values of each series, from the
 * table that the chart draws. Of many values: the first, the last, the largest and the smallest.
 */
export function altText(
  { caption, subtitle, notes }: Titles,
  panels: readonly Panel[],
  table: Table,
): string {
  const series = panels.flatMap((panel) => valuesOf(panel.series, table));
  const values = series.reduce((sum, { points }) => sum + points.length, 0);
  const shown = values > mostValues ? series.map(extremes) : series;
  const sentences = shown.map(({ name, points }) => {
    const texts = points.map((point) => `${point.category} ${pointText(point)}`);
    return shown.length === 1 ? `${texts.join('; ')}.` : `${name}: ${texts.join('; ')}.`;
  });
  return [`${caption}.`, subtitle, ...notes, ...sentences].join(' ');
}

function valuesOf(series: ChartSeries, table: Table): readonly Values[] {
  const { by, lines } = series;
  return lines.map(({ at }) => {
    const points = pointsOf(series, at).map(({ row, column }): Point => {
      const line = table.rows[row];
      const header = oneLine(table.columns[column]?.header ?? '');
      return {
        category: by === 'row' ? header : rowName(table, row),
        figure: line?.figures[column],
        format: line ? figureFormat(table, line, column) : 'count',
      };
    });
    const name =
      by === 'row' ? table.rows[at]?.labels.join(' ') : oneLine(table.columns[at]?.header ?? '');
    return { name: name ?? '', points: points.filter(({ figure }) => figure) };
  });
}

/** What a row is of; the first one of a group says which. */
function rowName({ rows }: Table, row: number): string {
  const name = rows[row]?.labels.join(' ') ?? '';
  const before = rows[row - 1];
  return before?.role === 'group' ? `${before.labels.join(' ')}: ${name}` : name;
}

/** The first and the last point and, between them in their order, the largest and the smallest. */
function extremes({ name, points }: Values): Values {
  const values = points.map(({ figure }) => figure?.value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const kept = new Set([0, values.indexOf(most), values.indexOf(least), points.length - 1]);
  return { name, points: points.filter((_, index) => kept.has(index)) };
}

/** `5.561`, `62,4%` */
function pointText({ figure, format }: Point): string {
  return figure ? figureText(figure, format) : notAvailable;
}

/** The header of a period is in two lines. */
function oneLine(header: string): string {
  return header.replace('\n', ' ');
}
