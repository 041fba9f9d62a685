import { runsOf } from '../../src/grid/runs';
import type {
  DateSystem,
  RawCell,
  RawChunk,
  RawSheet,
  RawSource,
  RawTable,
  RowRequest,
  SetAsideFile,
} from '../../src/intake/rawSource';

export type MemorySheets = Readonly<Record<string, readonly (readonly RawCell[])[]>>;

export interface MemoryOptions {
  readonly name?: string;
  readonly dateSystem?: DateSystem;
  /** Rows per chunk; 1000 where absent. */
  readonly chunkSize?: number;
  /** Excel tables by sheet name. */
  readonly tables?: Readonly<Record<string, readonly RawTable[]>>;
  /** Names of sheets whose tabs do not show. */
  readonly hidden?: readonly string[];
  /** By sheet name, rows that do not show, or that are struck through, counted from 1. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly struckRows?: Readonly<Record<string, readonly number[]>>;
  /** Files beside the source's own. */
  readonly setAside?: readonly SetAsideFile[];
}

/** A workbook held in memory. Cells of columns that were not asked for come as blank. */
export function memorySource(sheets: MemorySheets, options: MemoryOptions = {}): RawSource {
  const rowsOf = new Map(Object.entries(sheets));
  const tables = new Map(Object.entries(options.tables ?? {}));
  const runsIn = (rows: MemoryOptions['hiddenRows'] = {}, sheet: string) =>
    Promise.resolve(runsOf((new Map(Object.entries(rows)).get(sheet) ?? []).map((row) => row - 1)));
  const chunkSize = options.chunkSize ?? 1000;
  return {
    name: options.name ?? 'dati.xlsx',
    dateSystem: options.dateSystem ?? 1900,
    ...(options.setAside && { setAside: options.setAside }),
    sheets: [...rowsOf].map(([name, rows]) => ({
      name,
      isHidden: options.hidden?.includes(name) === true,
      rowCount: rows.length,
      tables: tables.get(name) ?? [],
    })),
    hiddenRows: ({ name }) => runsIn(options.hiddenRows, name),
    struckRows: ({ name }) => runsIn(options.struckRows, name),
    readRows: (sheet, request) =>
      chunksOf(wantedRows(rowsOf, sheet, request), request.firstRow ?? 0, chunkSize),
  };
}

function wantedRows(
  rowsOf: ReadonlyMap<string, readonly (readonly RawCell[])[]>,
  sheet: RawSheet,
  request: RowRequest,
): readonly (readonly RawCell[])[] {
  const rows = rowsOf.get(sheet.name);
  if (!rows) throw new Error(`no sheet ${sheet.name}`);
  const first = request.firstRow ?? 0;
  const wanted = rows.slice(first, first + (request.rowCount ?? rows.length));
  const { columns } = request;
  if (!columns) return wanted;
  return wanted.map((row) => row.map((cell, column) => (columns.includes(column) ? cell : null)));
}

async function* chunksOf(
  rows: readonly (readonly RawCell[])[],
  firstRow: number,
  size: number,
): AsyncIterable<RawChunk> {
  for (let start = 0; start < rows.length; start += size) {
    await Promise.resolve();
    yield { firstRow: firstRow + start, rows: rows.slice(start, start + size) };
  }
}
