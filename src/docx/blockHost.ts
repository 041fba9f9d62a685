import type { DocumentStyle } from '../document/documentTheme';

/** What blocks are written into: it knows the document's styles and takes what stands in parts of its own. */
export interface BlockHost {
  readonly styleId: (style: DocumentStyle) => string;
  readonly tableStyleId: string;
  readonly footnoteReferenceId: string;
  /** In cm. */
  readonly textWidth: number;
  /** Returns the footnote's number. */
  readonly addFootnote: (text: string) => number;
  /** Returns the relationship that leads to the chart. */
  readonly addChart: (chart: ChartPart) => string;
}

export interface ChartPart {
  /** The part. `embedded`: the relationship that leads to its workbook. */
  readonly xml: (embedded: string) => string;
  /** An .xlsx file. */
  readonly workbook: Uint8Array;
}

export function footnoteMark(
  { addFootnote, footnoteReferenceId }: BlockHost,
  text: string,
): string {
  return `<w:r><w:rPr><w:rStyle w:val="${footnoteReferenceId}"/></w:rPr><w:footnoteReference w:id="${addFootnote(text)}"/></w:r>`;
}
