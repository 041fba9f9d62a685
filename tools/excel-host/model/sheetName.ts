import { invalidArgument, itemAlreadyExists } from '../hostError';
import type { Sheet, Workbook } from './workbook';

/** Throws InvalidArgument or ItemAlreadyExists where Excel refuses the name; `renamed` may keep its own. */
export function checkSheetName(workbook: Workbook, name: string, renamed?: Sheet): void {
  const isReserved = /^history$/i.test(name);
  if (name === '' || name.length > 31 || isReserved || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw invalidArgument(`sheet name "${name}"`);
  }
  const other = findSheetByName(workbook, name);
  if (other !== undefined && other !== renamed) throw itemAlreadyExists(`sheet "${name}"`);
}

export function findSheetByName(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** `Foglio3` where two exist already. */
export function freeSheetName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (findSheetByName(workbook, `Foglio${number}`) !== undefined) number += 1;
  return `Foglio${number}`;
}
