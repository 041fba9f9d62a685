import { headRows } from '../intake/columns/headerLine';
import type { RawCell, RawChunk, RawSource } from '../intake/rawSource';

/** A source that takes note of the rows of data that pass through it. */
interface FingerprintedSource {
  readonly source: RawSource;
  /**
   * A short hash of the sheets that data were read from: of the columns that were asked for, and of the first
   * rows where all columns were, for there the headers are. The size of the chunks makes no difference.
   */
  readonly fingerprint: () => string;
}

/** Sums of the rows' hashes, in any order of reading; two of them hardly ever agree by chance. */
type Sums = readonly [number, number];

export function fingerprintSource(source: RawSource): FingerprintedSource {
  /** By sheet: reads of its first rows, with all columns, and of its data. */
  const heads = new Map<string, Sums>();
  const data = new Map<string, Sums>();
  return {
    source: {
      ...source,
      async *readRows(sheet, request) {
        const { name } = sheet;
        const { columns } = request;
        const sums = columns ? data : heads;
        const seed = mixText((columns ?? []).reduce(mix, start), name);
        const end = columns ? Infinity : (request.firstRow ?? 0) + headRows;
        for await (const chunk of source.readRows(sheet, request)) {
          const rows = chunk.rows.slice(0, Math.max(0, end - chunk.firstRow));
          const sum = chunkSums({ ...chunk, rows }, columns, seed);
          sums.set(name, plus(sums.get(name), sum));
          yield chunk;
        }
      },
    },
    fingerprint: () => {
      const all = [...data].reduce<Sums>(
        (total, [name, sums]) => plus(total, plus(heads.get(name), sums)),
        [0, 0],
      );
      return all.map((sum) => (sum >>> 0).toString(36)).join('-');
    },
  };
}

function plus([a, b]: Sums = [0, 0], [c, d]: Sums = [0, 0]): Sums {
  return [(a + c) | 0, (b + d) | 0];
}

function chunkSums(
  { firstRow, rows }: RawChunk,
  columns: readonly number[] | undefined,
  seed: number,
): Sums {
  let [sum, other] = [0, 0];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const hash = rowHash(row, columns ?? row.keys(), mix(seed, firstRow + index));
    if (hash === undefined) continue;
    sum = (sum + hash) | 0;
    other = (other + mix(hash, 0x9e3779b9)) | 0;
  }
  return [sum, other];
}

/** undefined for a blank row: sources may leave it out. */
function rowHash(
  row: readonly RawCell[],
  columns: Iterable<number>,
  seed: number,
): number | undefined {
  let hash = seed;
  let isBlank = true;
  for (const column of columns) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    isBlank = false;
    hash = mixCell(mix(hash, column), cell);
  }
  return isBlank ? undefined : hash;
}

const start = 0x811c9dc5;

/** One step of a 32-bit multiplicative hash (after FNV-1a and the finalizer of MurmurHash3). */
function mix(hash: number, value: number): number {
  const product = step(hash, value);
  return Math.imul(product ^ (product >>> 15), 0x85ebca6b);
}

function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** The letters are mixed without the finalizer, which takes half of the time. The last step has it. */
function mixText(hash: number, text: string): number {
  let result = hash;
  for (let index = 0; index < text.length; index++) result = step(result, text.charCodeAt(index));
  return mix(result, text.length);
}

/** A number and the text that looks like it give different hashes. */
function mixCell(hash: number, cell: Exclude<RawCell, null>): number {
  if (typeof cell === 'string') return mixText(mix(hash, 1), cell);
  if (typeof cell === 'number' && Number.isInteger(cell)) return mix(mix(hash, 2), cell | 0);
  return mixText(mix(hash, 3), String(cell));
}
