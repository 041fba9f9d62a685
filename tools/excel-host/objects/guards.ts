import { accessDenied } from '../hostError';
import type { HostState } from '../hostState';
import type { Sheet } from '../model/workbook';

interface OnSheet {
  readonly sheet: Sheet;
}

/** Refuses changes of a protected sheet. */
export function refuseOnProtectedSheet({ sheet }: OnSheet): void {
  if (sheet.isProtected) throw accessDenied(`the sheet "${sheet.name}" is protected`);
}

/** Refuses changes to which sheets there are, where they stand and what they are called. */
export function refuseOnProtectedStructure(state: HostState): void {
  if (state.workbook.isStructureProtected)
    throw accessDenied('the structure of the workbook is protected');
}
