import Papa from 'papaparse';
import { FileFault } from '../faults/unreadableFile';
import { columnLimit } from '../grid/address';
import type { Cut } from './separator';
import { lineWords, longestLine } from './surveyText';

/** A row of a text, cell by cell. */
export type CsvRow = readonly string[];

/** A longer cell with more line breaks has swallowed rows: the quotes of another cell have closed its own. */
const mostBreaks = 100;
const swallowedLength = 1000;

/**
 * The rows of a text, some at a time: pieces of 64 KB, for ten times as much at once takes five times as
 * long. A quoted cell may hold separators, doubled quotes and line breaks. Throws a `FileFault` where quotes
 * do not close.
 */
export async function* readRecords(
  text: AsyncIterable<string>,
  { separator, isStated, isQuoted }: Cut,
): AsyncGenerator<readonly CsvRow[]> {
  let rest = '';
  /** A cell that goes on beyond a piece is looked at again when twice as much is there. */
  let enough = 0;
  let row = 0;
  const parsed = (isLast: boolean): readonly CsvRow[] => {
    const parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
    const result = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    const [error] = result.errors;
    if (error) throw openQuotes(row + (error.row ?? 0), error.message);
    for (const [index, cells] of result.data.entries()) checkRow(cells, row + index);
    rest = rest.slice(result.meta.cursor);
    if (rest.length > longestLine) throw openQuotes(row + result.data.length, 'no end of row');
    row += result.data.length;
    return isQuoted ? result.data.map((cells) => cutWithin(cells, separator)) : result.data;
  };
  let isFirst = isStated;
  for await (const piece of text) {
    rest += piece;
    if (isFirst) {
      const end = rest.indexOf('\n');
      if (end === -1) continue;
      rest = rest.slice(end + 1);
      isFirst = false;
    }
    if (rest.length < enough) continue;
    yield parsed(false);
    enough = 2 * rest.length;
  }
  // The end of the last line begins no other.
  if (rest.endsWith('\n')) rest = rest.slice(0, -1);
  if (rest !== '' && !isFirst) yield parsed(true);
}

/** The cells of a line that stood in quotes as a whole. */
function cutWithin(cells: CsvRow, delimiter: string): CsvRow {
  const [line = '', ...others] = cells;
  if (others.length > 0) return cells;
  return Papa.parse<CsvRow>(line, { delimiter, newline: '\n' }).data[0] ?? [];
}

function checkRow(cells: CsvRow, row: number): void {
  if (cells.length > columnLimit)
    throw new FileFault('longLine', 'too many cells', undefined, lineWords(row));
  for (const cell of cells) {
    if (cell.length > swallowedLength && cell.split('\n', mostBreaks + 1).length > mostBreaks)
      throw openQuotes(row, 'a cell of many lines');
  }
}

function openQuotes(row: number, detail: string): FileFault {
  return new FileFault('openQuotes', detail, undefined, lineWords(row));
}
