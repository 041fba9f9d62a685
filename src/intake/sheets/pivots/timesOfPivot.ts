import { has } from '../../../service/sheetNeeds';
import { dateFields } from '../../../service/sheets';
import { cellText, isBlank } from '../../cells/cellText';
import { spanOfText, spanWithoutYear } from '../../cells/textSpan';
import type { ColumnMatch } from '../../columns/columnMatch';
import type { HeaderLine, SheetHead } from '../../columns/headerLine';
import { isTotalLabel } from '../../rows/totalLabel';
import { isRowLabels } from './unfoldedRow';

/** The times in the rows of a pivot table, under headers that do not say that they are times. */
export function withTimesOfPivot(
  match: ColumnMatch,
  line: HeaderLine,
  head: SheetHead,
): ColumnMatch {
  return withMonthsOfPivot(withPeriods(match, line, head), line, head);
}

/** The rows of a pivot table that has times alone: its header says no more than that they are rows. */
function withPeriods(match: ColumnMatch, line: HeaderLine, { rows }: SheetHead): ColumnMatch {
  const { count } = match.columns;
  if (count === undefined || has([...dateFields, 'userId'], match.columns)) return match;
  const period = line.headers.findIndex(isRowLabels);
  // What has no count beside it is a note.
  const counted = rows.slice(line.row + 1).filter((row) => !isBlank(row[count]));
  const labels = counted.map((row) => cellText(row[period]));
  const own = labels.filter((text) => text !== '' && !isTotalLabel(text));
  const areTimes = own.length > 0 && own.every((text) => spanOfText(text) !== undefined);
  return areTimes ? { ...match, columns: { ...match.columns, period } } : match;
}

/** Excel groups the dates of a pivot table: `Anni`, and the months under `Mesi` or the name of the date itself. */
function withMonthsOfPivot(match: ColumnMatch, line: HeaderLine, { rows }: SheetHead): ColumnMatch {
  const { date, ...columns } = match.columns;
  if (columns.count === undefined || has(['userId', 'month'], columns)) return match;
  const columnOf = (name: RegExp): number => line.headers.findIndex((each) => name.test(each));
  const year = columns.year ?? columnOf(/^anni(?!\p{L})/iu);
  const month = date ?? columnOf(/^mesi(?!\p{L})/iu);
  const labels = rows.slice(line.row + 1).map((row) => cellText(row[month]));
  const own = labels.filter((text) => text !== '' && !isTotalLabel(text));
  const areMonths = own.length > 0 && own.every((text) => spanWithoutYear(text) !== undefined);
  return year >= 0 && areMonths ? { ...match, columns: { ...columns, year, month } } : match;
}
