import { cellText } from '../../cells/cellText';
import type { RawCell } from '../../rawSource';

/** What a cell says of an outcome: yes and no as a program writes them. */
export function outcomeText(cell: RawCell): string {
  return typeof cell === 'boolean' ? String(cell) : cellText(cell);
}
