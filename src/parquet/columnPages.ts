import type { ColumnMetaData, PageHeader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { FileFault } from '../faults/unreadableFile';

/** Bytes of a file from one place to another. */
export interface FileRange {
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly slice: (start: number, end: number) => Promise<ArrayBuffer>;
}

/** A page as it stands in the file. */
export interface PackedPage {
  readonly header: PageHeader;
  /** Bytes that are the page's own. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** How much of a file is read at once, in bytes. */
const windowBytes = 256 * 1024;
/** A header may hold the least and the greatest value of its page: these may be texts of any length. */
const longestHeader = 4 * 1024 * 1024;

/** The pages of a column in a group of rows. Throws a `FileFault` where one goes beyond the column. */
export async function* columnPages(
  file: FileRange,
  about: ColumnMetaData,
): AsyncGenerator<PackedPage, void> {
  const { start, end } = placeOf(about, file.size);
  let first = start;
  let window = new Uint8Array();
  const bytesAt = async (from: number, length: number): Promise<Uint8Array<ArrayBuffer>> => {
    if (from + length > first + window.length) {
      const until = Math.min(end, from + Math.max(length, windowBytes));
      window = new Uint8Array(await file.slice(from, until));
      if (window.length !== until - from) throw new FileFault('damaged', 'file ends early');
      first = from;
    }
    return window.subarray(from - first, from - first + length);
  };
  for (let at = start; at < end;) {
    const { header, length } = await readHeader(at, end, bytesAt);
    const { compressed_page_size: size } = header;
    at += length;
    if (!(size >= 0 && size <= end - at))
      throw new FileFault('damaged', 'a page out of its column');
    const packed = (await bytesAt(at, size)).slice();
    at += size;
    yield { header, packed };
  }
}

function placeOf(
  about: ColumnMetaData,
  size: number,
): { readonly start: number; readonly end: number } {
  const { data_page_offset: data, dictionary_page_offset: dictionary = 0n } = about;
  const start = Number(dictionary > 0n && dictionary < data ? dictionary : data);
  const end = start + Number(about.total_compressed_size);
  if (!(start >= 0 && start <= end && end <= size)) throw new FileFault('damaged', 'outside');
  return { start, end };
}

async function readHeader(
  at: number,
  end: number,
  bytesAt: (from: number, length: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly header: PageHeader; readonly length: number }> {
  for (let most = 1024; ; most *= 64) {
    const length = Math.min(most, end - at);
    const bytes = await bytesAt(at, length);
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, length), offset: 0 };
    try {
      return { header: parquetHeader(reader), length: reader.offset };
    } catch (error) {
      if (length < most || most >= longestHeader)
        throw new FileFault('damaged', 'no header of a page', error);
    }
  }
}
