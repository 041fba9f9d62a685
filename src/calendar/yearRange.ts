/** The years in which a date is taken for real. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
  /** A year of two digits lies in the hundred years that end here. */
  readonly twoDigitsUpTo: number;
}

/** Events of the service are recent: `31.12.99` is 2099, and will be reported as future. */
export const eventYears: YearRange = { first: 1950, last: 2150, twoDigitsUpTo: 2099 };

/** Someone who registered in 2018 was born by then: `65` is 1965, `05` is 2005. */
export function birthYears(registrationYear: number): YearRange {
  return { first: 1900, last: 2150, twoDigitsUpTo: registrationYear };
}

/** The year that two or four digits name, or undefined outside the range. */
export function yearOf(digits: string, range: YearRange): number | undefined {
  const year = digits.length === 2 ? fullYear(Number(digits), range.twoDigitsUpTo) : Number(digits);
  return year >= range.first && year <= range.last ? year : undefined;
}

function fullYear(twoDigits: number, upTo: number): number {
  const year = upTo - (upTo % 100) + twoDigits;
  return year > upTo ? year - 100 : year;
}

const pair = /^\D*((?:19|20)\d\d)\s*[/–-]\s*(?:(?:19|20)?(\d\d))\s*$/;

/** Whether a text names a year and the next: `2017/2018`, `a.s. 2017-18`. It may mean one or both. */
export function isYearPair(text: string): boolean {
  const [, first, second] = pair.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}
