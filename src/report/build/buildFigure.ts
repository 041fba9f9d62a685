import { total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import {
  type ChartTemplate,
  dataName,
  type FigureDefinition,
} from '../definitions/figureDefinition';
import type { TableDefinition } from '../definitions/tableDefinition';
import type { Block, Chart, Row, Table } from '../report';
import { totalLabel } from '../wording';
import { altText } from './altText';
import { fillText } from './fillText';
import { countsIn } from './stageCounts';

/** The table of a definition; undefined where there is nothing to show in it. */
type TableOf = (definition: TableDefinition) => Table | undefined;

/** The figure that a definition stands for, and its table where that is the figure's own. */
export function buildFigure(
  tally: Tally,
  figure: FigureDefinition,
  tableOf: TableOf,
): readonly Block[] {
  const drawn = drawnTable(figure, tableOf);
  const table = tableOf(drawn);
  if (!table) return [];
  const { name } = figure;
  const drawing = templates[figure.template](tally, figure, table);
  if (!drawing) {
    const reason = `La ${name} non compare perché tutte le sue quote sono nascoste per riservatezza.`;
    return [{ ...table, notes: [...table.notes, reason] }];
  }
  const { remark, ...chart } = drawing;
  const fill = (text: string): string => fillText(text, tally, drawn);
  const titles = {
    caption: `${name}. ${fill(figure.caption)}`,
    subtitle: fill(figure.subtitle),
    notes: [...(figure.notes ?? []).map(fill), ...(remark === undefined ? [] : [remark])],
  };
  return [
    {
      kind: 'chart',
      name,
      ...titles,
      altText: altText(titles, chart, table),
      table: table.name,
      ...chart,
    },
    ...(table.name === dataName(name) ? [table] : []),
  ];
}

/** The table of the definition; for shares one of totals where that is turned and has them in a row. */
function drawnTable(
  { name, caption, template, table }: FigureDefinition,
  tableOf: TableOf,
): TableDefinition {
  if (template !== 'shareByArea' || table.rows !== 'area') return table;
  if (!tableOf(table)?.isTurned) return table;
  return {
    name: dataName(name),
    caption: `${caption}: totali e quote`,
    stage: table.stage,
    rows: 'area',
    columns: ['total', 'share'],
  };
}

/** What a template makes of a table, with what is to be said of its choice. */
interface Drawing extends Omit<
  Chart,
  'kind' | 'name' | 'caption' | 'subtitle' | 'altText' | 'notes' | 'table'
> {
  readonly remark?: string;
}

/** Undefined where there is nothing that may be drawn. */
type Template = (tally: Tally, figure: FigureDefinition, table: Table) => Drawing | undefined;

/** More lines than this no eye tells apart: the palette begins again after them. */
const mostLines = 10;

/** How many slices a pie bears before bars read better. */
const mostSlices = 8;

const templates: Readonly<Record<ChartTemplate, Template>> = {
  lineByArea: (tally, { axisTitle, table: { stage } }, { isTurned }) => {
    const { areas, periods, secondaryArea } = tally;
    const lines = largestAreas(tally, stage).map((area, hue) => ({
      area,
      hue,
      axis: area === secondaryArea ? ('secondary' as const) : ('primary' as const),
    }));
    const right = lines.some(({ axis }) => axis === 'secondary') && areas[secondaryArea as number];
    const last = periods.length - 1;
    return {
      type: 'line',
      series: isTurned
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
          },
      valueAxis: { title: right ? `${axisTitle}, altre aree` : axisTitle, format: 'count', min: 0 },
      ...(right && {
        secondaryAxis: { title: `${right.id} (asse destro)`, format: 'count', min: 0 },
      }),
      labels: 'none',
      labelFormat: 'count',
      ...(lines.length < areas.length && {
        remark: `Sono disegnate le ${lines.length} aree con i valori maggiori; le altre sono nella tabella.`,
      }),
    };
  },
  shareByArea: ({ areas }, { axisTitle }, { columns }) => {
    const series = {
      by: 'column',
      columns: [{ column: columns.findIndex(({ header }) => header === totalLabel), hue: 0 }],
      firstRow: 0,
      lastRow: areas.length - 1,
    } as const;
    return areas.length <= mostSlices
      ? {
          type: 'pie',
          series: { ...series, pointHues: areas.map((_, index) => index) },
          labels: 'percentage',
          labelFormat: 'percent1',
        }
      : {
          type: 'bar',
          series,
          valueAxis: { title: axisTitle, format: 'count', min: 0 },
          labels: 'value',
          labelFormat: 'count',
        };
  },
  profile: (_, { axisTitle }, { rows }) => {
    if (rows.every(({ figures }) => figures[1]?.value === undefined)) return undefined;
    const dimensions = [...new Set(rows.map(dimensionOf))];
    return {
      type: 'bar',
      series: {
        by: 'column',
        columns: [{ column: 1, hue: 0 }],
        firstRow: 0,
        lastRow: rows.length - 1,
        pointHues: rows.map((row) => dimensions.indexOf(dimensionOf(row))),
      },
      valueAxis: { title: axisTitle, format: 'percent0', min: 0 },
      labels: 'value',
      labelFormat: 'percent1',
    };
  },
  lineByChannel: (_, { axisTitle }, { columns, rows }) => ({
    type: 'line',
    series: {
      by: 'column',
      // Without the totals, which come last.
      columns: columns.slice(0, -1).map((_, column) => ({ column, hue: column })),
      firstRow: 0,
      lastRow: rows.length - 2,
    },
    valueAxis: { title: axisTitle, format: 'count', min: 0 },
    labels: 'none',
    labelFormat: 'count',
  }),
  path: (_, { axisTitle }, { rows }) => ({
    type: 'columnStacked',
    series: {
      by: 'column',
      columns: [
        { column: 1, hue: 0 },
        { column: 2, hue: 'absence' },
      ],
      firstRow: 0,
      lastRow: rows.length - 1,
    },
    valueAxis: { title: axisTitle, format: 'percent0', min: 0, max: 1 },
    labels: 'value',
    labelFormat: 'percent1',
  }),
};

/** Indices of the areas with most, in print order. */
function largestAreas(tally: Tally, stage: TableDefinition['stage']): readonly number[] {
  if (stage === 'contact' || stage === 'satisfaction') return [];
  const totals = tally.areas.map((_, area) => total(countsIn(tally, stage, area)));
  return totals
    .map((_, index) => index)
    .sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b)
    .slice(0, mostLines)
    .sort((a, b) => a - b);
}

function dimensionOf({ figures }: Row): string | undefined {
  return figures[0]?.key.dimension;
}
