import { calendarDay, dayZero } from '../../calendar/day';
import type { DateSystem } from '../../intake/rawSource';
import { ExcelFault } from '../request/excelFault';
import { readExcel } from '../request/excelRequest';

/** The first cells of a sheet that holds something. */
export interface ShownCells {
  /** null where Excel found them too many. */
  readonly values: readonly (readonly unknown[])[] | null;
  readonly texts: readonly (readonly string[])[];
}

/** Numbers from 1927 to 2173 in either system. Other numbers are hardly dates. */
const [earliest, latest] = [10_000, 100_000];

/**
 * The system in which the days of the workbook are counted; the API has no property for it. Dates that are
 * shown with their year tell it, whatever workbook is in front. Where there are none, Excel is asked for the
 * year of day 1, which it answers for the workbook in front [U]. Throws `ExcelFault` where Excel gives no
 * answer either: a guess would put all dates four years off.
 */
export async function findDateSystem(filled: readonly ShownCells[]): Promise<DateSystem> {
  const shown = systemOf(filled);
  if (shown !== undefined) return shown;
  const year = await yearOfDayOne().catch(() => undefined);
  if (year === 1900 || year === 1904) return year;
  // Nothing in a blank workbook counts days yet, and Excel makes new ones with the first system.
  if (filled.length === 0) return 1900;
  throw new ExcelFault('unknownDateSystem');
}

function yearOfDayOne(): Promise<number> {
  return readExcel(async ({ workbook }) => {
    const year = workbook.functions.year(1).load('value');
    await workbook.context.sync();
    return year.value;
  });
}

/** What the cells say; undefined where no date shows its year, or where they contradict each other. */
function systemOf(sheets: readonly ShownCells[]): DateSystem | undefined {
  const found = new Set(
    sheets.flatMap(({ values, texts }) =>
      (values ?? []).flatMap((line, row) =>
        line.flatMap((value, column) => systemOfCell(value, texts[row]?.[column] ?? '')),
      ),
    ),
  );
  const [system] = found;
  return found.size === 1 ? system : undefined;
}

function systemOfCell(value: unknown, text: string): readonly DateSystem[] {
  if (typeof value !== 'number' || value < earliest || value > latest) return [];
  const years = (text.match(/\d+/g) ?? []).map(Number);
  return ([1900, 1904] as const).filter((system) => years.includes(yearOf(value, system)));
}

function yearOf(serial: number, system: DateSystem): number {
  return calendarDay(serial + dayZero[system]).year;
}
