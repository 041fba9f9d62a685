import { at, childrenOf, type XmlElement } from './parseXml';

export interface InspectedStyle {
  /** `Heading 1`; absent where it is `Normal`. */
  readonly style?: string;
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly underline: boolean;
  /** `#RRGGBB`; absent: none, or one of the theme. */
  readonly color?: string;
  readonly fill?: string;
  readonly align: string;
  readonly valign: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** `medium #10284F`; absent where there is none. */
  readonly ruleAbove?: string;
  readonly ruleBelow?: string;
}

/** Of the formats built into Excel, those that may turn up. */
const builtIn: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'mm-dd-yy',
  '49': '@',
};

/** The cell styles of a workbook, in the order of their indices. */
export function inspectStyles(sheet: XmlElement): readonly InspectedStyle[] {
  const custom = new Map(
    childrenOf(at(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'],
    ]),
  );
  const names = new Map(
    childrenOf(at(sheet, 'cellStyles'), 'cellStyle').map(({ attributes }) => [
      attributes['xfId'],
      attributes['name'],
    ]),
  );
  const fonts = childrenOf(at(sheet, 'fonts'), 'font');
  const fills = childrenOf(at(sheet, 'fills'), 'fill');
  const borders = childrenOf(at(sheet, 'borders'), 'border');
  return childrenOf(at(sheet, 'cellXfs'), 'xf').map((xf) => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = xf.attributes;
    const font = fonts[Number(fontId)];
    const border = borders[Number(borderId)];
    const alignment = at(xf, 'alignment')?.attributes ?? {};
    const color = rgb(at(font, 'color'));
    const fill = rgb(at(fills[Number(fillId)], 'patternFill', 'fgColor'));
    const style = names.get(xf.attributes['xfId']);
    return {
      ...defined('style', style === 'Normal' ? undefined : style),
      numberFormat: custom.get(numFmtId) ?? builtIn[numFmtId] ?? `#${numFmtId}`,
      fontName: at(font, 'name')?.attributes['val'] ?? '',
      fontSize: Number(at(font, 'sz')?.attributes['val']),
      bold: at(font, 'b') !== undefined,
      underline: at(font, 'u') !== undefined,
      ...(color !== undefined && { color }),
      ...(fill !== undefined && { fill }),
      align: alignment['horizontal'] ?? 'general',
      valign: alignment['vertical'] ?? 'bottom',
      wrap: alignment['wrapText'] === '1',
      indent: Number(alignment['indent'] ?? 0),
      ...defined('ruleAbove', rule(at(border, 'top'))),
      ...defined('ruleBelow', rule(at(border, 'bottom'))),
    };
  });
}

function rgb(element: XmlElement | undefined): string | undefined {
  const value = element?.attributes['rgb'];
  return value === undefined ? undefined : `#${value.slice(-6)}`;
}

function rule(side: XmlElement | undefined): string | undefined {
  const style = side?.attributes['style'];
  return style === undefined ? undefined : `${style} ${rgb(at(side, 'color')) ?? ''}`;
}

function defined<Name extends string>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}
