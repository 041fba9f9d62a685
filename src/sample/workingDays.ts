import { calendarDay, type Day, dayOf } from '../calendar/day';

const easterMondays = [dayOf(2017, 4, 17), dayOf(2018, 4, 2), dayOf(2019, 4, 22)];

/** Month and day of the national holidays. */
const fixedHolidays = [
  [1, 1],
  [1, 6],
  [4, 25],
  [5, 1],
  [6, 2],
  [8, 15],
  [11, 1],
  [12, 8],
  [12, 25],
  [12, 26],
] as const;

const holidays: ReadonlySet<Day> = new Set([
  ...easterMondays,
  ...[2017, 2018, 2019].flatMap((year) =>
    fixedHolidays.map(([month, dayOfMonth]) => dayOf(year, month, dayOfMonth)),
  ),
]);

/** Monday to Friday, national holidays of Italy excepted; holidays are known for 2017 to 2019. */
export function isWorkingDay(day: Day): boolean {
  const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday; 0 is Sunday.
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

export function workingDayFrom(day: Day): Day {
  let next = day;
  while (!isWorkingDay(next)) next++;
  return next;
}

/** Each working day from `first` to `last`, as many times as it is busy: draws keep the seasons. */
export function busyDays(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day++) {
    if (isWorkingDay(day)) days.push(...Array<Day>(busyness(day)).fill(day));
  }
  return days;
}

/** Out of ten: August and the days around Christmas are quiet. */
function busyness(day: Day): number {
  const { month, dayOfMonth } = calendarDay(day);
  if (month === 8) return 4;
  if ((month === 12 && dayOfMonth > 22) || (month === 1 && dayOfMonth < 7)) return 3;
  return 10;
}

/** The first of some days in order that does not come before `day`; undefined where all do. */
export function firstFrom(days: readonly Day[], day: Day): Day | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return days[low];
}
