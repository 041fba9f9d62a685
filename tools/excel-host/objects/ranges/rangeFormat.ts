import { aColor, aFlag, aText, between, oneOf } from '../check';
import { refuseOnProtectedSheet } from '../guards';
import type { HandleOf } from '../handle';
import type { ObjectType } from '../objectType';
import { changeFormats, formatFields, uniform } from './cellFormats';
import { columnWidth, rowHeight, useStandardWidth } from './rangeSizes';

const layout = formatFields({
  HorizontalAlignment: [
    'horizontalAlignment',
    oneOf(
      'General',
      'Left',
      'Center',
      'Right',
      'Fill',
      'Justify',
      'CenterAcrossSelection',
      'Distributed',
    ),
  ],
  VerticalAlignment: [
    'verticalAlignment',
    oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
  ],
  WrapText: ['wrapText', aFlag],
  IndentLevel: ['indentLevel', between(0, 250)],
});

export const rangeFormat: ObjectType<HandleOf<'RangeFormat'>> = {
  guard: refuseOnProtectedSheet,
  get: {
    ...layout.get,
    ColumnWidth: columnWidth.get,
    RowHeight: rowHeight.get,
    UseStandardWidth: useStandardWidth.get,
  },
  set: {
    ...layout.set,
    ColumnWidth: columnWidth.set,
    RowHeight: rowHeight.set,
    UseStandardWidth: useStandardWidth.set,
  },
  child: {
    Fill: ({ sheet, areas }) => ({ type: 'RangeFill', sheet, areas }),
    Font: ({ sheet, areas }) => ({ type: 'RangeFont', sheet, areas }),
    Borders: ({ sheet, areas }) => ({ type: 'RangeBorderCollection', sheet, areas }),
  },
};

export const rangeFont: ObjectType<HandleOf<'RangeFont'>> = {
  guard: refuseOnProtectedSheet,
  ...formatFields({
    Name: ['fontName', aText],
    Size: ['fontSize', between(1, 409)],
    Color: ['fontColor', aColor],
    Bold: ['bold', aFlag],
    Italic: ['italic', aFlag],
    Underline: [
      'underline',
      oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
    ],
    Strikethrough: ['strikethrough', aFlag],
  }),
};

/** A cell without a fill reads as white, as Excel has it. */
export const rangeFill: ObjectType<HandleOf<'RangeFill'>> = {
  guard: refuseOnProtectedSheet,
  get: { Color: (handle) => uniform(handle, ({ fill }) => fill ?? '#FFFFFF') },
  set: {
    Color: (handle, value) => {
      const color = aColor(value);
      changeFormats(handle, (format) => ({ ...format, fill: color === '' ? null : color }));
    },
  },
  act: {
    Clear: (handle) => {
      changeFormats(handle, (format) => ({ ...format, fill: null }));
    },
  },
};
