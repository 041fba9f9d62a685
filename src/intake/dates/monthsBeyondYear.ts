import { dayOf, monthNumber } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { cellText, isBlank } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { spanWithoutYear } from '../cells/textSpan';
import type { RawCell } from '../rawSource';
import type { Region } from '../sheets/region';

const [january, december] = [0, 11];

/** A cell that says a month, or a day, without its year, and the year that holds for it. */
interface MonthCell {
  readonly cell: RawCell;
  readonly row: number;
  readonly column: number;
  readonly year: RawCell;
}

/**
 * Asks, once for a sheet, about months or days that go on after December though their year is said once: below
 * `2018`, or on a sheet called `Patti 2018`, those of `ott, nov, dic, gen` may end in 2019.
 */
export function reportMonthsBeyondYear(regions: readonly Region[], log: FindingLog): void {
  const asked = new Set<string>();
  for (const region of regions) {
    const { name } = region.sheet;
    const months = region.cross.length > 0 ? monthsInHeaders(region) : monthsInRows(region);
    const found = asked.has(name) ? undefined : januaryAfterDecember(months);
    if (!found) continue;
    asked.add(name);
    const at = foundAt(name, found.row, found.column, found.cell);
    addFinding(log, { code: 'PERIODO_DA_CHIARIRE', ...at, details: { part: 'mese' } });
  }
}

/** Two tables side by side, or the rows of two places, have their months twice: each begins with January. */
function januaryAfterDecember(months: readonly MonthCell[]): MonthCell | undefined {
  return months.find((each, at) => {
    const before = months[at - 1];
    if (!before || monthOf(before) !== december || monthOf(each) !== january) return false;
    const year = cellText(each.year);
    if (year === '' || year !== cellText(before.year)) return false;
    return !months.slice(0, at).some((other) => monthOf(other) === january);
  });
}

function monthsInHeaders({ line, cross, given: ofAll }: Region): readonly MonthCell[] {
  return cross.map(({ column, given }) => ({
    ...{ cell: given.month ?? null, row: line.row, column },
    year: given.year ?? ofAll.year ?? null,
  }));
}

/** The year holds for all rows, or down to the next one where it stands in the first row of each alone. */
function monthsInRows({ columns, carried, given, top, firstRow }: Region): readonly MonthCell[] {
  const { month, date, userId, year: yearColumn } = columns;
  // Days of users may lack their year as well, which the sheet or a title says then.
  const column = userId === undefined ? (month ?? date) : date;
  if (column === undefined) return [];
  const isCarried = yearColumn !== undefined && carried.includes(yearColumn);
  if (!isCarried && given.year === undefined) return [];
  let year: RawCell = given.year ?? null;
  return top.map((cells, index) => {
    const own = yearColumn === undefined ? null : cells[yearColumn];
    if (own !== undefined && !isBlank(own)) year = own;
    return { cell: cells[column] ?? null, row: firstRow + index, column, year };
  });
}

/** From 0 on; undefined of cells that say no month, or one with its year. */
function monthOf({ cell }: MonthCell): number | undefined {
  const span = spanWithoutYear(cellText(cell));
  return span && monthNumber(span.firstDay) - monthNumber(dayOf(2018, 1, 1));
}
