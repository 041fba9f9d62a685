import {
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type SchemaElement,
} from 'hyparquet';
import { isSystemError } from '../faults/systemError';
import { asUnreadable, FileFault } from '../faults/unreadableFile';
import { columnLimit } from '../grid/address';
import type {
  FileNames,
  RawCell,
  RawChunk,
  RawSheet,
  RawSource,
  RowRequest,
} from '../intake/rawSource';
import type { FileRange } from './columnPages';
import { type ColumnChunk, columnReader } from './columnReader';
import { isKnownCodec } from './unpackPage';

/** Bytes of what a file says of itself. */
const longestFooter = 64 * 1024 * 1024;
/** Rows that are written together are read together: 122,880 by DuckDB, a few million by Spark. */
const mostRowsOfGroup = 20_000_000;
/** Rows of a chunk: so few are gone before the engine takes them for lasting. */
const chunkRows = 5000;
const chunkCells = 500_000;
/** Bytes of pages that are held at once, one of each column. */
const mostHeld = 1024 * 1024 * 1024;

/**
 * Opens a Parquet file as a source of one sheet that is called as the file. Its first row has the names of
 * the columns; days are serial numbers of the 1900 system. This and the reading of rows throw
 * `UnreadableFile` for what is damaged, nested, encrypted or compressed in a way that is not read, and for
 * what would take too much memory.
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
    const names = columns.map((column) => column.name);
    return {
      ...{ name, dateSystem: 1900, sheets: [sheet] },
      async *readRows(_, request) {
        try {
          yield* readRows({ file, names, groups }, request);
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

/** The columns, all of them flat. Throws a `FileFault` that names a nested one. */
function columnsIn(metadata: FileMetaData): readonly SchemaElement[] {
  const { children } = parquetSchema(metadata);
  for (const { element, children: inside } of children) {
    if (inside.length > 0 || element.repetition_type === 'REPEATED')
      throw new FileFault('nestedColumn', 'nested', undefined, `«${element.name}»`);
  }
  if (new Set(children.map(({ element }) => element.name)).size < children.length)
    throw new FileFault('damaged', 'a column twice');
  if (children.length > columnLimit) throw new FileFault('tooLarge', 'too many columns');
  return children.map(({ element }) => element);
}

/** Rows that are written together; `first` is the zero-based row of data that they begin with. */
interface Group {
  readonly first: number;
  readonly rows: number;
  readonly columns: readonly ColumnChunk[];
}

/** Throws a `FileFault` where the groups contradict the file's own count, or the compression is not known. */
function groupsOf(metadata: FileMetaData, elements: readonly SchemaElement[]): readonly Group[] {
  let first = 0;
  const groups = metadata.row_groups.map(({ num_rows: count, columns: chunks }) => {
    const rows = Number(count);
    if (!(rows >= 0)) throw new FileFault('damaged', 'rows less than none');
    if (rows > mostRowsOfGroup) throw new FileFault('tooLarge', 'too many rows in a group');
    const byName = new Map(
      chunks.map((chunk) => [chunk.meta_data?.path_in_schema.join('.'), chunk]),
    );
    const columns = elements.map((element): ColumnChunk => {
      const about = byName.get(element.name)?.meta_data;
      if (!about) throw new FileFault('damaged', 'a column without its place');
      if (!isKnownCodec(about.codec))
        throw new FileFault('compression', 'codec', undefined, about.codec);
      return { element, about, rows };
    });
    first += rows;
    return { first: first - rows, rows, columns };
  });
  if (first !== Number(metadata.num_rows)) throw new FileFault('damaged', 'rows do not add up');
  return groups;
}

interface OpenParquet {
  readonly file: FileRange;
  readonly names: readonly string[];
  readonly groups: readonly Group[];
}

async function* readRows(
  { file, names, groups }: OpenParquet,
  { firstRow = 0, rowCount = Infinity, columns: asked }: RowRequest,
): AsyncGenerator<RawChunk> {
  const end = firstRow + rowCount;
  const places = (asked ?? [...names.keys()]).filter((column) => column < names.length);
  const atOnce = Math.min(chunkRows, Math.ceil(chunkCells / (places.length + 1)));
  if (firstRow === 0 && end > 0) yield { firstRow: 0, rows: [names] };
  for (const { first, rows, columns } of groups) {
    // The header is row 0 of the sheet.
    const wanted = Math.max(first, firstRow - 1);
    const last = Math.min(first + rows, end - 1);
    if (wanted >= last) continue;
    let held = 0;
    const readers = places.map((place) => {
      const onPage = (bytes: number): void => {
        held += bytes;
        if (held > mostHeld) throw new FileFault('tooLarge', 'pages too long');
      };
      const read = columnReader(file, columns[place] as ColumnChunk, onPage);
      return { place, read, cells: new Array<RawCell>(atOnce).fill(null) };
    });
    for (let from = first; from < last;) {
      const to = Math.min(from < wanted ? wanted : last, from + atOnce);
      for (const { read, cells } of readers) await read(cells, to - from);
      if (from >= wanted) yield { firstRow: from + 1, rows: rowsOf(readers, to - from) };
      from = to;
    }
  }
}

/** The cells at their columns; what stands between them is blank. */
function rowsOf(
  columns: readonly { readonly place: number; readonly cells: readonly RawCell[] }[],
  count: number,
): readonly (readonly RawCell[])[] {
  const width = Math.max(0, ...columns.map(({ place }) => place + 1));
  const blank: readonly RawCell[] = new Array<null>(count).fill(null);
  const inOrder = Array.from(
    { length: width },
    (_, at) => columns.find((column) => column.place === at)?.cells ?? blank,
  );
  const rows: RawCell[][] = [];
  for (let index = 0; index < count; index++) {
    // One that grows takes room for seventeen.
    const row = new Array<RawCell>(width);
    for (let at = 0; at < width; at++)
      row[at] = (inOrder[at] as readonly RawCell[])[index] as RawCell;
    rows.push(row);
  }
  return rows;
}

/** The library's own errors mean a damaged file. */
function asFault(error: unknown): unknown {
  if (error instanceof FileFault || isSystemError(error)) return error;
  return new FileFault('damaged', 'cannot be decoded', error);
}
