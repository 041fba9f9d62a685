import { calendarDay, type Day } from '../../src/calendar/day';

const months = [
  ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
  ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
] as const;

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** Ways to write a day in digits. */
export const digitTexts: readonly ((day: Day) => string)[] = [
  (day) => parts(day).join('/'),
  (day) => parts(day).join('-'),
  (day) => ` ${parts(day).join('.')} `,
  (day) => `${parts(day).join('/')} 10:30`,
  (day) => parts(day).map(Number).join('/'),
  (day) => parts(day).reverse().join('-'),
  (day) => `${parts(day).reverse().join('-')}T08:15:00`,
  (day) => `${parts(day).slice(0, 2).join('.')}.${parts(day)[2]?.slice(2) ?? ''}`,
];

/** Ways to write a day with the month as a word. */
export const wordTexts: readonly ((day: Day) => string)[] = [
  (day) => `${Number(parts(day)[0])} ${monthName(day)} ${parts(day)[2] ?? ''}`,
  (day) => `${parts(day)[0] ?? ''}-${monthName(day).slice(0, 3)}-${parts(day)[2] ?? ''}`,
  (day) => `${parts(day)[0] ?? ''}-${englishMonth(day).slice(0, 3)}-${parts(day)[2] ?? ''}`,
  (day) => `${englishMonth(day)} ${Number(parts(day)[0])}, ${parts(day)[2] ?? ''}`,
];

/** Ways to write the month of a day. */
export const monthTexts: readonly ((day: Day) => string)[] = [
  (day) => parts(day).slice(1).join('/'),
  (day) => `${monthName(day)} ${parts(day)[2] ?? ''}`,
  (day) => `${monthName(day).slice(0, 3).toUpperCase()} ${parts(day)[2] ?? ''}`,
  (day) => parts(day).slice(1).reverse().join('-'),
];

function parts(day: Day): readonly string[] & { reverse(): string[] } {
  const { year, month, dayOfMonth } = calendarDay(day);
  return [two(dayOfMonth), two(month), String(year)];
}

function monthName(day: Day): string {
  return months[calendarDay(day).month - 1] ?? '';
}

function englishMonth(day: Day): string {
  return englishMonths[calendarDay(day).month - 1] ?? '';
}
