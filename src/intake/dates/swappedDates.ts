import { calendarDay, type Day, dayOf, isoDay } from '../../calendar/day';
import { addFinding } from '../../findings/finding';
import { meansSheet } from '../../service/sheetTitles';
import { matchKey } from '../../text/matchKey';
import { foundAt } from '../cells/foundAt';
import type { IntakeContext } from '../intakeContext';
import { dateSystemOf } from '../rawSource';
import { firstNumbers, isLaterDay, mostMonths } from './dateHabits';
import { midnightAfter } from './italianMidnight';

/** Told of every distinct date of a column. */
export interface DateWatch {
  /** What a serial number or a text of the column means, where a program wrote all of them another way. */
  readonly meantSerial: (serial: number) => number;
  readonly meantText: (text: string) => string;
  /**
   * The day that a serial number stands for; another where the analyst says that day and month are swapped.
   */
  readonly dayOf: (day: Day) => Day;
  readonly seeText: (text: string) => void;
}

/** Where the header of the column stands. */
export interface DateHeader {
  readonly sheet: string;
  readonly row: number;
  readonly headers: readonly string[];
}

/** By chance a day lies among the first twelve in two cases of five. */
const chance = { low: 0.4, high: 0.6 } as const;
/** Rarer than this is taken for no chance: fourteen dates, or six that are in order once they are put right. */
const rare = 1e-4;

/**
 * A program in English that opens dates written the Italian way takes the month for the day where it can, and
 * leaves the others as texts; one in Italian does so with dates written the American way. The column then has
 * texts with days after the twelfth alone, and dates with none of them. Where the dates stand in order once
 * they are swapped back, and only then, few are enough. Whether that is so is asked once per column; the answer
 * stands in the settings.
 */
export function watchDates(
  context: IntakeContext,
  { sheet, row, headers }: DateHeader,
  column: number | undefined,
): DateWatch | undefined {
  if (column === undefined) return undefined;
  const header = headers[column] ?? '';
  const answer = context.dateAnswer(sheet, header);
  if (answer === 'right') return undefined;
  const meant = meaningOf(context, sheet, column, answer);
  if (answer === 'swapped') return { ...meant, dayOf: swapped, seeText: () => undefined };
  let [lowDates, highDates, lowTexts, highTexts] = [0, 0, 0, 0];
  const [read, putRight] = [createOrderWatch(), createOrderWatch()];
  context.atEnd.push(() => {
    if (highDates > 0 || lowTexts > 0 || lowDates === 0 || highTexts === 0) return;
    const ofOrder =
      putRight.isInOrder() && !read.isInOrder() ? chanceOfOrder(lowDates + highTexts) : 1;
    if (chance.low ** lowDates * chance.high ** highTexts * ofOrder > rare) return;
    addFinding(context.log, {
      code: 'DATE_SCAMBIATE',
      ...foundAt(sheet, row, column, header),
      details: { dates: lowDates },
    });
  });
  return {
    ...meant,
    dayOf: (day) => {
      if (calendarDay(day).dayOfMonth > mostMonths) highDates++;
      else lowDates++;
      read.see(day);
      putRight.see(swapped(day));
      return day;
    },
    seeText: (text) => {
      const [, day = 0, month = 0, year = 0] =
        /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b/.exec(text)?.map(Number) ?? [];
      if (day > mostMonths) highTexts++;
      else if (day > 0) lowTexts++;
      if (day === 0) return;
      const written = dayOf(year < century ? year + thisCentury : year, month, day);
      read.see(written);
      putRight.see(written);
    },
  };
}

const [century, thisCentury] = [100, 2000];

/** Whether days follow each other upwards or downwards. */
function createOrderWatch() {
  let [last, rises, falls] = [NaN, 0, 0];
  return {
    see: (day: number): void => {
      if (day > last) rises++;
      else if (day < last) falls++;
      last = day;
    },
    isInOrder: () => rises === 0 || falls === 0,
  };
}

/** How rarely so many different days stand in order, upwards or downwards. */
function chanceOfOrder(days: number): number {
  let chanceOfOne = 2;
  for (let day = 2; day <= days; day++) chanceOfOne /= day;
  return chanceOfOne;
}

function meaningOf(
  { dateHabit, source }: IntakeContext,
  sheet: string,
  column: number,
  answer: DateAnswer | undefined,
): Pick<DateWatch, 'meantSerial' | 'meantText'> {
  const habit = dateHabit(sheet, column);
  if (habit === 'utcMidnights') {
    const dateSystem = dateSystemOf(source, sheet);
    const dayAfter = (cell: string | number) => midnightAfter(cell, dateSystem)?.day;
    return {
      meantSerial: (serial) => (dayAfter(serial) === undefined ? serial : Math.floor(serial) + 1),
      meantText: (text) => {
        const day = dayAfter(text);
        return day === undefined ? text : isoDay(day);
      },
    };
  }
  const isMonthFirst = (text: string): boolean => {
    const numbers = firstNumbers(text);
    if (!numbers || numbers.first > mostMonths) return false;
    return habit === 'monthFirst' || isLaterDay(numbers.second);
  };
  const isAsWritten = habit === undefined && answer === undefined;
  return {
    meantSerial: (serial) => serial,
    meantText: (text) =>
      !isAsWritten && isMonthFirst(text)
        ? text.replace(/(\d{1,2})(\s*[/.-]\s*)(\d{1,2})/, '$3$2$1')
        : text,
  };
}

/** 3 April for 4 March; a day after the twelfth was no month. */
function swapped(day: Day): Day {
  const { year, month, dayOfMonth: ofMonth } = calendarDay(day);
  return ofMonth > mostMonths ? day : dayOf(year, ofMonth, month);
}

type DateAnswer = 'swapped' | 'right';

/** What the settings say of a column: `Utenti: Data registrazione`, or `Utenti` for all of a sheet. */
export function dateAnswers(
  swappedDates: readonly string[],
  rightDates: readonly string[],
): (sheet: string, header: string) => DateAnswer | undefined {
  return (sheet, header) => {
    const means = (text: string): boolean => {
      const [named = '', ...column] = text.split(':');
      if (column.length > 0 && matchKey(column.join(':')) !== matchKey(header)) return false;
      return meansSheet(named, sheet);
    };
    if (swappedDates.some(means)) return 'swapped';
    return rightDates.some(means) ? 'right' : undefined;
  };
}
