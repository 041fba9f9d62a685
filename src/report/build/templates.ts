import { total } from '../../indicators/measures';
import { notStated, type Tally } from '../../indicators/tally/tally';
import type { ChartTemplate, FigureDefinition } from '../definitions/figureDefinition';
import type { TableDefinition } from '../definitions/tableDefinition';
import { type ChartLine, type Hue, type Panel, seriesHues, type Table } from '../report';
import { totalLabel } from '../wording';
import { countsIn } from './stageCounts';

/** The panels of a figure; undefined where there is nothing that may be drawn. */
type Template = (
  tally: Tally,
  figure: FigureDefinition,
  table: Table,
) => readonly Panel[] | undefined;

/** In cm: as wide as the text of a page. */
const textWidth = 17;
const linesHeight = 6.5;
const monthsHeight = 6;
/** Of bars, where they are few; where they are many, each takes this. */
const sharesHeight = 3.5;
const channelsHeight = 5.4;
const pathHeight = 5.6;
const barHeight = 0.5;

const hidden = { title: '', format: 'percent1', isHidden: true } as const;
const counts = { title: '', format: 'count' } as const;

export const templates: Readonly<Record<ChartTemplate, Template>> = {
  lines: (tally, { hasOneScale, table: { stage } }, { isTurned }) => {
    const dominant = hasOneScale ? undefined : tally.secondaryArea;
    const right = dominant === undefined ? undefined : tally.areas[dominant];
    const lines = areaLines(tally, stage, dominant);
    return [
      {
        type: 'line',
        width: textWidth,
        height: linesHeight,
        series: {
          by: isTurned ? 'column' : 'row',
          lines,
          first: 0,
          last: tally.periods.length - 1,
        },
        valueAxis: { ...counts, title: right ? 'Altre aree' : '' },
        ...(right && { secondaryAxis: { ...counts, title: right.name, hue: 'first' } }),
      },
    ];
  },
  shares: ({ areas }, _, { columns }) => [
    {
      type: 'bar',
      width: textWidth,
      height: Math.max(sharesHeight, barHeight * areas.length),
      series: {
        by: 'column',
        lines: [
          {
            at: columns.findIndex(({ header }) => header === totalLabel),
            hue: 'first',
            labels: 'all',
          },
        ],
        first: 0,
        last: areas.length - 1,
      },
      valueAxis: hidden,
    },
  ],
  profile: (_, __, table) => classBars(table, barHeight * table.rows.length),
  channels: (_, __, table) =>
    classBars(table, Math.max(channelsHeight, barHeight * table.rows.length)),
  months: (_, __, { columns, rows }) => [
    {
      type: 'line',
      width: textWidth,
      height: monthsHeight,
      isUnmarked: true,
      series: {
        by: 'column',
        // Without the totals, which come last.
        lines: columns.slice(0, -1).map((_column, at) => ({
          at,
          hue: seriesHues[at] ?? 'other',
          ...(at < seriesHues.length && { labels: 'highestAndLast' }),
        })),
        first: 0,
        last: rows.length - 2,
      },
      valueAxis: counts,
    },
  ],
  path: (_, __, { rows }) => [
    {
      type: 'barStacked',
      width: textWidth,
      height: Math.max(pathHeight, barHeight * rows.length),
      series: {
        by: 'column',
        lines: [
          { at: 1, hue: 'first', labels: 'all' },
          { at: 2, hue: 'context', labels: 'all' },
        ],
        first: 0,
        last: rows.length - 1,
      },
      valueAxis: { ...hidden, max: 1 },
    },
  ],
  votes: () => undefined,
};

/** A line per area: the largest in colour, the one of an axis of its own first; the others grey, below them. */
function areaLines(
  tally: Tally,
  stage: TableDefinition['stage'],
  dominant: number | undefined,
): readonly ChartLine[] {
  const coloured = largestAreas(tally, stage, dominant);
  const others = tally.areas.flatMap((_, at): ChartLine[] =>
    coloured.includes(at) ? [] : [{ at, hue: 'other' }],
  );
  return [
    ...others,
    ...coloured.map((at, index): ChartLine => ({
      at,
      hue: seriesHues[index] ?? 'other',
      labels: 'last',
      ...(at === dominant && { axis: 'secondary' }),
    })),
  ];
}

/** Indices of as many areas as there are colours, in print order save that the dominant one comes first. */
function largestAreas(
  tally: Tally,
  stage: TableDefinition['stage'],
  dominant: number | undefined,
): readonly number[] {
  if (stage === 'contact' || stage === 'satisfaction') return [];
  const totals = tally.areas.map((_, area) => total(countsIn(tally, stage, area)));
  const sizeOf = (area: number): number => (area === dominant ? Infinity : (totals[area] ?? 0));
  const isFirst = (area: number): number => (area === dominant ? 0 : 1);
  return totals
    .map((_, area) => area)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
    .slice(0, seriesHues.length)
    .sort((a, b) => isFirst(a) - isFirst(b) || a - b);
}

/** A bar per class; nothing where all shares are withheld. */
function classBars({ rows }: Table, height: number): readonly Panel[] | undefined {
  if (rows.every(({ figures }) => figures[1]?.value === undefined)) return undefined;
  return [
    {
      type: 'bar',
      width: textWidth,
      height,
      series: {
        by: 'column',
        lines: [{ at: 1, hue: 'first', labels: 'all' }],
        first: 0,
        last: rows.length - 1,
        pointHues: rows.map(({ figures }): Hue =>
          figures[0]?.key.class === notStated ? 'context' : 'first',
        ),
      },
      valueAxis: hidden,
    },
  ];
}
