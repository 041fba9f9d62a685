import type { Hue } from '../report/report';
import { numberFormat, type ValueFormat, valueFormats } from './valueFormat';

/**
 * How the report looks: the one place for fonts, colours, number formats and sizes.
 * Colours keep a contrast of at least 4.5:1 for text and differ in lightness, so that they print in grey.
 */

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
  readonly indent: number;
  readonly numberFormat: string;
  /** The level of Excel's own style of headings: assistive technology and tables of contents go by it. */
  readonly heading?: 1 | 2 | 3;
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
  goodFill: '#DDEFE3',
  warningFill: '#FCEFC7',
  badFill: '#F7D9D3',
} as const;

/**
 * What charts are drawn in. The colours of series have at least 4.5:1 on white, and stay apart for the three
 * kinds of colour blindness and in grey (`test/layout/chartColors.test.ts`); votes go from one end to the
 * other.
 */
export const hueColors: Readonly<Record<Hue, string>> = {
  first: '#10284F',
  second: '#C24F19',
  third: '#0F5B4B',
  fourth: '#8D489B',
  other: '#7A8794',
  context: '#C9D3DE',
  vote1: '#9C3A12',
  vote2: '#E2A37E',
  vote3: '#DDE2E9',
  vote4: '#7C94B8',
  vote5: '#10284F',
};

/** How charts look: lines and markers in points, gaps between groups of bars in percent of a bar. */
export const chartLook = {
  /** On paper. */
  textSize: 8.5,
  lineWidth: 2.25,
  /** The colour of lines that are no series of their own. */
  otherWidth: 1,
  hairline: 0.75,
  markerSize: 6,
  barGap: 40,
  background: '#FFFFFF',
  /** On dark fills. */
  inverseInk: '#FFFFFF',
} as const;

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
  fontSize: 9.5,
  ruleAbove: edge,
  ruleBelow: line,
  valign: 'bottom',
  wrap: true,
} as const;
const nested = { ...plain, fontSize: 10, ruleBelow: hair } as const;

/** Right of the page. */
const aside = { ...plain, fontSize: 9, color: palette.mutedInk } as const;

const roles = {
  title: { ...plain, fontSize: 18, bold: true, color: palette.accent, wrap: true, heading: 1 },
  /** A key figure. */
  tile: {
    ...plain,
    fontSize: 24,
    bold: true,
    color: palette.accent,
    ruleAbove: edge,
    align: 'left',
    valign: 'bottom',
  },
  remark: { ...plain, bold: true, wrap: true },
  /** For the screen alone. */
  prompt: { ...plain, fontSize: 10, color: palette.mutedInk, valign: 'top' },
  subtitle: { ...plain, color: palette.mutedInk, wrap: true },
  commentary: { ...plain, valign: 'top', wrap: true },
  caption: { ...plain, fontSize: 12, bold: true, color: palette.accent, wrap: true, heading: 3 },
  description: { ...plain, fontSize: 10, color: palette.mutedInk, valign: 'top', wrap: true },
  heading: { ...plain, fontSize: 14, bold: true, color: palette.accent, heading: 2 },
  header,
  headerIndented: { ...header, indent: 1 },
  headerNumber: { ...header, align: 'right' },
  body: { ...plain, ruleBelow: hair, wrap: true },
  bodyIndented: { ...nested, wrap: true, indent: 1 },
  nestedNumber: nested,
  area: { ...plain, bold: true, fill: palette.areaFill, ruleBelow: hair, wrap: true },
  total: { ...plain, bold: true, ruleAbove: line, ruleBelow: edge, wrap: true },
  /** Of an Excel table, whose style draws its rules. */
  listed: { ...plain, fontSize: 10 },
  link: { ...plain, color: palette.link, underline: true },
  linkSmall: { ...plain, fontSize: 10, color: palette.link, underline: true },
  notes: { ...plain, valign: 'top', wrap: true },
  aside,
  asideHeader: aside,
  verdictGood: { ...plain, bold: true, fill: palette.goodFill },
  verdictWarning: { ...plain, bold: true, fill: palette.warningFill },
  verdictBad: { ...plain, bold: true, fill: palette.badFill },
  'key-first': keyLook('first'),
  'key-second': keyLook('second'),
  'key-third': keyLook('third'),
  'key-fourth': keyLook('fourth'),
  'key-other': { ...keyLook('other'), color: palette.mutedInk },
  'key-context': filledKeyLook('context'),
  'key-vote1': filledKeyLook('vote1'),
  'key-vote2': filledKeyLook('vote2'),
  'key-vote3': filledKeyLook('vote3'),
  'key-vote4': filledKeyLook('vote4'),
  'key-vote5': filledKeyLook('vote5'),
} as const satisfies Readonly<Record<string, RoleLook> & Record<`key-${Hue}`, RoleLook>>;

/** What a cell is; `key-first`: an entry of the key above a chart, in the colour of its series. */
export type CellRole = keyof typeof roles;

export const cellRoles = Object.keys(roles) as readonly CellRole[];

function keyLook(hue: Hue): RoleLook {
  return { ...plain, fontSize: 10, bold: true, color: hueColors[hue] };
}

/** Colours that are too light for text fill the cell. */
function filledKeyLook(hue: Hue): RoleLook {
  return { ...plain, fontSize: 10, color: inkOn(hueColors[hue]), fill: hueColors[hue] };
}

/** Made once: every cell of a report is asked for its look, some of them several times. */
const looks = Object.fromEntries(
  cellRoles.map((role) => [
    role,
    Object.fromEntries(valueFormats.map((format) => [format, lookIn(role, format)])),
  ]),
) as Readonly<Record<CellRole, Readonly<Record<ValueFormat, Look>>>>;

/** How a cell of this style looks: numbers stand right and unindented, text as its role says. */
export function lookOf({ role, format }: CellStyle): Look {
  return looks[role][format];
}

function lookIn(role: CellRole, format: ValueFormat): Look {
  const look: RoleLook = roles[role];
  const isText = format === 'text';
  return {
    ...look,
    align: look.align ?? (isText ? 'left' : 'right'),
    indent: isText ? look.indent : 0,
    numberFormat: numberFormat(format),
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
