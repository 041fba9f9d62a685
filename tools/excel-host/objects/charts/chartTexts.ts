import { invalidArgument } from '../../hostError';
import type { ChartText } from '../../model/charts/chart';
import { aFlag, aText } from '../check';
import { fields } from '../fields';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { aLabelPosition, aLegendPosition, aTitlePosition } from './chartEnums';

type Title = HandleOf<'ChartTitle'>;
type AxisTitle = HandleOf<'ChartAxisTitle'>;

const titleFields = fields(({ chart }: Title) => chart.title, {
  Visible: ['visible', aFlag],
  Overlay: ['overlay', aFlag],
  Position: ['position', aTitlePosition],
});

export const chartTitle: ObjectType<Title> = {
  guard: refuseOnProtectedSheet,
  get: { ...titleFields.get, Text: ({ chart }) => chart.title.text },
  set: {
    ...titleFields.set,
    Text: ({ chart }, value) => {
      write(chart.title, aText(value));
    },
  },
  child: { Format: (handle) => ({ ...handle, type: 'ChartTitleFormat' }) },
};

const axisTitleFields = fields(({ text }: AxisTitle) => text, { Visible: ['visible', aFlag] });

export const axisTitle: ObjectType<AxisTitle> = {
  guard: refuseOnProtectedSheet,
  get: { ...axisTitleFields.get, Text: ({ text }) => text.text },
  set: {
    ...axisTitleFields.set,
    Text: ({ text }, value) => {
      write(text, aText(value));
    },
  },
  child: { Format: (handle) => ({ ...handle, type: 'ChartAxisTitleFormat' }) },
};

/** Whether Excel takes the text of a title that is not shown is not known: this host does not. */
function write(title: ChartText, text: string): void {
  if (!title.visible) throw invalidArgument('the title is not visible');
  title.text = text;
}

type Legend = HandleOf<'ChartLegend'>;

export const chartLegend: ObjectType<Legend> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ legend }: Legend) => legend, {
    Visible: ['visible', aFlag],
    Position: ['position', aLegendPosition],
    Overlay: ['overlay', aFlag],
  }),
  child: { Format: (handle) => ({ ...handle, type: 'ChartLegendFormat' }) },
};

const labelFields = {
  Position: ['position', aLabelPosition],
  ShowValue: ['showValue', aFlag],
  ShowSeriesName: ['showSeriesName', aFlag],
  ShowCategoryName: ['showCategoryName', aFlag],
  ShowLegendKey: ['showLegendKey', aFlag],
  ShowPercentage: ['showPercentage', aFlag],
  Separator: ['separator', aText],
  NumberFormat: ['numberFormat', aText],
  LinkNumberFormat: ['linkNumberFormat', aFlag],
} as const;

/** Labels of a series must be there (`hasDataLabels`) before they can be dressed. */
export const dataLabels: ObjectType<HandleOf<'ChartDataLabels'>> = {
  guard: (handle) => {
    refuseOnProtectedSheet(handle);
    if (handle.series?.hasDataLabels === false)
      throw invalidArgument('the series has no data labels');
  },
  ...fields(({ labels }: HandleOf<'ChartDataLabels'>) => labels, labelFields),
  child: { Format: (handle) => ({ ...handle, type: 'ChartDataLabelFormat' }) },
};

type Label = HandleOf<'ChartDataLabel'>;

export const dataLabel: ObjectType<Label> = {
  guard: refuseOnProtectedSheet,
  ...fields(({ label }: Label) => label, {
    ...labelFields,
    Text: ['text', aText],
    Formula: ['formula', aText],
  }),
  child: {
    Format: ({ sheet, chart, label }) => ({
      type: 'ChartDataLabelFormat',
      sheet,
      chart,
      labels: label,
    }),
  },
};
