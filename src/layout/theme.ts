/**
 * How the report looks: the one place for fonts, colours, number formats and sizes.
 * Colours keep a contrast of at least 4.5:1 for text and differ in lightness, so that they print in grey.
 */

/** What a cell is; the theme says how that looks. */
export type CellRole =
  | 'title'
  | 'subtitle'
  | 'commentary'
  | 'caption'
  | 'description'
  | 'heading'
  | 'header'
  | 'headerIndented'
  | 'headerNumber'
  | 'body'
  | 'bodyIndented'
  | 'nestedNumber'
  | 'area'
  | 'total'
  | 'link'
  | 'linkIndented'
  | 'notes'
  | 'verdictGood'
  | 'verdictWarning'
  | 'verdictBad';

/** How a value prints: text as it is, numbers right-aligned. */
export type ValueFormat = 'text' | 'count' | 'percent0' | 'percent1' | 'decimal2';

export interface CellStyle {
  readonly role: CellRole;
  readonly format: ValueFormat;
}

export function textStyle(role: CellRole): CellStyle {
  return { role, format: 'text' };
}

export interface Look {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly ruleAbove?: Rule;
  readonly ruleBelow?: Rule;
  readonly align: 'left' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  /** Levels of indentation. */
  readonly indent: number;
  readonly numberFormat: string;
}

export interface Rule {
  readonly color: string;
  readonly weight: 'thin' | 'medium';
}

export const fontName = 'Calibri';
export const defaultFontSize = 11;
/** In points. */
export const defaultRowHeight = 15;

export const palette = {
  ink: '#1F2A37',
  mutedInk: '#4B5563',
  accent: '#10284F',
  link: '#0B5394',
  rule: '#9AA5B1',
  gridline: '#D9DEE4',
  areaFill: '#EEF2F6',
  notesFill: '#FFF9E5',
  goodFill: '#DDEFE3',
  warningFill: '#FCEFC7',
  badFill: '#F7D9D3',
} as const;

/** Colours of areas and of other series, in their order; an eleventh series begins again. */
export const seriesColors = [
  '#0B4F6C',
  '#E07B39',
  '#3FA796',
  '#8E5EA2',
  '#C9A227',
  '#5C6B7A',
  '#A63D40',
  '#77A6D8',
  '#6B8E23',
  '#2B2D42',
] as const;

/** Drawn where a series stands for what is not there: drop-out, non participants. */
export const absenceColor = '#C8D0D9';

/** How charts look: fonts and lines in points, gaps between groups of bars in percent of a bar. */
export const chartLook = {
  textSize: 10,
  lineWidth: 2.25,
  markerSize: 6,
  barGap: 45,
  columnGap: 70,
  background: '#FFFFFF',
  /** On dark fills. */
  inverseInk: '#FFFFFF',
} as const;

const numberFormats: Record<ValueFormat, string> = {
  text: '@',
  count: '#,##0',
  percent0: '0%',
  percent1: '0.0%',
  decimal2: '0.00',
};

export function numberFormat(format: ValueFormat): string {
  return numberFormats[format];
}

const plain = {
  fontSize: defaultFontSize,
  bold: false,
  underline: false,
  color: palette.ink,
  valign: 'middle',
  wrap: false,
  indent: 0,
} as const;

type RoleLook = Omit<Look, 'align' | 'numberFormat'> & { readonly align?: Look['align'] };

/** Between rows; below headers and around totals; where a table begins and ends. */
const hair: Rule = { color: palette.gridline, weight: 'thin' };
const line: Rule = { color: palette.accent, weight: 'thin' };
const edge: Rule = { color: palette.accent, weight: 'medium' };

const header = {
  ...plain,
  bold: true,
  fontSize: 10,
  ruleAbove: edge,
  ruleBelow: line,
  valign: 'bottom',
  wrap: true,
} as const;
const nested = { ...plain, fontSize: 10, ruleBelow: hair } as const;

const roles: Record<CellRole, RoleLook> = {
  title: { ...plain, fontSize: 18, bold: true, color: palette.accent, wrap: true },
  subtitle: { ...plain, color: palette.mutedInk, wrap: true },
  commentary: { ...plain, valign: 'top', wrap: true },
  caption: { ...plain, fontSize: 12, bold: true, color: palette.accent, wrap: true },
  description: { ...plain, fontSize: 10, color: palette.mutedInk, valign: 'top', wrap: true },
  heading: { ...plain, fontSize: 14, bold: true, color: palette.accent },
  header,
  headerIndented: { ...header, indent: 1 },
  headerNumber: { ...header, align: 'right' },
  body: { ...plain, ruleBelow: hair, wrap: true },
  bodyIndented: { ...nested, wrap: true, indent: 1 },
  nestedNumber: nested,
  area: { ...plain, bold: true, fill: palette.areaFill, ruleBelow: hair, wrap: true },
  total: { ...plain, bold: true, ruleAbove: line, ruleBelow: edge, wrap: true },
  link: { ...plain, color: palette.link, underline: true },
  linkIndented: { ...plain, color: palette.link, underline: true, indent: 1 },
  notes: {
    ...plain,
    fill: palette.notesFill,
    ruleAbove: { color: palette.rule, weight: 'thin' },
    ruleBelow: { color: palette.rule, weight: 'thin' },
    valign: 'top',
    wrap: true,
  },
  verdictGood: { ...plain, bold: true, fill: palette.goodFill },
  verdictWarning: { ...plain, bold: true, fill: palette.warningFill },
  verdictBad: { ...plain, bold: true, fill: palette.badFill },
};

/** How a cell of this style looks: numbers stand right and unindented, text as its role says. */
export function lookOf({ role, format }: CellStyle): Look {
  const look = roles[role];
  const isText = format === 'text';
  return {
    ...look,
    align: look.align ?? (isText ? 'left' : 'right'),
    indent: isText ? look.indent : 0,
    numberFormat: numberFormats[format],
  };
}

/** The ink that reads best on this colour, by relative luminance. */
export function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(parseInt(color.slice(start, start + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const onWhite = 1.05 / (luminance + 0.05);
  return onWhite >= 4.5 ? chartLook.inverseInk : palette.ink;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
