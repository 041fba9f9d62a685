import { invalidArgument } from '../../hostError';
import type { AxisGroup, AxisKind } from '../../model/charts/chart';
import { valueAt } from '../argument';
import { aFlag, aNumberOrAutomatic, aText, between, oneOf } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aCategoryType, anAxisPosition, aTickLabelPosition, aTickMark } from './chartEnums';

type Axes = HandleOf<'ChartAxes'>;
type Axis = HandleOf<'ChartAxis'>;

const anAxisKind = oneOf('Category', 'Value');
const anAxisGroup = oneOf('Primary', 'Secondary');

export const chartAxes: ObjectType<Axes> = {
  child: {
    CategoryAxis: (axes) => axisOf(axes, 'Category', 'Primary'),
    ValueAxis: (axes) => axisOf(axes, 'Value', 'Primary'),
  },
  find: {
    GetItem: (axes, given) =>
      axisOf(
        axes,
        anAxisKind(valueAt(given, 0) ?? null),
        anAxisGroup(valueAt(given, 1) ?? 'Primary'),
      ),
  },
};

/** A secondary axis is there once a series was moved to it and that request is over. */
function axisOf({ sheet, chart }: Axes, kind: AxisKind, group: AxisGroup): Axis {
  if (group === 'Secondary' && !chart.hasSecondaryAxes) {
    throw invalidArgument('there is no secondary axis: move a series to it and sync first');
  }
  return { type: 'ChartAxis', sheet, chart, axis: chart.axes[group][kind], kind, group };
}

const own = fields(({ axis }: Axis) => axis, {
  Visible: ['visible', aFlag],
  NumberFormat: ['numberFormat', aText],
  LinkNumberFormat: ['linkNumberFormat', aFlag],
  Minimum: ['minimum', aNumberOrAutomatic],
  Maximum: ['maximum', aNumberOrAutomatic],
  MajorUnit: ['majorUnit', aNumberOrAutomatic],
  ReversePlotOrder: ['reversePlotOrder', aFlag],
  Position: ['position', anAxisPosition],
  TickLabelPosition: ['tickLabelPosition', aTickLabelPosition],
  TickLabelSpacing: ['tickLabelSpacing', aNumberOrAutomatic],
  TickMarkSpacing: ['tickMarkSpacing', between(1, 31_999)],
  MajorTickMark: ['majorTickMark', aTickMark],
  MinorTickMark: ['minorTickMark', aTickMark],
  CategoryType: ['categoryType', aCategoryType],
  TextOrientation: ['textOrientation', aNumberOrAutomatic],
});

export const chartAxis: ObjectType<Axis> = {
  guard: refuseOnProtectedSheet,
  get: {
    ...own.get,
    Type: ({ kind }) => kind,
    AxisGroup: ({ group }) => group,
  },
  set: own.set,
  child: {
    Format: ({ sheet, chart, axis }) => ({ type: 'ChartAxisFormat', sheet, chart, axis }),
    MajorGridlines: ({ sheet, chart, axis }) => ({
      type: 'ChartGridlines',
      sheet,
      chart,
      gridlines: axis.majorGridlines,
    }),
    MinorGridlines: ({ sheet, chart, axis }) => ({
      type: 'ChartGridlines',
      sheet,
      chart,
      gridlines: axis.minorGridlines,
    }),
    Title: ({ sheet, chart, axis }) => ({
      type: 'ChartAxisTitle',
      sheet,
      chart,
      text: axis.title,
    }),
  },
};

type Gridlines = HandleOf<'ChartGridlines'>;

export const chartGridlines: ObjectType<Gridlines> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ gridlines }: Gridlines) => gridlines, { Visible: ['visible', aFlag] }),
  child: { Format: (handle) => ({ ...handle, type: 'ChartGridlinesFormat' }) },
};
