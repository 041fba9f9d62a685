import { type Day, monthNumber, monthStart } from '../../calendar/day';
import { type ContactColumns, missing, type SatisfactionColumns } from '../../intake/dataset';
import { noPeriod } from './periodOfRows';
import type { ContactTally, QuestionTally } from './tally';

/**
 * Calls and mails by month, from `start` to the last month that has any; months without one count 0.
 * Channels that no row names in time are left out.
 */
export function tallyContacts(
  contacts: ContactColumns,
  periodOf: Int16Array,
  start: Day,
): ContactTally | undefined {
  const monthOf = contactMonths(contacts, start);
  let last = -Infinity;
  for (let row = 0; row < contacts.length; row++) {
    if (periodOf[row] !== noPeriod) last = Math.max(last, monthOf(row));
  }
  if (last === -Infinity) return undefined;
  const first = monthNumber(start);
  const channels = contacts.channelLabels.map((label) => ({
    label,
    counts: new Array<number>(last - first + 1).fill(0),
  }));
  for (let row = 0; row < contacts.length; row++) {
    if (periodOf[row] === noPeriod) continue;
    const counts = channels[contacts.channel[row] as number]?.counts;
    const month = monthOf(row) - first;
    if (counts) counts[month] = (counts[month] as number) + (contacts.count[row] as number);
  }
  const present = new Set(contacts.channel.filter((_, row) => periodOf[row] !== noPeriod));
  const months = Array.from({ length: last - first + 1 }, (_, index) => monthStart(first + index));
  return { months, channels: channels.filter((_, code) => present.has(code)) };
}

/** The number of the month that a row of contacts counts in; of a time that began earlier, the first. */
function contactMonths({ firstDay }: ContactColumns, start: Day): (row: number) => number {
  return (row) => Math.max(monthNumber(firstDay[row] as Day), monthNumber(start));
}

/** The same as the first day of the month. */
export function contactMonthStarts(contacts: ContactColumns, start: Day): (row: number) => Day {
  const monthOf = contactMonths(contacts, start);
  return (row) => monthStart(monthOf(row));
}

/** Answers by question; blank ones do not count, forms without a date do. No question without an answer. */
export function tallySatisfaction(
  satisfaction: SatisfactionColumns,
  periodOf: Int16Array,
): readonly QuestionTally[] {
  return satisfaction.questions.flatMap(({ text, lowest, highest, ratings }) => {
    const answers = new Array<number>(highest - lowest + 1).fill(0);
    for (let row = 0; row < satisfaction.length; row++) {
      const rating = ratings[row] as number;
      const counts = satisfaction.day[row] === missing || periodOf[row] !== noPeriod;
      if (!counts || rating === 0) continue;
      answers[rating - 1] = (answers[rating - 1] as number) + (satisfaction.count[row] as number);
    }
    if (answers.every((count) => count === 0)) return [];
    return [{ text, lowest, highest, answers }];
  });
}
