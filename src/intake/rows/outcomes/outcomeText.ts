import { type Outcome, outcomeOf } from '../../../service/outcomes';
import { matchKey } from '../../../text/matchKey';
import { cellText } from '../../cells/cellText';
import type { RawCell } from '../../rawSource';

/** What a cell says of an outcome: yes and no as a program writes them. */
export function outcomeText(cell: RawCell): string {
  return typeof cell === 'boolean' ? String(cell) : cellText(cell);
}

/** Of `assente`, `falso`. */
export const denialLetters: readonly string[] = ['a', 'f'];

/** Whether a cell says no, where others of its column say yes. */
export function isDenial(cell: RawCell): boolean {
  const text = outcomeText(cell);
  return outcomeOf(text) === 'notHappened' || denialLetters.includes(matchKey(text));
}

const wordBefore = /^([^\d]+?)[\s,:;.(–-]+(?:(?:il|in data)\s+)?(\d.*?)\)?$/i;
const wordAfter = /^(\d.*\d)[\s,:;.(–-]+([^\d]+?)\)?$/;

/** A day, and what a word beside it says of the step. */
interface DayAndOutcome {
  readonly day: string;
  readonly outcome: Outcome;
}

/** `sì 21/01/2018`, `21.01.2018 (firmato)`, `annullato 12/03/2018`; undefined for other text. */
export function dayAndOutcome(text: string): DayAndOutcome | undefined {
  const [, before = '', dayAfter = ''] = wordBefore.exec(text) ?? [];
  const [, dayBefore = '', after = ''] = wordAfter.exec(text) ?? [];
  const [first, second] = [outcomeOf(before), outcomeOf(after)];
  if (first) return { day: dayAfter, outcome: first };
  return second && { day: dayBefore, outcome: second };
}
