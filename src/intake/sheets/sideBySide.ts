import { has } from '../../service/sheetNeeds';
import { isBlank, type RawRow } from '../cells/cellText';
import { matchColumns } from '../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../columns/headerLine';
import { kindByHeaders } from './kindByHeaders';

/** From the first column to before the end. */
type Span = readonly [first: number, end: number];

/**
 * A head for each of the lists that stand side by side in a sheet, with a blank column between them; the
 * sheet's own where there is one list. Excel tables of different kinds are such lists as well. A list names
 * its users or counts, and all but the first tell by their headers of which kind they are: whatever else
 * stands beside a list is part of it.
 */
export function listsSideBySide(head: SheetHead): readonly SheetHead[] {
  const tables = head.tableLines.filter((line) => kindByHeaders(line, []) !== undefined);
  if (new Set(tables.map((line) => kindByHeaders(line, []))).size > 1)
    return head.tableLines.map((line) => ({ ...head, tableLines: [line], lines: [] }));
  if (head.tableLines.length > 0) return [head];
  for (const line of head.lines) {
    const spans = listSpans(line, head);
    if (spans.length > 1) return spans.map((span) => within(head, span));
  }
  return [head];
}

function listSpans(line: HeaderLine, head: SheetHead): readonly Span[] {
  const rows = [line.cells, ...head.rows.slice(line.row + 1)];
  const isGap = (column: number): boolean => rows.every((row) => isBlank(row[column]));
  const starts = line.headers.flatMap((header, column) =>
    header !== '' && (column === 0 || isGap(column - 1)) ? [column] : [],
  );
  if (starts.length < 2) return [];
  const bounds = [...starts, Infinity];
  const lists = starts.filter((start, index) => {
    const own = within(head, [start, bounds[index + 1] ?? Infinity]);
    const list = own.lines.find(({ row }) => row === line.row);
    if (!list) return false;
    const isOfSomebody = has(['userId', 'count'], matchColumns(list, 'registration', []).columns);
    return isOfSomebody && (index === 0 || kindByHeaders(list, []) !== undefined);
  });
  return lists.map((start, index) => [index === 0 ? 0 : start, lists[index + 1] ?? Infinity]);
}

/** The head as if nothing stood in other columns. */
function within({ lines, rows, dateSystem }: SheetHead, [first, end]: Span): SheetHead {
  const own = (row: RawRow): RawRow =>
    row.slice(0, end).map((cell, column) => (column < first ? null : cell));
  return {
    ...{ tableLines: [], dateSystem },
    rows: rows.map(own),
    lines: lines
      .map((line) => ({
        ...line,
        firstColumn: first,
        cells: own(line.cells),
        headers: line.headers.slice(0, end).map((each, column) => (column < first ? '' : each)),
      }))
      .filter(({ headers }) => headers.some((header) => header !== '')),
  };
}
