import type { Finding } from '../../findings/finding';
import type { RawCell } from '../rawSource';
import { shortText } from './cellText';

/** The part of a finding that says where it is and what stands there. `row` and `column` are zero-based. */
export function foundAt(
  sheet: string,
  row: number,
  column: number,
  cell: RawCell | undefined,
): Pick<Finding, 'value'> & {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
} {
  return { sheet, row, column, value: shortText(cell) };
}
