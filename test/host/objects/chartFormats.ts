import type { FillStyle, LineStyle, TextStyle } from '../model/chart';
import { textAt } from './argument';
import { aLineStyle, anUnderline } from './chartEnums';
import { aColor, aFlag, aText, between } from './check';
import { fields } from './fields';
import { refuseOnProtectedSheet } from './guards';
import type { HandleOf } from './handle';
import type { ObjectType } from './objectType';

type Base = Pick<HandleOf<'Chart'>, 'sheet' | 'chart'>;

const fontOf = ({ sheet, chart }: Base, font: TextStyle): HandleOf<'ChartFont'> => ({
  type: 'ChartFont',
  sheet,
  chart,
  font,
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

/** What can be dressed on each part of a chart: the folders between the part and its font, fill and line. */
export const chartAreaFormat: ObjectType<HandleOf<'ChartAreaFormat'>> = {
  child: {
    Border: (on) => borderOf(on, on.chart.border),
    Fill: (on) => fillOf(on, on.chart.fill),
    Font: (on) => fontOf(on, on.chart.font),
  },
};

export const chartPlotArea: ObjectType<HandleOf<'ChartPlotArea'>> = {
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

export const chartFont: ObjectType<HandleOf<'ChartFont'>> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ font }: HandleOf<'ChartFont'>) => font, {
    Name: ['name', aText],
    Size: ['size', between(1, 409)],
    Color: ['color', aColor],
    Bold: ['bold', aFlag],
    Italic: ['italic', aFlag],
    Underline: ['underline', anUnderline],
  }),
};

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
