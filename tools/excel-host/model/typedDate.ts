import type { Literal } from './literal';

/** The year that Excel adds to a date typed without one: fixed, so that tests don't depend on today. */
const assumedYear = 2026;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date or a time as en-US typing: `2/15/2018`, `2018-02-15`, `15-Feb`, `Feb 2018`, `12:30`. undefined for other text. */
export function parseTypedDate(text: string, date1904: boolean): Literal | undefined {
  const trimmed = text.trim();
  const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed);
  if (time !== null) {
    const [hours, minutes, seconds] = [time[1], time[2], time[3] ?? '0'].map(Number);
    return {
      value: ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400,
      impliedFormat: 'h:mm',
    };
  }
  for (const { shape, read, impliedFormat } of shapes) {
    const match = shape.exec(trimmed);
    const serial = match === null ? undefined : serialOf(read(match), date1904);
    if (serial !== undefined) return { value: serial, impliedFormat };
  }
  return undefined;
}

type YearMonthDay = readonly [year: number, month: number, day: number];

interface DateShape {
  readonly shape: RegExp;
  readonly read: (match: RegExpExecArray) => YearMonthDay;
  readonly impliedFormat: string;
}

const shapes: readonly DateShape[] = [
  {
    shape: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    read: ([, year, month, day]) => [Number(year), Number(month), Number(day)],
    impliedFormat: 'm/d/yyyy',
  },
  {
    shape: /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/,
    read: ([, month, day, year]) => [fullYear(year), Number(month), Number(day)],
    impliedFormat: 'm/d/yyyy',
  },
  {
    shape: /^(\d{1,2})[-/](\d{1,2})$/,
    read: ([, month, day]) => [assumedYear, Number(month), Number(day)],
    impliedFormat: 'd-mmm',
  },
  {
    shape: /^(\d{1,2})[-/ ]([a-z]{3,9})(?:[-/ ](\d{2}|\d{4}))?$/i,
    read: ([, day, month, year]) => [fullYear(year), monthOf(month), Number(day)],
    impliedFormat: 'd-mmm',
  },
  {
    shape: /^([a-z]{3,9})[-/ ](\d{2}|\d{4})$/i,
    read: ([, month, year]) => [fullYear(year), monthOf(month), 1],
    impliedFormat: 'mmm-yy',
  },
];

function fullYear(year: string | undefined): number {
  if (year === undefined) return assumedYear;
  const number = Number(year);
  if (year.length === 4) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

/** 0 for a word that is no month, which makes no date. */
function monthOf(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function serialOf([year, month, day]: YearMonthDay, date1904: boolean): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900) return undefined;
  const serial = Math.round(time / 86_400_000) + 25_569;
  const in1900 = serial < 61 ? serial - 1 : serial;
  return date1904 ? in1900 - 1462 : in1900;
}
