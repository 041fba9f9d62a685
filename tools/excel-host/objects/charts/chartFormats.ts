import type { Chart, FillStyle, LineStyle, TextStyle } from '../../model/charts/chart';
import type { Json } from '../../wire';
import { textAt } from '../argument';
import { aColor, aFlag, aText, between } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aLineStyle, anUnderline } from './chartEnums';

type Base = Pick<HandleOf<'Chart'>, 'sheet' | 'chart'>;

const fontOf = (
  { sheet, chart }: Base,
  ...fonts: readonly [TextStyle, ...TextStyle[]]
): HandleOf<'ChartFont'> => ({
  type: 'ChartFont',
  sheet,
  chart,
  fonts,
});

const fillOf = ({ sheet, chart }: Base, fill: FillStyle): HandleOf<'ChartFill'> => ({
  type: 'ChartFill',
  sheet,
  chart,
  fill,
});

const lineOf = ({ sheet, chart }: Base, line: LineStyle): HandleOf<'ChartLineFormat'> => ({
  type: 'ChartLineFormat',
  sheet,
  chart,
  line,
});

const borderOf = ({ sheet, chart }: Base, line: LineStyle): HandleOf<'ChartBorder'> => ({
  type: 'ChartBorder',
  sheet,
  chart,
  line,
});

/** What has a look on each part of a chart: the folders between the part and its font, fill and line. */
export const chartAreaFormat: ObjectType<HandleOf<'ChartAreaFormat'>> = {
  child: {
    Border: (on) => borderOf(on, on.chart.border),
    Fill: (on) => fillOf(on, on.chart.fill),
    Font: (on) => fontOf(on, on.chart.font, ...textsOf(on.chart)),
  },
};

const anInside = between(0, 100_000);

export const chartPlotArea: ObjectType<HandleOf<'ChartPlotArea'>> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ chart }: HandleOf<'ChartPlotArea'>) => chart.plotInside, {
    InsideLeft: ['left', anInside],
    InsideTop: ['top', anInside],
    InsideWidth: ['width', anInside],
    InsideHeight: ['height', anInside],
  }),
  child: { Format: (on) => ({ ...on, type: 'ChartPlotAreaFormat' }) },
};

export const chartPlotAreaFormat: ObjectType<HandleOf<'ChartPlotAreaFormat'>> = {
  child: {
    Border: (on) => borderOf(on, on.chart.plotBorder),
    Fill: (on) => fillOf(on, on.chart.plotFill),
  },
};

export const chartTitleFormat: ObjectType<HandleOf<'ChartTitleFormat'>> = {
  child: { Font: (on) => fontOf(on, on.chart.title.font) },
};

export const axisTitleFormat: ObjectType<HandleOf<'ChartAxisTitleFormat'>> = {
  child: { Font: (on) => fontOf(on, on.text.font) },
};

export const chartLegendFormat: ObjectType<HandleOf<'ChartLegendFormat'>> = {
  child: { Font: (on) => fontOf(on, on.legend.font) },
};

export const dataLabelFormat: ObjectType<HandleOf<'ChartDataLabelFormat'>> = {
  child: { Font: (on) => fontOf(on, on.labels.font) },
};

export const chartSeriesFormat: ObjectType<HandleOf<'ChartSeriesFormat'>> = {
  child: {
    Fill: (on) => fillOf(on, on.series.fill),
    Line: (on) => lineOf(on, on.series.line),
  },
};

export const chartPointFormat: ObjectType<HandleOf<'ChartPointFormat'>> = {
  child: {
    Border: (on) => borderOf(on, on.point.border),
    Fill: (on) => fillOf(on, on.point.fill),
  },
};

export const chartAxisFormat: ObjectType<HandleOf<'ChartAxisFormat'>> = {
  child: {
    Font: (on) => fontOf(on, on.axis.font),
    Line: (on) => lineOf(on, on.axis.line),
  },
};

export const gridlinesFormat: ObjectType<HandleOf<'ChartGridlinesFormat'>> = {
  child: { Line: (on) => lineOf(on, on.gridlines.line) },
};

/** The font of a chart is that of all its texts, until one of them gets its own. */
function textsOf({ title, legend, labels, series, axes }: Chart): readonly TextStyle[] {
  const ofAxes = Object.values(axes)
    .flatMap((group) => Object.values(group))
    .flatMap((axis) => [axis.font, axis.title.font]);
  const ofSeries = series.flatMap((one) => [
    one.labels.font,
    ...[...one.points.values()].map(({ label }) => label.font),
  ]);
  return [title.font, legend.font, labels.font, ...ofSeries, ...ofAxes];
}

const ofFont = fields((font: TextStyle) => font, {
  Name: ['name', aText],
  Size: ['size', between(1, 409)],
  Color: ['color', aColor],
  Bold: ['bold', aFlag],
  Italic: ['italic', aFlag],
  Underline: ['underline', anUnderline],
});

type Font = HandleOf<'ChartFont'>;

export const chartFont: ObjectType<Font> = {
  guard: refuseOnProtectedSheet,
  get: mapMembers(
    ofFont.get,
    (read) =>
      ({ fonts: [first] }: Font) =>
        read(first),
  ),
  set: mapMembers(ofFont.set, (write) => ({ fonts }: Font, value: Json) => {
    for (const font of fonts) write(font, value);
  }),
};

function mapMembers<A, B>(
  members: Readonly<Record<string, A>>,
  map: (member: A) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, map(member)]));
}

/** A fill can be set and cleared, but not read. */
export const chartFill: ObjectType<HandleOf<'ChartFill'>> = {
  guard: refuseOnProtectedSheet,
  act: {
    SetSolidColor: ({ fill }, given) => {
      fill.color = aColor(textAt(given, 0));
    },
    Clear: ({ fill }) => {
      fill.color = null;
    },
  },
};

interface Lined {
  readonly sheet: Base['sheet'];
  readonly line: LineStyle;
}

const lineMembers = {
  guard: refuseOnProtectedSheet,
  ...fields(({ line }: Lined) => line, {
    Color: ['color', aColor],
    LineStyle: ['lineStyle', aLineStyle],
    Weight: ['weight', between(0, 1584)],
  }),
  act: {
    Clear: ({ line }: Lined) => {
      line.lineStyle = 'None';
    },
  },
};

export const chartLine: ObjectType<HandleOf<'ChartLineFormat'>> = lineMembers;
export const chartBorder: ObjectType<HandleOf<'ChartBorder'>> = lineMembers;
