import { outcomesOf } from '../../../service/outcomes';
import { has } from '../../../service/sheetNeeds';
import { dateFields } from '../../../service/sheets';
import { isBlankOrDash } from '../../cells/absentText';
import { cellText } from '../../cells/cellText';
import { likelyYears } from '../../cells/likelyYears';
import { dayOfSerial } from '../../cells/serialDay';
import { spanOfText } from '../../cells/textSpan';
import { namesUsers } from '../../columns/columnMatch';
import type { SheetHead } from '../../columns/headerLine';
import type { DateSystem, RawCell, RawSheet } from '../../rawSource';
import { outcomeText } from '../../rows/outcomes/outcomeText';
import type { MatchedLine } from '../findRegions';
import { listRegion } from '../listRegion';
import type { Region } from '../region';

/**
 * A register of who came: users in rows, days of meetings in columns, marks where they meet. Each mark is a row of its
 * own, of that day. Undefined where the sheet is none.
 */
export function presenceMatrix(
  sheet: RawSheet,
  head: SheetHead,
  [matched]: readonly MatchedLine[],
): Region | undefined {
  if (matched?.kind !== 'participation' || matched.isFit || !namesUsers(matched.match))
    return undefined;
  const { line, match } = matched;
  if (has([...dateFields, 'count', 'outcome'], match.columns)) return undefined;
  const taken = new Set(Object.values(match.columns));
  const below = head.rows.slice(line.row + 1);
  const days = line.cells.flatMap((cell, column) =>
    !taken.has(column) && isDay(cell ?? null, head.dateSystem) ? [column] : [],
  );
  const marks = days.flatMap((column) => below.map((row) => row[column] ?? null));
  const filled = marks.filter((cell) => !isBlankOrDash(cell));
  if (2 * filled.filter(isMark).length <= filled.length) return undefined;
  const region = listRegion(sheet, matched, head);
  return {
    ...region,
    cross: days.map((column) => ({ column, given: { date: line.cells[column] ?? null } })),
    otherColumns: days,
    unused: region.unused.filter(({ column }) => !days.includes(column)),
  };
}

const outcomes = outcomesOf('participation', 'Presenza');

function isMark(cell: RawCell): boolean {
  return outcomes(outcomeText(cell)) !== undefined;
}

function isDay(cell: RawCell, dateSystem: DateSystem): boolean {
  if (typeof cell === 'number') return dayOfSerial(cell, dateSystem, likelyYears) !== undefined;
  const span = spanOfText(cellText(cell));
  return span !== undefined && span.firstDay === span.lastDay;
}
