import { isBlank, shortText } from '../../cells/cellText';
import type { SheetHead } from '../../columns/headerLine';
import type { HeadedColumn } from '../../dataset';
import type { MatchedLine } from '../findRegions';

/** The columns with something in the header row or below it, as far as the head goes, that nobody reads. */
export function unusedColumns(
  { line, match }: Pick<MatchedLine, 'line' | 'match'>,
  head: SheetHead,
  questions: readonly number[],
): readonly HeadedColumn[] {
  const read = new Set([...Object.values(match.columns), ...questions]);
  const rows = head.rows.slice(line.row);
  const width = Math.max(0, ...rows.map(({ length }) => length), line.headers.length);
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => !read.has(column))
    .filter((column) => rows.some((row) => !isBlank(row[column])) || line.headers[column])
    .map((column) => ({ column, header: line.headers[column] || shortText(line.cells[column]) }));
}
