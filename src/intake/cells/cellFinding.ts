import { addFinding, type FindingLog } from '../../findings/finding';
import type { FindingCode } from '../../findings/findingCode';
import type { RawCell } from '../rawSource';
import { shortText } from './cellText';

/** Reports what a cell says, or that it says nothing. `row` and `column` are zero-based. */
export function addCellFinding(
  log: FindingLog,
  code: FindingCode,
  sheet: string,
  row: number,
  column: number,
  cell: RawCell | undefined,
  details: Readonly<Record<string, string>> = {},
): void {
  addFinding(log, { code, sheet, row, column, value: shortText(cell), details });
}
