import type { Figure, Panel, Table } from '../report/report';

/**
 * The report as it is published: one text from the top down, in blocks that .docx and .html are made of.
 * Numbers are texts in Italian form; sizes are in cm on paper.
 */
export interface ReportDocument {
  /** At the foot of every page, too. */
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  TitleBlock | HeadingBlock | TextBlock | TilesBlock | TableBlock | FigureBlock;

interface Keyed {
  /**
   * `tabella-3`, `capitolo-2-testo`: the same in every report that has such a block, whatever its figures, so
   * that a document that was edited is known again block by block.
   */
  readonly key: string;
}

export interface TitleBlock extends Keyed {
  readonly type: 'title';
  /** Above the title. */
  readonly kicker?: string;
  readonly title: string;
  readonly summary: string;
}

export interface HeadingBlock extends Keyed {
  readonly type: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

export interface TextBlock extends Keyed {
  readonly type: 'text';
  /** `analyst`: what the analyst wrote in the box of a sheet. */
  readonly role: 'body' | 'bullets' | 'note' | 'analyst';
  readonly paragraphs: readonly string[];
}

export interface TilesBlock extends Keyed {
  readonly type: 'tiles';
  readonly tiles: readonly Tile[];
}

interface Tile {
  readonly text: string;
  readonly label: string;
  readonly figure: Figure;
}

/** `Tabella 1`, and what it is about. */
export interface Caption {
  readonly name: string;
  readonly text: string;
}

export interface TableBlock extends Keyed {
  readonly type: 'table';
  /** Absent where the heading above it says it all. */
  readonly caption?: Caption;
  readonly subtitle?: string;
  /** Of the subtitle. The footnotes of headers stand with their cells. */
  readonly footnote?: string;
  readonly columnWidths: readonly number[];
  /** Comes back on every page that the table goes on to. */
  readonly header: readonly TableCell[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

export interface TableRow {
  /** A group row is a heading over the whole width: one cell. */
  readonly role: 'item' | 'area' | 'nested' | 'total' | 'group';
  /** As many as there are columns, save in a group row. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** A second line of a header says when: `1° sem.\ngiu-dic 2017`. */
  readonly text: string;
  readonly align: 'left' | 'right';
  /** Its value is undefined where none may be shown. */
  readonly figure?: Figure;
  readonly footnote?: string;
  /** Says what the row is of. */
  readonly isLabel?: true;
}

export interface FigureBlock extends Keyed {
  readonly type: 'figure';
  readonly caption: Caption;
  readonly subtitle: string;
  /** What it shows, with its values. */
  readonly altText: string;
  readonly notes: readonly string[];
  /** Plots side by side, from the left, over the rows and columns of `data`. */
  readonly panels: readonly Panel[];
  readonly data: Table;
}
