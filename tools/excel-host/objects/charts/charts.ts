import { register } from '../../events';
import { invalidArgument, itemNotFound } from '../../hostError';
import { columnsOf, rowsOf } from '../../model/area';
import type { Chart } from '../../model/charts/chart';
import { seriesFrom } from '../../model/charts/chartSource';
import { newChart } from '../../model/charts/newChart';
import { newId, type Sheet, type Workbook } from '../../model/workbook';
import { integerAt, rangeAt, textAt, valueAt } from '../argument';
import { oneOf } from '../check';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aChartType } from './chartEnums';

type Charts = HandleOf<'ChartCollection'>;

export const aSeriesBy = oneOf('Auto', 'Columns', 'Rows');

/** Names need not be unique: `getItem` gives the first. */
export const charts: ObjectType<Charts> = {
  guard: refuseOnProtectedSheet,
  items: ({ sheet }) => sheet.charts.map((chart) => chartOf(sheet, chart)),
  item: ({ sheet }, key) => {
    const chart = sheet.charts.find(({ id }) => id === key) ?? named(sheet, key);
    if (chart === undefined) throw itemNotFound(`chart ${JSON.stringify(key)}`);
    return chartOf(sheet, chart);
  },
  get: { Count: ({ sheet }) => sheet.charts.length },
  find: {
    GetItem: ({ sheet }, given) => {
      const chart = named(sheet, textAt(given, 0));
      if (chart === undefined) throw itemNotFound(`chart ${textAt(given, 0)}`);
      return chartOf(sheet, chart);
    },
    GetItemOrNullObject: ({ sheet }, given) => {
      const chart = named(sheet, textAt(given, 0));
      return chart === undefined ? null : chartOf(sheet, chart);
    },
    GetItemAt: ({ sheet }, given) => {
      const chart = sheet.charts[integerAt(given, 0)];
      if (chart === undefined) throw invalidArgument(`chart ${integerAt(given, 0)}`);
      return chartOf(sheet, chart);
    },
  },
  ask: {
    GetCount: ({ sheet }) => sheet.charts.length,
    _RegisterActivatedEvent: ({ sheet }, _given, { events }) => {
      register(events, 'chartActivated', sheet.id, 1);
      return null;
    },
    _UnregisterActivatedEvent: ({ sheet }, _given, { events }) => {
      register(events, 'chartActivated', sheet.id, -1);
      return null;
    },
  },
  add: {
    Add: ({ sheet }, given, { workbook }) => {
      const chartType = aChartType(valueAt(given, 0) ?? null);
      const { sheet: owner, area } = rangeAt(given, 1);
      if (rowsOf(area) * columnsOf(area) > 100_000) throw invalidArgument('a source this large');
      const seriesBy = aSeriesBy(valueAt(given, 2) ?? 'Auto');
      const chart = newChart(newId(workbook), freeName(workbook, sheet), chartType);
      chart.series = seriesFrom(owner, area, seriesBy, chartType);
      sheet.charts.push(chart);
      return chartOf(sheet, chart);
    },
  },
};

export function chartOf(sheet: Sheet, chart: Chart): HandleOf<'Chart'> {
  return { type: 'Chart', sheet, chart };
}

function named(sheet: Sheet, key: unknown): Chart | undefined {
  return sheet.charts.find(
    ({ name }) => typeof key === 'string' && name.toLowerCase() === key.toLowerCase(),
  );
}

function freeName({ issuedIds }: Workbook, sheet: Sheet): string {
  return `Grafico ${sheet.charts.length + 1}-${issuedIds}`;
}
