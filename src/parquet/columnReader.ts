import type { ColumnMetaData, SchemaElement } from 'hyparquet';
import { FileFault } from '../faults/unreadableFile';
import type { RawCell } from '../intake/rawSource';
import { columnPages, type FileRange, type PackedPage } from './columnPages';
import { readRuns, type Runs } from './runs';
import { unpackPage } from './unpackPage';
import { type CellsOf, decodeDictionary, decodeValues } from './values';

/** One column of rows that are written together. */
export interface ColumnChunk {
  readonly element: SchemaElement;
  readonly about: ColumnMetaData;
  readonly rows: number;
}

/** Told before a page is unpacked how much more memory it takes than the one before, in bytes. */
type OnPage = (bytes: number) => void;

/** Puts the next `count` values into the first cells of the list. */
type ReadCells = (cells: RawCell[], count: number) => Promise<void>;

/**
 * Reads a column from its first row to its last, a page at a time. What a page says of itself is believed as
 * far as the file, the column and the count of rows allow. Reading throws a `FileFault`, or an error of the
 * library.
 */
export function columnReader(file: FileRange, chunk: ColumnChunk, onPage: OnPage): ReadCells {
  const pages = pagesOf(file, chunk, onPage);
  let page: Page = { rows: 0, cellsOf: () => undefined };
  /** Rows and values of the page that were read. */
  let row = 0;
  let value = 0;
  return async (cells, count) => {
    for (let at = 0; at < count;) {
      if (row === page.rows) {
        const next = await pages.next();
        if (next.done) throw new FileFault('damaged', 'values lacking');
        page = next.value;
        row = 0;
        value = 0;
      }
      const some = Math.min(count - at, page.rows - row);
      const { cellsOf, filled } = page;
      const values = filled ? onesIn(filled, row, row + some) : some;
      cellsOf(cells, at, value, value + values);
      if (filled && values < some) spread(cells, at, values, filled.subarray(row, row + some));
      row += some;
      value += values;
      at += some;
    }
  };
}

type Bits = ReturnType<typeof readRuns>;

interface Page {
  readonly rows: number;
  readonly cellsOf: CellsOf;
  /** A one for each row that is not blank; absent where none is. */
  readonly filled?: Bits;
}

function onesIn(filled: Bits, from: number, to: number): number {
  let ones = 0;
  for (let index = from; index < to; index++) ones += filled[index] as number;
  return ones;
}

/** Moves the values from `at` on to the filled rows, the last one first: none stands behind its row. */
function spread(cells: RawCell[], at: number, values: number, filled: Bits): void {
  let from = at + values;
  for (let index = filled.length - 1; index >= 0; index--)
    cells[at + index] = filled[index] === 1 ? (cells[--from] as RawCell) : null;
}

/** Of memory for a value: its number, whether it is there and, in a dictionary, its text. */
const valueBytes = 16;

async function* pagesOf(
  file: FileRange,
  { element, about, rows }: ColumnChunk,
  onPage: OnPage,
): AsyncGenerator<Page, void> {
  const { codec } = about;
  let dictionary: readonly RawCell[] | undefined;
  let ofDictionary = 0;
  let held = 0;
  let left = rows;
  const hold = (bytes: number): void => {
    onPage(bytes - held);
    held = bytes;
  };
  for await (const page of columnPages(file, about)) {
    const { header } = page;
    const { type, uncompressed_page_size: length } = header;
    if (type === 'DICTIONARY_PAGE') {
      // An entry takes a byte at least: there is no dictionary of truth values.
      const count = countOf(header.dictionary_page_header, length);
      ofDictionary = length + valueBytes * count;
      hold(ofDictionary);
      dictionary = decodeDictionary(element, unpackPage(codec, page.packed, length), count);
    } else if (type === 'DATA_PAGE' || type === 'DATA_PAGE_V2') {
      const about = type === 'DATA_PAGE' ? header.data_page_header : header.data_page_header_v2;
      const count = countOf(about, left);
      left -= count;
      hold(ofDictionary + length + valueBytes * count);
      const { bytes, at, levels } = partsOf(page, codec, element);
      const filled = levels && readRuns(levels, count);
      const values = filled ? onesIn(filled, 0, count) : count;
      const place = { bytes, at, count: values, encoding: about?.encoding ?? '' };
      const cellsOf = decodeValues(element, place, dictionary);
      yield { rows: count, cellsOf, ...(filled && { filled }) };
    }
  }
}

function countOf(about: { readonly num_values: number } | undefined, most: number): number {
  const count = about?.num_values ?? -1;
  if (!(count >= 0 && count <= most)) throw new FileFault('damaged', 'too many values');
  return count;
}

/** A page of data, unpacked. */
interface PageParts {
  readonly bytes: Uint8Array;
  /** Where the values begin. */
  readonly at: number;
  /** Which rows are filled; absent in a column without blanks. */
  readonly levels?: Runs;
}

function partsOf(
  { header, packed }: PackedPage,
  codec: string,
  { repetition_type: repetition }: SchemaElement,
): PageParts {
  const { uncompressed_page_size: length, data_page_header_v2: second } = header;
  const isOptional = repetition !== 'REQUIRED';
  if (header.type === 'DATA_PAGE' || !second) {
    const bytes = unpackPage(codec, packed, length);
    if (!isOptional) return { bytes, at: 0 };
    const at = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true);
    return { bytes, at, levels: { bytes, at: 4, end: at, width: 1 } };
  }
  // The second kind of page has its levels in front, never packed.
  const { repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } =
    second;
  const at = repeated + defined;
  if (!(repeated >= 0 && defined >= 0 && at <= Math.min(packed.length, length)))
    throw new FileFault('damaged', 'levels out of their page');
  const rest = packed.slice(at);
  const isPacked = second.is_compressed !== false && length > at;
  const bytes = isPacked ? unpackPage(codec, rest, length - at) : rest;
  const levels = { bytes: packed, at: repeated, end: at, width: 1 };
  return { bytes, at: 0, ...(isOptional && { levels }) };
}
