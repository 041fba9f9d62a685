import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { FileFault } from '../faults/unreadableFile';
import { longestPage } from './decoding';

/** Bytes of a file from one place to another. */
export interface FileRange {
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly slice: (start: number, end: number) => Promise<ArrayBuffer>;
}

/** Bytes of one column in one group of rows, which are held at once. */
const longestChunk = 1024 * 1024 * 1024;

/**
 * The file for the library, which trusts what pages say of themselves: a column's bytes are given to it only once their
 * headers are known to stay within them and to hold as many values as the group has rows. Throws a `FileFault`.
 */
export function checkedBuffer({ size, slice }: FileRange, metadata: FileMetaData): AsyncBuffer {
  const rowsAt = new Map<number, number>();
  for (const { columns, num_rows: rows } of metadata.row_groups) {
    for (const { meta_data: about } of columns) {
      const { data_page_offset: data = 0n, dictionary_page_offset: dictionary } = about ?? {};
      rowsAt.set(
        Number(
          dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data,
        ),
        Number(rows),
      );
    }
  }
  const checked = async (start: number, end: number): Promise<ArrayBuffer> => {
    if (!(start >= 0 && start <= end && end <= size)) throw new FileFault('damaged', 'outside');
    if (end - start > longestChunk) throw new FileFault('tooLarge', 'a column too long');
    const bytes = await slice(start, end);
    if (bytes.byteLength !== end - start) throw new FileFault('damaged', 'file ends early');
    const rows = rowsAt.get(start);
    if (rows === undefined) throw new FileFault('damaged', 'no column begins here');
    checkPages(bytes, rows);
    return bytes;
  };
  return {
    byteLength: size,
    slice(start, end = size) {
      const bytes = checked(start, end);
      // The library may look at it only later.
      bytes.catch(() => undefined);
      return bytes;
    },
  };
}

const [dataPage, indexPage, dictionaryPage, dataPageV2] = [0, 1, 2, 3];

/** Fields of a page's header by their numbers in the format. */
interface PageHeader {
  readonly field_1?: unknown;
  readonly field_2?: unknown;
  readonly field_3?: unknown;
  readonly field_5?: { readonly field_1?: unknown };
  readonly field_7?: { readonly field_1?: unknown };
  readonly field_8?: { readonly field_1?: unknown };
}

function checkPages(bytes: ArrayBuffer, rows: number): void {
  const reader = { view: new DataView(bytes), offset: 0 };
  let values = 0;
  while (values < rows && reader.offset < bytes.byteLength - 1) {
    const header = deserializeTCompactProtocol(reader) as PageHeader;
    const { field_1: type, field_2: unpacked, field_3: packed } = header;
    if (!isCount(packed, bytes.byteLength - reader.offset))
      throw new FileFault('damaged', 'a page out of its column');
    if (!isCount(unpacked, longestPage)) throw new FileFault('tooLarge', 'a page too long');
    reader.offset += packed;
    if (type === dictionaryPage) {
      // Each value takes a bit at least.
      const { field_1: entries } = header.field_7 ?? {};
      if (!isCount(entries, 8 * unpacked)) throw new FileFault('damaged', 'a lying dictionary');
    } else if (type === dataPage || type === dataPageV2) {
      const { field_1: count } = (type === dataPage ? header.field_5 : header.field_8) ?? {};
      if (!isCount(count, rows - values)) throw new FileFault('damaged', 'too many values');
      values += count;
    } else if (type !== indexPage) throw new FileFault('damaged', 'no such page');
  }
  if (values !== rows) throw new FileFault('damaged', 'values lacking');
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= 0 && value <= most;
}
