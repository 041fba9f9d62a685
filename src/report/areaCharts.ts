import type { Tally } from '../indicators/tally';
import type { Chart, Table } from './report';

interface ChartText {
  readonly name: string;
  readonly caption: string;
  readonly title: string;
  readonly description: string;
}

/** A line per area over the periods of a table; the area on the right axis has an axis of its own. */
export function lineByArea(tally: Tally, table: Table, text: ChartText, axisTitle: string): Chart {
  const { areas, periods, secondaryArea } = tally;
  const right = secondaryArea === undefined ? undefined : areas[secondaryArea];
  return {
    kind: 'chart',
    ...text,
    type: 'line',
    table: table.name,
    series: {
      by: 'row',
      rows: areas.map((_, index) => ({
        row: index,
        hue: index,
        axis: index === secondaryArea ? 'secondary' : 'primary',
      })),
      firstColumn: 0,
      lastColumn: periods.length - 1,
    },
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

/** How many slices a pie bears before bars read better. */
const mostSlices = 8;

/** The areas' shares of the column `Totale` of a table. */
export function pieByArea(tally: Tally, table: Table, text: ChartText): Chart {
  const { areas, periods } = tally;
  const hues = areas.map((_, index) => index);
  const isPie = areas.length <= mostSlices;
  return {
    kind: 'chart',
    ...text,
    type: isPie ? 'pie' : 'bar',
    table: table.name,
    series: {
      by: 'column',
      columns: [{ column: periods.length, hue: 0 }],
      firstRow: 0,
      lastRow: areas.length - 1,
      ...(isPie ? { pointHues: hues } : {}),
    },
    ...(isPie ? {} : { valueAxis: { title: 'Utenti', format: 'count', min: 0 } }),
    labels: isPie ? 'percentage' : 'value',
    labelFormat: isPie ? 'percent1' : 'count',
  };
}
