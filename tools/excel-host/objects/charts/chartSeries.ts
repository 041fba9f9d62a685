import { invalidArgument } from '../../hostError';
import type { HostState } from '../../hostState';
import { hasAxes } from '../../model/charts/chart';
import { nameFrom, seriesName, sourceText, valuesOf } from '../../model/charts/chartCells';
import { newSeries } from '../../model/charts/newChart';
import { type Argument, integerAt, optionalTextAt, rangeAt, valueAt } from '../argument';
import { aColor, aFlag, aText, between, oneOf } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aChartType, aMarkerStyle } from './chartEnums';

type Collection = HandleOf<'ChartSeriesCollection'>;
type Series = HandleOf<'ChartSeries'>;

export const seriesCollection: ObjectType<Collection> = {
  guard: refuseOnProtectedSheet,
  items: ({ sheet, chart }) =>
    inPlotOrder(chart).map((series): Series => ({ type: 'ChartSeries', sheet, chart, series })),
  get: { Count: ({ chart }) => chart.series.length },
  find: {
    GetItemAt: ({ sheet, chart }, given) => {
      const series = inPlotOrder(chart)[integerAt(given, 0)];
      if (series === undefined) throw invalidArgument(`series ${integerAt(given, 0)}`);
      return { type: 'ChartSeries', sheet, chart, series };
    },
  },
  ask: { GetCount: ({ chart }) => chart.series.length },
  add: {
    Add: ({ sheet, chart }, given, state) => {
      const text = optionalTextAt(given, 0) ?? `Serie${chart.series.length + 1}`;
      const series = newSeries(nameOf(text, state), chart.chartType);
      chart.series.splice(integerAt(given, 1, chart.series.length), 0, series);
      return { type: 'ChartSeries', sheet, chart, series };
    },
  },
};

/**
 * The series of the secondary axis come last, as in a file. Excel may count so: a series that changes axes
 * then moves.
 */
function inPlotOrder({ series }: Collection['chart']): readonly Series['series'][] {
  const isSecondary = (one: Series['series']) => one.axisGroup === 'Secondary';
  return [...series.filter((one) => !isSecondary(one)), ...series.filter(isSecondary)];
}

const own = fields(({ series }: Series) => series, {
  HasDataLabels: ['hasDataLabels', aFlag],
  MarkerStyle: ['markerStyle', aMarkerStyle],
  MarkerSize: ['markerSize', between(2, 72)],
  MarkerBackgroundColor: ['markerBackgroundColor', aColor],
  MarkerForegroundColor: ['markerForegroundColor', aColor],
  Smooth: ['smooth', aFlag],
  GapWidth: ['gapWidth', between(0, 500)],
  Overlap: ['overlap', between(-100, 100)],
  VaryByCategories: ['varyByCategories', aFlag],
});

const anAxisGroup = oneOf('Primary', 'Secondary');

export const chartSeries: ObjectType<Series> = {
  guard: refuseOnProtectedSheet,
  get: {
    ...own.get,
    Name: ({ series }, { workbook }) => seriesName(workbook, series),
    ChartType: ({ series }) => series.chartType,
    AxisGroup: ({ series }) => series.axisGroup,
  },
  set: {
    ...own.set,
    Name: ({ series }, value, state) => {
      series.name = nameOf(aText(value), state);
    },
    /** A new type moves the series back to the primary axis: so the type comes first, then the axis. */
    ChartType: ({ series }, value) => {
      series.chartType = aChartType(value);
      series.axisGroup = 'Primary';
    },
    AxisGroup: ({ chart, series }, value) => {
      const group = anAxisGroup(value);
      if (!hasAxes(series.chartType))
        throw invalidArgument(`a ${series.chartType} series has no axes`);
      const staysPrimary = chart.series.some(
        (other) => other !== series && other.axisGroup === 'Primary',
      );
      if (group === 'Secondary' && !staysPrimary)
        throw invalidArgument('no series stays on the primary axis');
      series.axisGroup = group;
    },
  },
  child: {
    DataLabels: ({ sheet, chart, series }) => ({
      type: 'ChartDataLabels',
      sheet,
      chart,
      series,
      labels: series.labels,
    }),
    Format: (handle) => ({ ...handle, type: 'ChartSeriesFormat' }),
    Points: (handle) => ({ ...handle, type: 'ChartPointsCollection' }),
  },
  ask: {
    GetDimensionValues: ({ series }, given, { workbook }) => [
      ...valuesOf(workbook, series[dimension(given)]),
    ],
    GetDimensionDataSourceString: ({ series }, given, { workbook }) => {
      const source = series[dimension(given)];
      if (source === undefined) throw invalidArgument('the dimension has no source');
      return sourceText(workbook, source);
    },
    GetDimensionDataSourceType: ({ series }, given) =>
      series[dimension(given)] === undefined ? 'Unknown' : 'LocalRange',
  },
  act: {
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    },
    SetValues: ({ series }, given) => {
      const { sheet, area } = rangeAt(given, 0);
      series.values = { sheetId: sheet.id, area };
    },
    SetXAxisValues: ({ series }, given) => {
      const { sheet, area } = rangeAt(given, 0);
      series.categories = { sheetId: sheet.id, area };
    },
  },
};

function nameOf(text: string, { workbook, trouble }: HostState): Series['series']['name'] {
  return trouble.textNames ? text : nameFrom(workbook, text);
}

const aDimension = oneOf('Categories', 'Values', 'XValues', 'YValues');

function dimension(given: readonly Argument[]): 'categories' | 'values' {
  const name = aDimension(valueAt(given, 0) ?? null);
  return name === 'Categories' || name === 'XValues' ? 'categories' : 'values';
}
