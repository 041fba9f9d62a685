import { type CalendarDay, calendarDay, type Day, dayOf } from '../../calendar/day';
import { birthYears, eventYears, yearOf } from '../../calendar/yearRange';
import { addFinding } from '../../findings/finding';
import { agesOfClass, type AgeSpan, ageWithin } from '../../service/profile/ageClasses';
import { memoizeNumber } from '../../text/memoize';
import { isAbsent } from '../cells/absentText';
import { cellAt, cellText, type RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { numberOf } from '../cells/italianNumber';
import { dayOfSerial } from '../cells/serialDay';
import { type DaySpan, spanOfText } from '../cells/textSpan';
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
  const agesOfBirth = (cell: RawCell, registration: Day): AgeSpan | undefined => {
    const on = calendar(registration);
    const born = birthSpan(cell, on.year);
    if (!born) return undefined;
    const [from, to] = [born.lastDay, born.firstDay].map((day) => wholeYears(calendar(day), on));
    return from === undefined || to === undefined ? undefined : { from, to };
  };
  const ageFromBirth = (cell: RawCell, registration: Day): number | undefined => {
    if (cell === null) return undefined;
    const birth = typeof cell === 'number' ? bornAt(Math.floor(cell)) : undefined;
    return birth && wholeYears(birth, calendar(registration));
  };
  return (cells, row, registration) => {
    const birth = cellAt(cells, columns.birthDate);
    const written = cellAt(cells, columns.age);
    const exact = possible(ageFromBirth(birth, registration));
    // Nearly all are such.
    if (exact !== undefined) return exact;
    const span = typeof written === 'string' ? agesOfClass(cellText(written)) : undefined;
    const ofBirth = agesOfBirth(birth, registration);
    // What somebody writes for an age may be the year of the birth, or its day.
    const ofWritten = span ?? agesOfBirth(written, registration);
    const age =
      possible(ofBirth && ageWithin(ofBirth)) ??
      possible(span ? undefined : ageIn(written)) ??
      possible(ofWritten && ageWithin(ofWritten));
    if (age !== undefined) return age;
    const fault = isAbsent(birth) ? columns.age : columns.birthDate;
    if (fault !== undefined && !isAbsent(cells[fault]) && isInTime(registration)) {
      addFinding(log, {
        code: 'ETA_NON_VALIDA',
        ...foundAt(sheet.name, row, fault, cells[fault]),
        details: {
          header: line.headers[fault] ?? '',
          isOfSeveralClasses: isOfSeveral(fault === columns.age ? ofWritten : ofBirth),
        },
      });
    }
    return missing;
  };
}

function isOfSeveral(ages: AgeSpan | undefined): boolean {
  return ages !== undefined && ages.to >= youngest && ages.from <= oldest;
}

/** The days in which somebody may have been born: `1990`, `'88`, `03-1992`, a date in a text. */
function birthSpan(cell: RawCell, registrationYear: number): DaySpan | undefined {
  const years = birthYears(registrationYear);
  const text = typeof cell === 'number' || typeof cell === 'string' ? cellText(cell) : '';
  const [, ofTwo] = /^['’](\d\d)$/.exec(text) ?? [];
  const year = ofTwo === undefined ? undefined : yearOf(ofTwo, years);
  if (year !== undefined) return { firstDay: dayOf(year, 1, 1), lastDay: dayOf(year, 12, 31) };
  // A number of other digits is a serial number, or an age.
  return typeof cell === 'number' && !/^\d{4}$/.test(text) ? undefined : spanOfText(text, years);
}

/** `34`, `34,5`, `34 anni`, `anni 34`, `34a`. */
function ageIn(cell: RawCell): number | undefined {
  const value =
    typeof cell === 'string'
      ? numberOf(cell.replace(/^\s*anni\s+|\s*(?:anni|aa?\.?)\s*$/gi, ''))
      : numberOf(cell);
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
