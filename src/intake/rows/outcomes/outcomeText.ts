import { outcomeOf } from '../../../service/outcomes';
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
