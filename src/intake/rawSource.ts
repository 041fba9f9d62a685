import type { Run } from '../grid/runs';

/**
 * What a workbook of raw data looks like to the intake, whoever opened it (a file or Excel).
 */

/** Blank is null, a date is its serial number, an error is its text (`#N/A`). */
export type RawCell = string | number | boolean | null;

/** The value of a formula that no program has worked out: a blank would count nobody without a word. */
export const notCalculated = '#CALC!';

/** Consecutive rows of a sheet. `rows[i][c]` is row `firstRow + i`, sheet column `c` (both zero-based). */
export interface RawChunk {
  readonly firstRow: number;
  /** A row may be shorter than its sheet is wide: what is missing is blank. */
  readonly rows: readonly (readonly RawCell[])[];
}

/** An Excel table: its bounds are zero-based and include the header and total rows that it has. */
export interface RawTable {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasHeaderRow: boolean;
  readonly hasTotalRow: boolean;
}

export interface RawSheet {
  readonly name: string;
  /** Whether its tab does not show: its rows are read all the same. */
  readonly isHidden: boolean;
  /** Rows of the used range; 0 where the source does not know. Only progress relies on it. */
  readonly rowCount: number;
  readonly tables: readonly RawTable[];
  /** Absent: the source's. */
  readonly dateSystem?: DateSystem;
}

/** Which rows and columns to read: `firstRow` (0), up to `rowCount` rows (all), `columns` (all). */
export interface RowRequest {
  readonly firstRow?: number;
  readonly rowCount?: number;
  /** Zero-based sheet columns; cells of other columns may come as blank. */
  readonly columns?: readonly number[];
}

/** Some columns of all rows of a sheet; without columns, its first rows, where the headers are. */
interface WantedRows {
  readonly sheet: RawSheet;
  readonly columns?: readonly number[];
  /** No rows below these are going to be read; absent: nobody knows. */
  readonly rowCount?: number;
}

/** Serial 0 is 1899-12-30 in the 1900 system (from March 1900 on) and 1904-01-01 in the 1904 system. */
export type DateSystem = 1900 | 1904;

/** What a file is called: in the report, and by who reads it. */
export interface FileNames {
  readonly name: string;
  readonly calledBy: string;
}

/** A file's bytes from the beginning, in pieces. */
export type FileBytes = () => AsyncIterable<Uint8Array>;

/** A file of a source that is made of files. */
export interface RawFile {
  /** Its path below the folder that all of them lie in. */
  readonly name: string;
  readonly format: 'xlsx' | 'csv' | 'parquet';
  readonly sheets: readonly string[];
}

/** A file beside those that are read, and why it is not. */
export type SetAsideFile = { readonly name: string } & (
  | { readonly why: 'empty' | 'oldFormat' | 'lock' | 'foreign' }
  /** It holds what the other does, byte for byte. */
  | { readonly why: 'repeated'; readonly other: string }
  /** The other file has the same name but for the marks of a copy, and `shared` of the `rows` of this one. */
  | {
      readonly why: 'superseded';
      readonly other: string;
      readonly rows: number;
      readonly shared: number;
    }
);

export interface RawSource {
  /** What the analyst calls it: the name of the file or workbook, or of the folder of files. */
  readonly name: string;
  /** Where it is made of files: those that are read, and those that are not; absent of a workbook alone. */
  readonly files?: readonly RawFile[];
  readonly setAside?: readonly SetAsideFile[];
  readonly dateSystem: DateSystem;
  /** In the order of the workbook, hidden ones included. */
  readonly sheets: readonly RawSheet[];
  /** The sheet's rows from top to bottom, in chunks as large as the source likes. */
  readRows(sheet: RawSheet, request: RowRequest): AsyncIterable<RawChunk>;
  /**
   * Rows that do not show, by a filter or by hand, of those that were read of the sheet; absent where rows always show.
   */
  hiddenRows?(sheet: RawSheet): Promise<readonly Run[]>;
  /** The same of rows that are struck through in all their cells; absent where that is not told. */
  struckRows?(sheet: RawSheet): Promise<readonly Run[]>;
  /**
   * Told what is going to be read, in this order, by sources for which every trip is long. A sheet may come
   * twice. What is read in the end may be less or more.
   */
  willRead?(wanted: readonly WantedRows[]): void;
}

/** The date system that the serial numbers in the sheet of this name are of. */
export function dateSystemOf({ sheets, dateSystem }: RawSource, sheetName: string): DateSystem {
  return sheets.find(({ name }) => name === sheetName)?.dateSystem ?? dateSystem;
}
