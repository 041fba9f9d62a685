import { describe, expect, it } from '@jest/globals';
import { type CellRole, lookOf, type Rule } from '../../src/layout/theme';
import type { ValueFormat } from '../../src/layout/valueFormat';
import { createCellFormats } from '../../src/xlsx/write/cellFormats';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { inspectXlsx } from '../support/inspectXlsx';
import { cell, emptySheet } from '../support/placedByHand';

const roles: readonly CellRole[] = [
  ...(['title', 'subtitle', 'commentary', 'caption', 'description', 'heading', 'header'] as const),
  ...([
    'headerIndented',
    'headerNumber',
    'body',
    'bodyIndented',
    'area',
    'total',
    'link',
    'notes',
  ] as const),
  ...(['verdictGood', 'verdictWarning', 'verdictBad'] as const),
];
const formats: readonly ValueFormat[] = [
  ...(['text', 'count', 'percent0', 'percent1', 'decimal2'] as const),
];
const vertical = { top: 'top', middle: 'center', bottom: 'bottom' };
const textOf = ({ weight, color }: Rule): string => `${weight} ${color}`;

const sheet = inspectXlsx(
  reportBytes({
    title: 'Stili',
    sheets: [
      {
        ...emptySheet,
        name: 'Stili',
        cells: roles.flatMap((role, row) =>
          formats.map((format, column) =>
            cell(row, column, format === 'text' ? 'a' : 1, role, format),
          ),
        ),
      },
    ],
  }),
).sheets[0];

describe('cellFormats', () => {
  it.each(roles.flatMap((role) => formats.map((format) => [role, format] as const)))(
    'writes the look of %s, %s',
    (role, format) => {
      const look = lookOf({ role, format });
      const address = `${'ABCDE'[formats.indexOf(format)] ?? ''}${roles.indexOf(role) + 1}`;

      expect(sheet?.cell(address)?.style).toEqual({
        ...(look.heading && format === 'text' && { style: `Heading ${look.heading}` }),
        numberFormat: look.numberFormat,
        fontName: 'Calibri',
        fontSize: look.fontSize,
        bold: look.bold,
        underline: look.underline,
        color: look.color,
        ...(look.fill !== undefined && { fill: look.fill }),
        align: look.align,
        valign: vertical[look.valign],
        wrap: look.wrap,
        indent: look.indent,
        ...(look.ruleAbove && { ruleAbove: textOf(look.ruleAbove) }),
        ...(look.ruleBelow && { ruleBelow: textOf(look.ruleBelow) }),
      });
    },
  );

  it('makes one format for each look', () => {
    const made = createCellFormats();
    const body = { style: { role: 'body', format: 'count' } } as const;

    expect(made.formatOf(body)).toBe(made.formatOf({ ...body, formula: '=1' }));
    expect(made.formatOf(body)).not.toBe(
      made.formatOf({ style: { role: 'body', format: 'text' } }),
    );
    made.free();
  });
});
