import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { type Stage, stageDefinitions } from '../../service/stages';
import type { AxisSide, Block, Chart, ChartSeries, Table } from '../report';
import { areaHeader } from '../wording';
import { totalColumn } from './areaTable';
import { placesWithCounts, spanFigure } from './countFigures';
import { countKey, everywhere } from './keys';

interface ChartText {
  readonly name: string;
  readonly caption: string;
  readonly title: string;
  readonly description: string;
}

/** More lines than this no eye tells apart: the palette begins again after them. */
const mostLines = 10;

/** A line per area over the periods of a table; the area on the right axis has an axis of its own. */
export function lineByArea(
  tally: Tally,
  tallied: KindTally,
  table: Table,
  text: ChartText,
  axisTitle: string,
): Chart {
  const { areas, secondaryArea } = tally;
  const drawn = largestAreas(tallied, areas.length);
  const right =
    secondaryArea !== undefined && drawn.includes(secondaryArea) ? areas[secondaryArea] : undefined;
  const choice =
    drawn.length < areas.length
      ? ` Sono disegnate le ${drawn.length} aree con i valori maggiori; le altre sono nella tabella.`
      : '';
  return {
    kind: 'chart',
    ...text,
    description: text.description + choice,
    type: 'line',
    table: table.name,
    series: lineSeries(tally, table, drawn),
    valueAxis: {
      title: right ? `${axisTitle}, altre aree` : axisTitle,
      format: 'count',
      min: 0,
    },
    ...(right
      ? { secondaryAxis: { title: `${right.id} (asse destro)`, format: 'count', min: 0 } }
      : {}),
    labels: 'none',
    labelFormat: 'count',
  };
}

/** Indices of the areas with most, in print order. */
function largestAreas({ byArea }: KindTally, count: number): readonly number[] {
  const totals = Array.from({ length: count }, (_, index) => total(byArea[index] ?? []));
  return totals
    .map((_, index) => index)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, mostLines)
    .sort((a, b) => a - b);
}

function lineSeries(
  { periods, secondaryArea }: Tally,
  { isTurned }: Table,
  drawn: readonly number[],
): ChartSeries {
  const lines = drawn.map((area, place): { area: number; hue: number; axis: AxisSide } => ({
    area,
    hue: place,
    axis: area === secondaryArea ? 'secondary' : 'primary',
  }));
  const last = periods.length - 1;
  return isTurned
    ? {
        by: 'column',
        columns: lines.map(({ area, ...line }) => ({ column: area, ...line })),
        firstRow: 0,
        lastRow: last,
      }
    : {
        by: 'row',
        rows: lines.map(({ area, ...line }) => ({ row: area, ...line })),
        firstColumn: 0,
        lastColumn: last,
      };
}

/** How many slices a pie bears before bars read better. */
const mostSlices = 8;

/** The areas' shares of the column `Totale` of a table; where that is turned, with a table of their own. */
export function pieByArea(
  tally: Tally,
  stage: Stage,
  tallied: KindTally,
  table: Table,
  text: ChartText,
): readonly Block[] {
  const own = table.isTurned ? [totalsTable(tally, stage, tallied, text)] : [];
  const { areas, periods } = tally;
  const hues = areas.map((_, index) => index);
  const isPie = areas.length <= mostSlices;
  const chart: Chart = {
    kind: 'chart',
    ...text,
    type: isPie ? 'pie' : 'bar',
    table: own[0]?.name ?? table.name,
    series: {
      by: 'column',
      columns: [{ column: own.length > 0 ? 0 : periods.length, hue: 0 }],
      firstRow: 0,
      lastRow: areas.length - 1,
      ...(isPie ? { pointHues: hues } : {}),
    },
    ...(isPie
      ? {}
      : { valueAxis: { title: stageDefinitions[stage].axisTitle, format: 'count', min: 0 } }),
    labels: isPie ? 'percentage' : 'value',
    labelFormat: isPie ? 'percent1' : 'count',
  };
  return [chart, ...own];
}

/** An area's total and its share, row by row. */
function totalsTable(
  tally: Tally,
  stage: Stage,
  tallied: KindTally,
  { name, title }: ChartText,
): Table {
  const all = total(tallied.byArea.map(total));
  return {
    kind: 'table',
    name: `Dati della ${name}`,
    caption: `Dati della ${name}. ${title}: totali e quote`,
    labelHeaders: [areaHeader],
    columns: [totalColumn, { header: '%', format: 'percent1' }],
    rows: placesWithCounts(tally, tallied).map(({ place, label, counts }) => ({
      kind: place === everywhere ? 'total' : 'item',
      labels: [label],
      figures: [
        spanFigure(stage, place, tally.periods, counts),
        {
          key: { indicator: 'share', stage, ...place },
          value: ratio(total(counts), all),
          formula: {
            op: 'ratio',
            part: countKey(stage, place),
            whole: countKey(stage, everywhere),
          },
        },
      ],
    })),
    notes: [],
  };
}
