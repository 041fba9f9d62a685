export type CellValue = string | number | boolean;

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export type BorderSide = 'top' | 'bottom' | 'left' | 'right';

export interface CellFormat {
  /** Which of Excel's own styles the cell has, as its enumeration calls it: `Heading1`. */
  readonly style: string;
  readonly numberFormat: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export const plainFormat: CellFormat = {
  style: 'Normal',
  numberFormat: 'General',
  fill: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  borders: {},
};

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Cell {
  /** `''` is blank; an error such as `#N/A` is its text, with `isError`. For a formula: the cached result. */
  readonly value: CellValue;
  readonly isError?: boolean;
  /** Begins with `=`. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly hyperlink?: Hyperlink;
}

export const blankCell: Cell = { value: '', format: plainFormat };

/** Holds a value or a formula, as opposed to a format alone. */
export function hasContent(cell: Cell): boolean {
  return cell.formula !== undefined || cell.value !== '';
}
