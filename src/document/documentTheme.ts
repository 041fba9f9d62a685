import { palette } from '../layout/theme';
import type { TextBlock } from './blocks';

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

/** In points: the second line of a header. */
export const secondLineSize = 7.5;

export interface TextStyle {
  /**
   * The name of the style in a .docx file, where Word's own styles have English names whatever the language
   * (`heading 1` shows as Titolo 1). A letterhead that has a style of this name gives it its own look.
   */
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** In points. */
  readonly spaceAbove: number;
  readonly spaceBelow: number;
  /** Between lines, as a multiple of their height. */
  readonly lineSpacing: number;
  /** Stands on the page of what follows it. */
  readonly keepsWithNext: boolean;
  /** Its level in the outline, where it has one. */
  readonly level?: 1 | 2;
}

const plain = {
  bold: false,
  color: palette.ink,
  spaceAbove: 0,
  spaceBelow: 0,
  lineSpacing: 1,
  keepsWithNext: false,
} as const;
const muted = { ...plain, color: palette.mutedInk } as const;
const heading = { ...plain, bold: true, color: palette.accent, keepsWithNext: true } as const;
const text = { ...plain, size: 10, lineSpacing: 1.1 } as const;

export const documentStyles = {
  kicker: { ...muted, name: 'Occhiello', size: 9, keepsWithNext: true },
  title: { ...heading, name: 'Title', size: 22, spaceBelow: 2 },
  summary: { ...muted, name: 'Sommario', size: 10, spaceBelow: 6, keepsWithNext: true },
  heading1: { ...heading, name: 'heading 1', size: 14.5, spaceAbove: 16, spaceBelow: 4, level: 1 },
  heading2: { ...heading, name: 'heading 2', size: 11.5, spaceAbove: 10, spaceBelow: 3, level: 2 },
  body: { ...text, name: 'Testo', spaceBelow: 6 },
  bullet: { ...text, name: 'List Bullet', spaceBelow: 3 },
  caption: { ...heading, name: 'caption', size: 10, spaceAbove: 8, spaceBelow: 1 },
  subtitle: { ...muted, name: 'Subtitle', size: 8.5, spaceBelow: 2, keepsWithNext: true },
  cell: { ...plain, name: 'Cella', size: 8.5 },
  nestedCell: { ...plain, name: 'Cella interna', size: 8 },
  figure: { ...plain, name: 'Figura', size: 10, spaceBelow: 4 },
  note: { ...muted, name: 'Nota', size: 8, spaceAbove: 2, spaceBelow: 2 },
  tile: { ...heading, name: 'Cifra', size: 20 },
  footnote: { ...muted, name: 'footnote text', size: 8 },
  footer: { ...muted, name: 'footer', size: 8 },
} as const satisfies Readonly<Record<string, TextStyle>>;

export type DocumentStyle = keyof typeof documentStyles;

export const styleOfText: Readonly<Record<TextBlock['role'], DocumentStyle>> = {
  body: 'body',
  bullets: 'bullet',
  note: 'note',
  analyst: 'body',
};
