import { calendarDay, type Day } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import { isBlank } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { dateSystemOf, type RawSource } from '../rawSource';
import type { Region } from '../sheets/region';
import { daySpan, plainSpans } from './cellSpan';

/** By chance the dates of so many months have no days of the same few numbers. */
const fewestMonths = 3;
const mostDays = 3;
const century = 100;

/**
 * Asks about columns of months that a program in English seems to have read as days: it takes `Jan-18`, January of
 * 2018, for 18 January of the year in which the file is opened. The dates are then of one year, and their days are
 * years before it, in which people registered. `isRight`: the analyst says that a column is right as it stands.
 */
export function reportYearsAsDays(
  source: RawSource,
  regions: readonly Region[],
  isRight: (sheet: string, header: string) => boolean,
  log: FindingLog,
): void {
  const columns = regions.flatMap((region) => datedColumns(source, region));
  const registered = columns.filter(
    ({ region, days }) => region.kind === 'registration' && !areYears(days, 0),
  );
  const firstYear = Math.min(
    ...registered.flatMap(({ days }) => days).map((day) => calendarDay(day).year),
  );
  for (const { region, column, days, areNumbers } of columns) {
    const { sheet, line } = region;
    const header = line.headers[column] ?? '';
    if (!areNumbers || isRight(sheet.name, header) || !areYears(days, firstYear)) continue;
    const at = foundAt(sheet.name, line.row, column, header);
    addFinding(log, { code: 'PERIODO_DA_CHIARIRE', ...at, details: { part: 'giorno' } });
  }
}

interface DatedColumn {
  readonly region: Region;
  readonly column: number;
  /** What its cells at the top of the sheet begin with. */
  readonly days: readonly Day[];
  /** Whether no cell is a text. */
  readonly areNumbers: boolean;
}

function datedColumns(source: RawSource, region: Region): readonly DatedColumn[] {
  const spans = plainSpans(dateSystemOf(source, region.sheet.name));
  return [region.columns.date, region.columns.month, region.columns.period].flatMap((column) => {
    if (column === undefined) return [];
    const cells = region.top.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell));
    const days = cells.flatMap((cell) => daySpan(cell, spans)?.firstDay ?? []);
    const areNumbers = cells.every((cell) => typeof cell === 'number');
    return [{ region, column, days, areNumbers }];
  });
}

function areYears(days: readonly Day[], firstYear: number): boolean {
  const dates = days.map(calendarDay);
  const [first] = dates;
  if (!first || new Set(dates.map(({ month }) => month)).size < fewestMonths) return false;
  const years = new Set(dates.map(({ dayOfMonth }) => dayOfMonth));
  const firstOfCentury = first.year - (first.year % century);
  return (
    years.size <= mostDays &&
    dates.every(({ year }) => year === first.year) &&
    [...years].every(
      (each) => firstOfCentury + each >= firstYear && firstOfCentury + each <= first.year,
    ) &&
    Math.min(...years) < first.year % century
  );
}
