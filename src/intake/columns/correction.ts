import { parseColumn } from '../../grid/address';
import type { Field } from '../../service/fields';
import type { RowKind } from '../../service/sheets';
import { meansSheet } from '../../service/sheetTitles';
import { meaningOfHeader } from '../../service/vocabulary';
import { matchKey } from '../../text/matchKey';
import type { ColumnCorrection } from '../settings/settings';

/** A correction of `Parametri`, with its own place for findings about it. */
export interface LocatedCorrection extends ColumnCorrection {
  /** The field as the analyst wrote it: which one it is depends on what the sheet turns out to be. */
  readonly fieldText: string;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** `Data pre-accoglienza` is the date of a list of participations, and one of many among users. */
export function correctedField(correction: LocatedCorrection, kind: RowKind): Field {
  return meaningOfHeader(correction.fieldText, kind)?.field ?? correction.field;
}

/**
 * The columns whose header has that text, more than one where it stands there twice; otherwise the
 * column with those letters, provided that it has a header.
 */
export function columnsNamed(name: string, headers: readonly string[]): readonly number[] {
  const key = matchKey(name);
  const named = headers.flatMap((header, column) =>
    header !== '' && matchKey(header) === key ? [column] : [],
  );
  if (named.length > 0) return named;
  const lettered = parseColumn(name.trim());
  // The last column may have no header; `SA` is rarely the 495th.
  return lettered !== undefined && lettered <= headers.length ? [lettered] : [];
}

/** `nessuna`: the field has no column on this sheet, whatever its headers look like. */
export function saysNone({ column }: ColumnCorrection): boolean {
  return matchKey(column) === 'nessuna';
}

export function correctionsOf<Correction extends ColumnCorrection>(
  sheetName: string,
  corrections: readonly Correction[],
): readonly Correction[] {
  return corrections.filter(({ sheet }) => meansSheet(sheet, sheetName));
}
