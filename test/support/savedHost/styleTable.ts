import type { BorderLine, CellFormat } from '../../../tools/excel-host/model/cell';
import { declaration, element } from './xml';

/** The formats of a workbook's cells, each once, by the index that cells refer to. */
export interface StyleTable {
  readonly indexOf: (format: CellFormat) => number;
  readonly xml: () => string;
}

const builtIn: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const firstCustom = 164;

export function createStyleTable(plain: CellFormat): StyleTable {
  const formats = new Map<string, { readonly index: number; readonly format: CellFormat }>();
  const indexOf = (format: CellFormat): number => {
    const id = JSON.stringify(format);
    const known = formats.get(id) ?? { index: formats.size, format };
    formats.set(id, known);
    return known.index;
  };
  indexOf(plain);
  return { indexOf, xml: () => stylesXml([...formats.values()].map(({ format }) => format)) };
}

function stylesXml(formats: readonly CellFormat[]): string {
  const custom = [...new Set(formats.map(({ numberFormat }) => numberFormat))].filter(
    (code) => !(code in builtIn),
  );
  const numberId = (code: string) => builtIn[code] ?? firstCustom + custom.indexOf(code);
  // Every format brings a font, a fill and a border of its own; fills 0 and 1 are reserved.
  return (
    declaration +
    element(
      'styleSheet',
      { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
      custom.length === 0
        ? ''
        : counted('numFmts', custom, (code) =>
            element('numFmt', { numFmtId: numberId(code), formatCode: code }),
          ),
      counted('fonts', formats, fontXml),
      element(
        'fills',
        { count: formats.length + 2 },
        element('fill', {}, element('patternFill', { patternType: 'none' })),
        element('fill', {}, element('patternFill', { patternType: 'gray125' })),
        ...formats.map(fillXml),
      ),
      counted('borders', formats, borderXml),
      element('cellStyleXfs', { count: 4 }, ...Array.from({ length: 4 }, () => element('xf', {}))),
      counted('cellXfs', formats, (format, index) => formatXml(format, index, numberId)),
      counted('cellStyles', styles, ([, name, builtinId], xfId) =>
        element('cellStyle', { name, xfId, builtinId }),
      ),
    )
  );
}

function counted<T>(
  name: string,
  items: readonly T[],
  write: (item: T, index: number) => string,
): string {
  return element(name, { count: items.length }, ...items.map(write));
}

const rgb = (color: string) => `FF${color.slice(1)}`;

function fontXml({ bold, italic, underline, fontSize, fontColor, fontName }: CellFormat): string {
  return element(
    'font',
    {},
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    underline === 'Single' ? '<u/>' : '',
    element('sz', { val: fontSize }),
    element('color', { rgb: rgb(fontColor) }),
    element('name', { val: fontName }),
  );
}

function fillXml({ fill }: CellFormat): string {
  if (fill === null) return element('fill', {}, element('patternFill', { patternType: 'none' }));
  return element(
    'fill',
    {},
    element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: rgb(fill) })),
  );
}

function borderXml({ borders }: CellFormat): string {
  const side = (name: string, line: BorderLine | undefined) =>
    line === undefined
      ? element(name)
      : element(
          name,
          { style: line.weight.toLowerCase() },
          element('color', { rgb: rgb(line.color) }),
        );
  const { left, right, top, bottom } = borders;
  return element(
    'border',
    {},
    side('left', left),
    side('right', right),
    side('top', top),
    side('bottom', bottom),
    '<diagonal/>',
  );
}

/** As the host calls them, with the name and number that a file has. */
const styles = [
  ['Normal', 'Normal', 0],
  ['Heading1', 'Heading 1', 16],
  ['Heading2', 'Heading 2', 17],
  ['Heading3', 'Heading 3', 18],
] as const;

const horizontal: Readonly<Record<string, string>> = {
  Left: 'left',
  Right: 'right',
  Center: 'center',
};
const vertical: Readonly<Record<string, string>> = { Top: 'top', Center: 'center' };

function formatXml(format: CellFormat, index: number, numberId: (code: string) => number): string {
  const { numberFormat, horizontalAlignment, verticalAlignment, wrapText, indentLevel } = format;
  return element(
    'xf',
    {
      ...{ numFmtId: numberId(numberFormat), fontId: index, fillId: index + 2, borderId: index },
      xfId: styles.findIndex(([style]) => style === format.style),
      ...{ applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 },
    },
    element('alignment', {
      horizontal: horizontal[horizontalAlignment],
      vertical: vertical[verticalAlignment],
      wrapText: wrapText ? 1 : undefined,
      indent: indentLevel > 0 ? indentLevel : undefined,
    }),
  );
}
