import type { CellPlace } from '../../grid/address';
import type { RawCell, RawSheet, RawSource } from '../../intake/rawSource';

/** A workbook that holds a report: its values and its formulas. */
export interface ReportSource extends RawSource {
  /** By the name of their cell; `=` alone where the text is not known. */
  readonly readFormulas: (sheet: RawSheet) => Promise<ReadonlyMap<string, string>>;
}

/** What a sheet holds. */
export interface HeldSheet {
  readonly valueAt: (row: number, column: number) => RawCell;
  readonly formulas: ReadonlyMap<string, string>;
  /** The names of the cells that hold something. */
  readonly filled: readonly CellPlace[];
  /** Where a cell of the report is in the sheet, if that is another place; undefined: it is gone. */
  readonly now?: (place: CellPlace) => CellPlace | undefined;
  /** Filled cells of rows and columns that were put in among those of the report, as they stand. */
  readonly added?: readonly (CellPlace & { readonly content: RawCell })[];
}

export async function readHeld(report: ReportSource, sheet: RawSheet): Promise<HeldSheet> {
  const rows = new Map<number, readonly RawCell[]>();
  for await (const chunk of report.readRows(sheet, {}))
    chunk.rows.forEach((cells, index) => rows.set(chunk.firstRow + index, cells));
  return {
    valueAt: (row, column) => rows.get(row)?.[column] ?? null,
    formulas: await report.readFormulas(sheet),
    filled: [...rows].flatMap(([row, cells]) =>
      cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column }])),
    ),
  };
}
