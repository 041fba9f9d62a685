import { invalidArgument } from '../../hostError';
import { valuesOf } from '../../model/charts/chartCells';
import { newPoint } from '../../model/charts/newChart';
import type { Json } from '../../wire';
import { integerAt } from '../argument';
import { aColor, aFlag, between } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aMarkerStyle } from './chartEnums';

type Points = HandleOf<'ChartPointsCollection'>;
type Point = HandleOf<'ChartPoint'>;

/** As many as the series has values. */
export const chartPoints: ObjectType<Points> = {
  guard: refuseOnProtectedSheet,
  items: (handle, { workbook }) =>
    valuesOf(workbook, handle.series.values).map((value, index) => pointOf(handle, index, value)),
  get: { Count: ({ series }, { workbook }) => valuesOf(workbook, series.values).length },
  find: {
    GetItemAt: (handle, given, { workbook }) => {
      const value = valuesOf(workbook, handle.series.values)[integerAt(given, 0)];
      if (value === undefined) throw invalidArgument(`point ${integerAt(given, 0)}`);
      return pointOf(handle, integerAt(given, 0), value);
    },
  },
  ask: { GetCount: ({ series }, _given, { workbook }) => valuesOf(workbook, series.values).length },
};

const ofPoint = fields(({ point }: Point) => point, {
  HasDataLabel: ['hasDataLabel', aFlag],
  MarkerStyle: ['markerStyle', aMarkerStyle],
  MarkerSize: ['markerSize', between(2, 72)],
  MarkerBackgroundColor: ['markerBackgroundColor', aColor],
  MarkerForegroundColor: ['markerForegroundColor', aColor],
});

export const chartPoint: ObjectType<Point> = {
  guard: refuseOnProtectedSheet,
  get: { ...ofPoint.get, Value: ({ value }) => value },
  set: ofPoint.set,
  child: {
    DataLabel: ({ sheet, chart, point }) => ({
      type: 'ChartDataLabel',
      sheet,
      chart,
      label: point.label,
    }),
    Format: (handle) => ({ ...handle, type: 'ChartPointFormat' }),
  },
};

function pointOf({ sheet, chart, series }: Points, index: number, value: Json): Point {
  const point = series.points.get(index) ?? newPoint(series);
  series.points.set(index, point);
  return { type: 'ChartPoint', sheet, chart, point, value };
}
