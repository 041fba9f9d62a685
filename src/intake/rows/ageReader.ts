import { type CalendarDay, calendarDay, type Day } from '../../calendar/day';
import { birthYears, eventYears } from '../../calendar/yearRange';
import { addFinding } from '../../findings/finding';
import { agesOfClass, ageWithin } from '../../service/profile/ageClasses';
import { memoizeNumber } from '../../text/memoize';
import { isAbsent } from '../cells/absentText';
import { cellAt, cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { numberOf } from '../cells/italianNumber';
import { dayOfSerial } from '../cells/serialDay';
import { birthDayOfText } from '../cells/textSpan';
import { missing } from '../dataset';
import type { IntakeContext } from '../intakeContext';
import { dateSystemOf, type RawCell } from '../rawSource';
import type { Region } from '../sheets/region';

export const youngest = 14;
export const oldest = 100;

/** Age at registration in whole years, or `missing`. */
type AgeReader = (cells: RawRow, row: number, registration: Day) => number;

/**
 * From the date of birth where it gives a possible age, otherwise from the age or the class as written; of a
 * class any age within it. Where something is written and neither gives an age from 14 to 100, that is
 * reported, unless the registration is what is wrong.
 */
export function createAgeReader(
  { log, source, isInTime }: IntakeContext,
  { sheet, columns, line }: Region,
): AgeReader {
  const calendar = memoizeNumber(calendarDay);
  const dateSystem = dateSystemOf(source, sheet.name);
  const bornAt = memoizeNumber((serial) => {
    const day = dayOfSerial(serial, dateSystem, birthYears(eventYears.last));
    return day === undefined ? undefined : calendarDay(day);
  });
  const bornAs = (text: string, year: number): CalendarDay | undefined => {
    const day = birthDayOfText(text, year);
    return day === undefined ? undefined : calendarDay(day);
  };
  const ageFromBirth = (cell: RawCell, registration: Day): number | undefined => {
    if (cell === null) return undefined;
    const on = calendar(registration);
    const birth =
      typeof cell === 'number' ? bornAt(Math.floor(cell)) : bornAs(cellText(cell), on.year);
    return birth && wholeYears(birth, on);
  };
  return (cells, row, registration) => {
    const birth = cellAt(cells, columns.birthDate);
    const written = cellAt(cells, columns.age);
    const span = typeof written === 'string' ? agesOfClass(cellText(written)) : undefined;
    const age =
      possible(ageFromBirth(birth, registration)) ??
      possible(span ? ageWithin(span) : ageIn(written));
    if (age !== undefined) return age;
    const fault = isAbsent(birth) ? columns.age : columns.birthDate;
    if (fault !== undefined && !isAbsent(cells[fault]) && isInTime(registration)) {
      addFinding(log, {
        code: 'ETA_NON_VALIDA',
        ...foundAt(sheet.name, row, fault, cells[fault]),
        details: {
          header: line.headers[fault] ?? '',
          isOfSeveralClasses: span !== undefined && fault === columns.age,
        },
      });
    }
    return missing;
  };
}

/** `34`, `34,5`, `34 anni`. */
function ageIn(cell: RawCell): number | undefined {
  const value =
    typeof cell === 'string' ? numberOf(cell.replace(/\s*anni\s*$/i, '')) : numberOf(cell);
  return value === undefined ? undefined : Math.floor(value);
}

function possible(age: number | undefined): number | undefined {
  return age !== undefined && age >= youngest && age <= oldest ? age : undefined;
}

/** How old someone born on a day is on another day, in whole years. */
function wholeYears(born: CalendarDay, on: CalendarDay): number {
  const hadBirthday =
    on.month > born.month || (on.month === born.month && on.dayOfMonth >= born.dayOfMonth);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}
