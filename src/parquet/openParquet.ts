import { type FileMetaData, parquetMetadataAsync, parquetScan, parquetSchema } from 'hyparquet';
import { isSystemError } from '../faults/systemError';
import { asUnreadable, FileFault } from '../faults/unreadableFile';
import { columnLimit } from '../grid/address';
import type { RawCell, RawChunk, RawSheet, RawSource, RowRequest } from '../intake/rawSource';
import { detached } from '../text/detached';
import { checkedBuffer, type FileRange } from './checkedBuffer';
import { boundedSnappy, longestPage, parsers } from './decoding';

/** What a file is called: in the report, and by who reads it. */
interface FileNames {
  readonly name: string;
  readonly calledBy: string;
}

/** Bytes of what a file says of itself. */
const longestFooter = 64 * 1024 * 1024;
/** Rows that are written together are read together. DuckDB puts 122,880 into a group, Spark a few million. */
const mostRowsOfGroup = 20_000_000;
/** Rows whose values are held at once, by column. */
const rowsAtOnce = 250_000;
/** Rows of a chunk: so few are gone before the engine takes them for lasting. */
const chunkRows = 5000;

/**
 * Opens a Parquet file as a source of one sheet that is called as the file: the names of the columns are its first
 * row, and days are serial numbers of the 1900 system. This and the reading of rows throw `UnreadableFile` for what is
 * damaged, nested, encrypted or compressed in a way that is not read, and for what would take too much memory.
 */
export async function openParquet(
  { name, calledBy }: FileNames,
  file: FileRange,
): Promise<RawSource> {
  try {
    const metadata = await readMetadata(file);
    const columns = columnsIn(metadata);
    const groups = groupsOf(metadata, columns);
    const rows = groups.reduce((sum, group) => sum + group.rows, 0);
    const sheet: RawSheet = { name, isHidden: false, rowCount: rows + 1, tables: [] };
    const source = { file: checkedBuffer(file, metadata), metadata, columns, groups };
    return {
      ...{ name, dateSystem: 1900, sheets: [sheet] },
      async *readRows(_, request) {
        try {
          yield* readRows(source, request);
        } catch (error) {
          throw asUnreadable(calledBy, asFault(error));
        }
      },
    };
  } catch (error) {
    throw asUnreadable(calledBy, asFault(error));
  }
}

async function readMetadata({ size, slice }: FileRange): Promise<FileMetaData> {
  if (size === 0) throw new FileFault('empty', 'no bytes');
  const end = new DataView(await slice(Math.max(0, size - 8), size));
  const magic = end.byteLength < 8 ? '' : new TextDecoder().decode(end.buffer.slice(4));
  if (magic === 'PARE') throw new FileFault('protected', 'encrypted footer');
  if (magic !== 'PAR1') throw new FileFault('damaged', 'no footer');
  const length = end.getUint32(0, true);
  if (length > size - 8) throw new FileFault('damaged', 'footer longer than the file');
  if (length > longestFooter) throw new FileFault('tooLarge', 'long footer');
  const range = { byteLength: size, slice: (start: number, stop = size) => slice(start, stop) };
  return parquetMetadataAsync(range, { geoparquet: false });
}

/** The names of the columns, all of them flat. Throws a `FileFault` that names a nested one. */
function columnsIn(metadata: FileMetaData): readonly string[] {
  const { children } = parquetSchema(metadata);
  for (const { element, children: inside } of children) {
    if (inside.length > 0 || element.repetition_type === 'REPEATED')
      throw new FileFault('nestedColumn', 'nested', undefined, `«${element.name}»`);
  }
  const names = children.map(({ element }) => element.name);
  if (new Set(names).size < names.length) throw new FileFault('damaged', 'a column twice');
  if (names.length > columnLimit) throw new FileFault('tooLarge', 'too many columns');
  return names;
}

/** Rows that are written together; `first` is the zero-based row of data that they begin with. */
interface Group {
  readonly first: number;
  readonly rows: number;
}

