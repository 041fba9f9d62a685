import { total } from '../../indicators/measures';
import { figureFormat } from '../figureFormat';
import { countText, decimalText, notAvailable, percentText } from '../italian';
import type { Chart, Figure, FigureFormat, Table } from '../report';

type Titles = Pick<Chart, 'caption' | 'subtitle' | 'notes'>;
type Drawing = Pick<Chart, 'series' | 'labels'>;

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

/** No more values than this are read aloud one by one; of longer series the ends and the extremes. */
const mostValues = 100;

/**
 * What a chart shows, for who cannot see it: its titles and notes, then the values of each series, from the
 * table that it draws. Where they are many: the first, the last, the largest and the smallest.
 */
export function altText(
  { caption, subtitle, notes }: Titles,
  chart: Drawing,
  table: Table,
): string {
  const series =
    chart.series.by === 'row' ? byRow(chart.series, table) : byColumn(chart.series, table);
  const values = series.reduce((sum, { points }) => sum + points.length, 0);
  const shown = values > mostValues ? series.map(extremes) : series;
  const sentences = shown.map(({ name, points }) => {
    const whole = total(points.map(({ figure }) => figure?.value ?? 0));
    const texts = points.map((point) => `${point.category} ${pointText(point, chart, whole)}`);
    return shown.length === 1 ? `${texts.join('; ')}.` : `${name}: ${texts.join('; ')}.`;
  });
  return [`${caption}.`, subtitle, ...notes, ...sentences].join(' ');
}

function byRow(
  { rows, firstColumn, lastColumn }: Extract<Chart['series'], { readonly by: 'row' }>,
  table: Table,
): readonly Values[] {
  return rows.flatMap(({ row }) => {
    const line = table.rows[row];
    if (!line) return [];
    const columns = table.columns.slice(firstColumn, lastColumn + 1);
    const points = columns.map(({ header }, index): Point => {
      const column = firstColumn + index;
      return {
        category: oneLine(header),
        figure: line.figures[column],
        format: figureFormat(table, line, column),
      };
    });
    return [{ name: line.labels.join(' '), points }];
  });
}

function byColumn(
  { columns, firstRow, lastRow }: Extract<Chart['series'], { readonly by: 'column' }>,
  table: Table,
): readonly Values[] {
  return columns.map(({ column }) => ({
    name: oneLine(table.columns[column]?.header ?? ''),
    points: table.rows.slice(firstRow, lastRow + 1).map((line) => ({
      category: line.labels.join(' '),
      figure: line.figures[column],
      format: figureFormat(table, line, column),
    })),
  }));
}

/** The first and the last point and, between them in their order, the largest and the smallest. */
function extremes({ name, points }: Values): Values {
  const values = points.map(({ figure }) => figure?.value ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const kept = new Set([0, values.indexOf(most), values.indexOf(least), points.length - 1]);
  return { name, points: points.filter((_, index) => kept.has(index)) };
}

/** `5.561`, `62,4%`; of a slice both. */
function pointText({ figure, format }: Point, { labels }: Drawing, whole: number): string {
  if (figure?.withheld !== undefined) return figure.withheld;
  const value = figure?.value;
  if (value === undefined) return notAvailable;
  const text = valueTexts[format](value);
  return labels === 'percentage' && whole > 0 ? `${text} (${percentText(value / whole)})` : text;
}

const valueTexts: Readonly<Record<FigureFormat, (value: number) => string>> = {
  count: countText,
  percent0: (value) => percentText(value, 0),
  percent1: percentText,
  decimal2: (value) => decimalText(value, 2),
};

/** The header of a period is in two lines. */
function oneLine(header: string): string {
  return header.replace('\n', ' ');
}
