import { type Day, excelSerial } from '../../calendar/day';
import type { RawColumn, RawTableSheet } from '../../intake/rawWorkbook';
import { type SheetKind, sheetNameOf } from '../../service/sheets';
import { jobCentres, providers, publishedAreas } from '../published';

/** A column, and what stands in it of a thing that has a row. */
interface SampleColumn<Item> {
  readonly column: RawColumn;
  readonly value: (item: Item) => string | number | null;
}

/** A sheet with a row for each of so many things, which are made as they are read. */
export function listSheet<Item>(
  kind: SheetKind,
  rowCount: number,
  items: () => Iterable<Item>,
  columns: readonly SampleColumn<Item>[],
): RawTableSheet {
  return {
    ...{ name: sheetNameOf(kind), rowCount },
    columns: columns.map(({ column }) => column),
    *rows() {
      for (const item of items()) yield columns.map(({ value }) => value(item));
    },
  };
}

export function textColumn<Item>(
  header: string,
  width: number,
  value: (item: Item) => string | null,
): SampleColumn<Item> {
  return { column: { header, type: 'text', width }, value };
}

export function numberColumn<Item>(
  header: string,
  width: number,
  value: (item: Item) => number | null,
): SampleColumn<Item> {
  return { column: { header, type: 'number', width }, value };
}

export function dateColumn<Item>(
  header: string,
  width: number,
  dayOf: (item: Item) => Day | null,
): SampleColumn<Item> {
  const value = (item: Item): number | null => {
    const day = dayOf(item);
    return day === null ? null : excelSerial(day);
  };
  return { column: { header, type: 'date', width }, value };
}

/** Columns that several sheets have, under the headers that the intake knows best, by user or by code. */

/** `MIP-000123` for the 123rd to register: `user` counts from 0. */
export function userIdColumn<Item>(userOf: (item: Item) => number): SampleColumn<Item> {
  return textColumn('ID utente', 14, (item) => `MIP-${String(userOf(item) + 1).padStart(6, '0')}`);
}

export function areaColumn<Item>(code: (item: Item) => number | undefined): SampleColumn<Item> {
  return textColumn(
    'Area territoriale',
    52,
    (item) => publishedAreas[code(item) ?? 0]?.name ?? null,
  );
}

export function jobCentreColumn<Item>(
  code: (item: Item) => number | undefined,
): SampleColumn<Item> {
  return textColumn('CPI', 32, (item) => jobCentres[code(item) ?? 0]?.name ?? null);
}

export function providerColumn<Item>(code: (item: Item) => number | undefined): SampleColumn<Item> {
  return textColumn('Soggetto attuatore', 52, (item) => providers[code(item) ?? 0]?.name ?? null);
}
