/** What Excel gives for a cell: a formula as its text, `''` for a blank one. */
export type Content = string | number | boolean;

/** Rows and columns are zero-based; the sheet is called as the user calls it. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell is written with, and how it looks. */
export interface CellValue {
  readonly content: Content;
  /** Whether it is a text, whatever that looks like. */
  readonly isText: boolean;
  readonly numberFormat: string;
}

export interface HeldCell extends SheetPlace, CellValue {
  readonly isFormula: boolean;
  /** What it shows: its content or, of a formula, what that gives. */
  readonly value: Content;
  /** The whole row, from the first column on. */
  readonly rowContents: readonly Content[];
  /** The same as Excel shows it. */
  readonly rowTexts: readonly string[];
}

/** A cell before and after something was written into it. */
export interface CellChange extends SheetPlace {
  readonly before: CellValue;
  readonly after: CellValue;
  readonly rowContents: readonly Content[];
}

/** What becomes of a sheet as a whole. */
export type SheetChange =
  | { readonly is: 'added' | 'removed'; readonly name: string }
  | { readonly is: 'renamed'; readonly name: string; readonly before: string };

/** One step of the pane's own undo. */
export interface Mending {
  /** Cells were put right, or a question was answered. */
  readonly by: 'cells' | 'answer';
  /** What it was about, as its problem is called. */
  readonly title: string;
  readonly changes: readonly CellChange[];
  readonly sheet?: SheetChange;
}

/** What is to be written, and which cells are left as they are. */
export interface MendingPlan {
  readonly changes: readonly CellChange[];
  readonly sheet?: SheetChange;
  readonly formulas: readonly SheetPlace[];
  /** Cells that no longer hold what was to be mended, or what a mending wrote. */
  readonly changed: readonly SheetPlace[];
}
