/** A calendar day without a zone: whole days since 1970-01-01. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

/** Months outside 1-12 and days outside the month carry over: `dayOf(2018, 13, 0)` is 31 December 2018. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay;
}

export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * millisecondsPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** `2019-12-31`. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** `31/12/2019`. */
export function italianDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  return `${twoDigits(dayOfMonth)}/${twoDigits(month)}/${year}`;
}

export const italianMonths = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
] as const;

/** `giugno 2017` */
export function italianMonth(day: Day): string {
  const { year, month } = calendarDay(day);
  return `${italianMonths[month - 1] ?? ''} ${year}`;
}

/** The months of the calendar in a row: of two months that follow each other the numbers do. */
export function monthNumber(day: Day): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

/** The first day of the month with this number. */
export function monthStart(month: number): Day {
  return dayOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Whether the day may stand for a month: Excel keeps a month as its first or its last day. */
export function isMonthsEdge(day: Day): boolean {
  return calendarDay(day).dayOfMonth === 1 || calendarDay(day + 1).dayOfMonth === 1;
}

/** The day that `2019-12-31` names, or undefined where the text is no day of the calendar. */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === text ? day : undefined;
}

/** The day with the serial number 0 in both of Excel's date systems; in the first from 1 March 1900 on. */
export const dayZero = { 1900: dayOf(1899, 12, 30), 1904: dayOf(1904, 1, 1) } as const;

/** Serial number of the 1900 date system. */
export function excelSerial(day: Day): number {
  return day - dayZero[1900];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** The shortest month, in days from its first to its last: a time that is shorter is no count of a month. */
export const shortestMonth = 27;