/** Throws a `FileFault` where the groups contradict the file's own count, or the compression is not known. */
function groupsOf(metadata: FileMetaData, columns: readonly string[]): readonly Group[] {
  let first = 0;
  const groups = metadata.row_groups.map(({ num_rows: count, columns: chunks }) => {
    const rows = Number(count);
    if (!(rows >= 0)) throw new FileFault('damaged', 'rows less than none');
    if (rows > mostRowsOfGroup) throw new FileFault('tooLarge', 'too many rows in a group');
    if (chunks.length !== columns.length) throw new FileFault('damaged', 'columns lacking');
    for (const { meta_data: about } of chunks) {
      if (!about) throw new FileFault('damaged', 'a column without its place');
      const { codec } = about;
      if (codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY')
        throw new FileFault('compression', 'codec', undefined, codec);
    }
    first += rows;
    return { first: first - rows, rows };
  });
  if (first !== Number(metadata.num_rows)) throw new FileFault('damaged', 'rows do not add up');
  return groups;
}

interface OpenParquet {
  readonly file: ReturnType<typeof checkedBuffer>;
  readonly metadata: FileMetaData;
  readonly columns: readonly string[];
  readonly groups: readonly Group[];
}

async function* readRows(
  { file, metadata, columns, groups }: OpenParquet,
  { firstRow = 0, rowCount = Infinity, columns: asked }: RowRequest,
): AsyncGenerator<RawChunk> {
  const end = firstRow + rowCount;
  const places = asked ? asked.filter((column) => column < columns.length) : [...columns.keys()];
  if (firstRow === 0 && end > 0) yield { firstRow: 0, rows: [columns] };
  const scan = await parquetScan({
    ...{ file, metadata, parsers, geoparquet: false, useOffsetIndex: false },
    compressors: { SNAPPY: boundedSnappy },
  });
  for (const { first, rows } of groups) {
    // The header is row 0 of the sheet.
    const last = Math.min(first + rows, end - 1);
    for (let from = Math.max(first, firstRow - 1); from < last; from += rowsAtOnce) {
      const to = Math.min(last, from + rowsAtOnce);
      const values = new Map<number, ArrayLike<unknown>>();
      for (const column of places) {
        const range = { column: columns[column] ?? '', rowStart: from, rowEnd: to };
        const found = await scan.readColumn(range);
        if (found.length !== to - from) throw new FileFault('damaged', 'values lacking');
        values.set(column, found);
      }
      for (let at = from; at < to; at += chunkRows) {
        const some = rowsOf(values, at - from, Math.min(to, at + chunkRows) - from);
        yield { firstRow: at + 1, rows: some };
      }
    }
  }
}

/** The values at their columns; what stands between them is blank. */
function rowsOf(
  values: ReadonlyMap<number, ArrayLike<unknown>>,
  first: number,
  end: number,
): readonly (readonly RawCell[])[] {
  const rows = Array.from({ length: end - first }, (): RawCell[] => []);
  for (const [column, ofColumn] of [...values].sort(([a], [b]) => a - b)) {
    for (let index = first; index < end; index++) {
      const cell = parquetCell(ofColumn[index]);
      if (cell === null) continue;
      const row = rows[index - first] as RawCell[];
      while (row.length < column) row.push(null);
      row[column] = cell;
    }
  }
  return rows;
}

/** Whole numbers beyond what a cell holds exactly are codes, and stay texts. */
function parquetCell(value: unknown): RawCell {
  if (typeof value === 'string') return value === '' ? null : detached(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'boolean') return value;
  return value instanceof Uint8Array ? textOf(value) : null;
}

function textOf(bytes: Uint8Array): RawCell {
  const text = new TextDecoder().decode(bytes.subarray(0, longestPage));
  return text === '' ? null : text;
}

/** The library's own errors mean a damaged file. */
function asFault(error: unknown): unknown {
  if (error instanceof FileFault || isSystemError(error)) return error;
  return new FileFault('damaged', 'cannot be decoded', error);
}
