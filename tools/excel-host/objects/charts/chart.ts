import { invalidArgument } from '../../hostError';
import { boundingArea } from '../../model/area';
import { hasAxes } from '../../model/charts/chart';
import { seriesFrom } from '../../model/charts/chartSource';
import { optionalRangeAt, rangeAt, valueAt } from '../argument';
import { aFlag, aNumber, aText, between } from '../check';
import { fields } from '../fields';
import { geometryOf } from '../geometry';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { rangeOrAddressAt } from '../ranges/rangeOrAddress';
import { aBlanksDisplay, aChartType } from './chartEnums';
import { aSeriesBy } from './charts';

type Chart = HandleOf<'Chart'>;

const aSize = between(1, 100_000);

const own = fields(({ chart: data }: Chart) => data, {
  Name: ['name', aText],
  Left: ['left', aNumber],
  Top: ['top', aNumber],
  Width: ['width', aSize],
  Height: ['height', aSize],
  PlotVisibleOnly: ['plotVisibleOnly', aFlag],
  DisplayBlanksAs: ['displayBlanksAs', aBlanksDisplay],
});

export const chart: ObjectType<Chart> = {
  identity: ({ chart: { id } }) => ({ Id: id }),
  guard: refuseOnProtectedSheet,
  get: {
    ...own.get,
    Id: ({ chart: { id } }) => id,
    ChartType: ({ chart: { chartType } }) => chartType,
  },
  set: {
    ...own.set,
    ChartType: ({ chart: data }, value) => {
      data.chartType = aChartType(value);
      for (const series of data.series) {
        series.chartType = data.chartType;
        series.axisGroup = 'Primary';
      }
    },
  },
  child: {
    Axes: ({ sheet, chart: data }) => {
      if (!hasAxes(data.chartType)) throw invalidArgument(`a ${data.chartType} chart has no axes`);
      return { type: 'ChartAxes', sheet, chart: data };
    },
    DataLabels: ({ sheet, chart: data }) => ({
      type: 'ChartDataLabels',
      sheet,
      chart: data,
      labels: data.labels,
    }),
    Format: (handle) => ({ ...handle, type: 'ChartAreaFormat' }),
    Legend: ({ sheet, chart: data }) => ({
      type: 'ChartLegend',
      sheet,
      chart: data,
      legend: data.legend,
    }),
    PlotArea: (handle) => ({ ...handle, type: 'ChartPlotArea' }),
    Series: (handle) => ({ ...handle, type: 'ChartSeriesCollection' }),
    Title: (handle) => ({ ...handle, type: 'ChartTitle' }),
    Worksheet: ({ sheet }) => ({ type: 'Worksheet', sheet }),
  },
  ask: {
    Activate: ({ sheet, chart: { id } }, _given, { workbook }) => {
      workbook.activeSheetId = sheet.id;
      workbook.selectedChart = id;
      return null;
    },
  },
  act: {
    Delete: ({ sheet, chart: data }) => {
      sheet.charts = sheet.charts.filter((other) => other !== data);
    },
    /** Series are made anew: what was set on the old ones is gone, which is the worst that Excel may do. */
    SetData: ({ chart: data }, given) => {
      const { sheet: owner, area } = rangeAt(given, 0);
      const seriesBy = aSeriesBy(valueAt(given, 1) ?? 'Auto');
      data.series = seriesFrom(owner, area, seriesBy, data.chartType);
    },
    SetPosition: ({ sheet, chart: data }, given) => {
      const start = rangeOrAddressAt(given, 0, sheet);
      const hasEnd = optionalRangeAt(given, 1) !== undefined || valueAt(given, 1) !== undefined;
      const end = hasEnd ? rangeOrAddressAt(given, 1, sheet) : start;
      if (start.sheet !== sheet || end.sheet !== sheet) throw invalidArgument('another sheet');
      const { left, top, width, height } = geometryOf(sheet, boundingArea(start.area, end.area));
      Object.assign(data, hasEnd ? { left, top, width, height } : { left, top });
    },
  },
};
