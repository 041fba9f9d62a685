import { total } from '../../../indicators/measures';
import type { Tally } from '../../../indicators/tally/tally';
import { isCountedKind } from '../../../service/stages';
import type { TableDefinition } from '../../definitions/tableDefinition';
import { type ChartLine, type Panel, seriesHues } from '../../report';
import { countsIn } from '../stageCounts';
import { monthData, periodData } from './chartData';
import { fullWidth, type Template } from './template';

/** In cm. */
const linesHeight = 6.5;
const monthsHeight = 6;

const counts = { title: '', format: 'count' } as const;

/** In cm: the area with a scale of its own on the left, the others on the right. */
const ownWidth = 7.6;
const othersWidth = 9.4;
/** So many points of a line that is alone are all labelled. */
const fewPoints = 6;

export const lines: Template = (tally, { name, hasOneScale, table: { stage } }, { table }) => {
  const dominant = hasOneScale ? undefined : tally.secondaryArea;
  const area = dominant === undefined ? undefined : tally.areas[dominant];
  const drawn = areaLines(tally, stage, dominant);
  const last = tally.periods.length - 1;
  const data = table.isTurned && periodData(name, table, tally);
  const panelOf = (width: number, shown: readonly ChartLine[]): Panel => ({
    type: 'line',
    width,
    height: linesHeight,
    series: { by: table.isTurned ? 'column' : 'row', lines: shown, first: 0, last },
    valueAxis: counts,
  });
  const drawnData = data && { data, told: table };
  if (!area) return { ...drawnData, panels: [panelOf(fullWidth, drawn)] };
  if (tally.settings.secondScale === 'panels') {
    const labels = last < fewPoints ? 'all' : 'highestAndLast';
    const own = drawn.filter(({ at }) => at === dominant);
    const others = drawn.filter(({ at }) => at !== dominant);
    return {
      ...drawnData,
      panels: [
        panelOf(
          ownWidth,
          own.map(({ at, hue }) => ({ at, hue, labels })),
        ),
        panelOf(othersWidth, others),
      ],
    };
  }
  return {
    ...drawnData,
    panels: [
      {
        ...panelOf(fullWidth, drawn),
        valueAxis: { ...counts, title: 'Altre aree' },
        secondaryAxis: { ...counts, title: area.name, hue: 'first' },
      },
    ],
  };
};

export const months: Template = ({ contacts }, { name }, { table }) => {
  if (!contacts) return undefined;
  const data = monthData(name, contacts);
  const lines = data.columns.map((_, at): ChartLine => ({
    at,
    hue: seriesHues[at] ?? 'other',
    ...(at < seriesHues.length && { labels: 'highestAndLast' }),
  }));
  return {
    panels: [
      {
        type: 'line',
        width: fullWidth,
        height: monthsHeight,
        isUnmarked: true,
        series: { by: 'column', lines, first: 0, last: data.rows.length - 1 },
        valueAxis: counts,
      },
    ],
    data,
    told: table,
  };
};

/**
 * A line per area. The largest areas have colours, and the area with an axis of its own comes first among
 * them. The other areas are grey and lie below.
 */
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

/** Indices of the largest areas, one per colour: in print order, but the dominant area comes first. */
function largestAreas(
  tally: Tally,
  stage: TableDefinition['stage'],
  dominant: number | undefined,
): readonly number[] {
  if (!isCountedKind(stage)) return [];
  const totals = tally.areas.map((_, area) => total(countsIn(tally, stage, area)));
  const sizeOf = (area: number): number => (area === dominant ? Infinity : (totals[area] ?? 0));
  const isFirst = (area: number): number => (area === dominant ? 0 : 1);
  return totals
    .map((_, area) => area)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)
    .slice(0, seriesHues.length)
    .sort((a, b) => isFirst(a) - isFirst(b) || a - b);
}
