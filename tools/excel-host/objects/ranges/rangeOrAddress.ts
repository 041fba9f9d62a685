import { invalidArgument } from '../../hostError';
import { parseArea, parseSheetAddress } from '../../model/address';
import { findSheetByName } from '../../model/sheetName';
import type { Sheet, Workbook } from '../../model/workbook';
import { type Argument, optionalRangeAt, textAt } from '../argument';
import type { HandleOf } from '../handle';
import { rangeOf } from './rangePlaces';

/** An argument that may be a range or an address on this sheet. */
export function rangeOrAddressAt(
  given: readonly Argument[],
  index: number,
  sheet: Sheet,
): HandleOf<'Range'> {
  const range = optionalRangeAt(given, index);
  if (range !== undefined) return range;
  const area = parseArea(textAt(given, index));
  if (area === undefined) throw invalidArgument(`address ${textAt(given, index)}`);
  return rangeOf(sheet, area);
}

/** The same where no sheet is meant: the address must name one. */
export function rangeOrFullAddressAt(
  given: readonly Argument[],
  index: number,
  workbook: Workbook,
): HandleOf<'Range'> {
  const range = optionalRangeAt(given, index);
  if (range !== undefined) return range;
  const address = parseSheetAddress(textAt(given, index));
  const sheet = address === undefined ? undefined : findSheetByName(workbook, address.sheet);
  if (address === undefined || sheet === undefined) {
    throw invalidArgument(`address ${textAt(given, index)}`);
  }
  return rangeOf(sheet, address.area);
}
