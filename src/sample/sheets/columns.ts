import type { RawColumn } from '../../intake/rawWorkbook';

/** Columns that several sheets of the sample have, under the headers that the intake knows best. */
export const userIdColumn: RawColumn = { header: 'ID utente', type: 'text', width: 14 };
export const dateColumn: RawColumn = { header: 'Data', type: 'date', width: 12 };
export const areaColumn: RawColumn = { header: 'Area territoriale', type: 'text', width: 52 };
export const jobCentreColumn: RawColumn = { header: 'CPI', type: 'text', width: 32 };
export const providerColumn: RawColumn = { header: 'Soggetto attuatore', type: 'text', width: 52 };

export function textColumn(header: string, width: number): RawColumn {
  return { header, type: 'text', width };
}

/** `MIP-000123` for the 123rd to register: `user` counts from 0. */
export function userId(user: number): string {
  return `MIP-${String(user + 1).padStart(6, '0')}`;
}
