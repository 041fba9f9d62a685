import { isReservedSheet } from '../intake/sheets/reservedSheets';
import { kindsByName } from '../service/sheetNames';

/** Whether a change in this sheet may change the report. `read`: the sheets that it was made of. */
export function mayHoldData(name: string, read: readonly string[]): boolean {
  if (read.includes(name)) return true;
  return !isReservedSheet(name) && kindsByName(name).length > 0;
}
