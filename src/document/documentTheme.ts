import { palette } from '../layout/theme';

/** How the document and the page look, with the fonts and colours of the workbook's theme. */

/** A4, in cm. */
export const pageSetUp = {
  width: 21,
  height: 29.7,
  /** Beside the text; above and below it. */
  sideMargin: 2,
  topMargin: 1.7,
  footer: 0.9,
  textWidth: 17,
} as const;

export interface TextStyle {
  /** What Word calls it: a letterhead that has a style of this name gives its own looks. */
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** In points. */
  readonly spaceAbove: number;
  readonly spaceBelow: number;
  /** Stands on the page of what follows it. */
  readonly keepsWithNext: boolean;
}

const plain = {
  bold: false,
  color: palette.ink,
  spaceAbove: 0,
  spaceBelow: 0,
  keepsWithNext: false,
} as const;

const heading = { ...plain, bold: true, color: palette.accent, keepsWithNext: true } as const;

export const documentStyles = {
  kicker: { ...plain, name: 'Occhiello', size: 9, color: palette.mutedInk, keepsWithNext: true },
  title: { ...heading, name: 'Titolo', size: 22, spaceBelow: 2 },
  summary: {
    ...plain,
    name: 'Sommario',
    size: 10,
    color: palette.mutedInk,
    spaceBelow: 6,
    keepsWithNext: true,
  },
  heading1: { ...heading, name: 'Titolo 1', size: 14.5, spaceAbove: 16, spaceBelow: 4 },
  heading2: { ...heading, name: 'Titolo 2', size: 11.5, spaceAbove: 10, spaceBelow: 3 },
  body: { ...plain, name: 'Testo', size: 10, spaceBelow: 6 },
  caption: { ...heading, name: 'Didascalia', size: 10, spaceAbove: 8, spaceBelow: 1 },
  subtitle: {
    ...plain,
    name: 'Sottotitolo',
    size: 8.5,
    color: palette.mutedInk,
    spaceBelow: 2,
    keepsWithNext: true,
  },
  cell: { ...plain, name: 'Cella', size: 8.5 },
  nestedCell: { ...plain, name: 'Cella interna', size: 8 },
  note: { ...plain, name: 'Nota', size: 8, color: palette.mutedInk, spaceAbove: 2, spaceBelow: 2 },
  tile: { ...heading, name: 'Cifra', size: 20 },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type DocumentStyle = keyof typeof documentStyles;
