import type { FormerCount } from '../../history/recordedFigures';
import type { Neighbour, PartOf } from '../../provenance/besideFigure';
import type { FigureKey } from '../../report/figureKey';

/** What the pane says of a cell that the user asked about, as plain data. */
export type Card = FigureCard | RowCard | ChartCard | NoCard;

export interface FigureCard {
  readonly kind: 'figure';
  readonly key: FigureKey;
  /** What it is, where and when. */
  readonly words: string;
  /** As it prints. */
  readonly value: string;
  /** Why there is no value; absent where there is one. */
  readonly lack?: string;
  readonly definition: { readonly name: string; readonly meaning: string };
  /** Absent of what is counted and of what is withheld. */
  readonly formula?: string;
  readonly operands: readonly (FigureLine & { readonly role: string })[];
  /** `Tabella 9` */
  readonly table: string;
  /** Absent where the workbook has no report that holds it. */
  readonly at?: CellLink;
  /** The figure with what it is and where it comes from, to be put into another text. */
  readonly citation: string;
  /** Itself among those beside it; none where it stands alone. */
  readonly neighbours: readonly Neighbour[];
  readonly parts: readonly PartOf[];
  /** Absent where the report before does not tell. */
  readonly former?: FormerCount;
  /** The other tables, charts and sheets of the report that show it. */
  readonly elsewhere: readonly (CellLink & { readonly name: string })[];
  /** Absent where it is no sum of what rows count. */
  readonly rows?: RowList;
  /** For those who did not take part: the registrations of whoever takes part nowhere. */
  readonly absent?: RowList;
}

interface ChartCard {
  readonly kind: 'chart';
  /** `Figura 1. …` */
  readonly caption: string;
  /** What it draws, the first ones. */
  readonly figures: readonly FigureLine[];
  /** How many more there are. */
  readonly rest: number;
}

/** Of a row of a raw sheet. */
export interface RowCard {
  readonly kind: 'row';
  readonly row: RowLink;
  /** The counts that it is part of. */
  readonly figures: readonly (FigureLine & Pick<FigureCard, 'at' | 'table'>)[];
  /** How many sums over several periods it is part of besides. */
  readonly cumulatives: number;
  /** Why it counts in none. */
  readonly reason?: { readonly text: string; readonly action?: string };
}

/** Of a cell of the report, or a chart of the user's, of which there is nothing to tell. */
export type NoCard =
  | { readonly kind: 'noFigure' | 'outdated'; readonly cell: CellLink }
  | { readonly kind: 'noChart'; readonly name: string };

export interface FigureLine {
  readonly key: FigureKey;
  readonly words: string;
  readonly value: string;
}

export interface CellLink {
  readonly sheet: string;
  /** `B7` */
  readonly address: string;
}

/** A row of a raw sheet; `number`: as Excel shows it. */
export interface RowLink {
  readonly sheet: string;
  readonly number: number;
}

/** Rows that make a figure. */
export interface RowList {
  readonly counts: readonly { readonly sheet: string; readonly count: number }[];
  readonly first: readonly CountedRow[];
  /** How many more there are. */
  readonly rest: number;
}

export interface CountedRow extends RowLink {
  /** `01/07/2019`; empty where the row has no date. */
  readonly date: string;
  /** Empty where the row names nobody. */
  readonly userId: string;
  /** How many it adds. */
  readonly weight: number;
}

/** Cards, each opened from the one before; the last one shows. None: nothing was asked, or it was closed. */
export interface Cards {
  readonly opened: readonly Card[];
  /** Raw cells changed since they were made. */
  readonly isStale: boolean;
}

export const noCards: Cards = { opened: [], isStale: false };

export type CardsAction =
  /** Another card, from the one that shows. */
  | { readonly type: 'cardOpened'; readonly card: Card }
  /** Back to the card before. */
  | { readonly type: 'cardLeft' }
  | { readonly type: 'cardsClosed' };
