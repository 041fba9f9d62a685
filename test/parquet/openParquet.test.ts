import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dayOf, excelSerial } from '../../src/calendar/day';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import type { RawCell, RowRequest } from '../../src/intake/rawSource';
import { openParquet } from '../../src/parquet/openParquet';

/** Files that DuckDB 1.5 wrote; README.md beside them says how. */
const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`files/${name}.parquet`, import.meta.url)));

const named = { name: 'dati.parquet', calledBy: 'cartella/dati.parquet' };

async function rowsOf(
  bytes: Uint8Array,
  request: RowRequest = {},
): Promise<readonly (readonly RawCell[])[]> {
  const source = await openParquet(named, {
    size: bytes.length,
    slice: (start, end) => Promise.resolve(new Uint8Array(bytes.subarray(start, end)).buffer),
  });
  const [sheet] = source.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows: (readonly RawCell[])[] = [];
  for await (const chunk of source.readRows(sheet, request))
    chunk.rows.forEach((row, index) => (rows[chunk.firstRow + index] = row));
  return rows;
}

async function refusalOf(bytes: Uint8Array): Promise<UnreadableFile> {
  const error = await rowsOf(bytes).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFile);
  return error as UnreadableFile;
}

describe('openParquet', () => {
  it('gives texts, numbers, days and times as cells have them', async () => {
    const noon = excelSerial(dayOf(2018, 3, 5)) + 0.5;
    expect(await rowsOf(bytesOf('types'))).toEqual([
      [
        'ID utente',
        'Data registrazione',
        'Provincia',
        'Età',
        'codice',
        'istante',
        'decimale',
        'doppio',
        'logico',
        'grande',
        'testo',
      ],
      [
        'U1',
        excelSerial(dayOf(2018, 1, 10)),
        'TO',
        34,
        '12345678901234567890',
        noon,
        1.5,
        2.25,
        true,
        7,
        '0012',
      ],
      ['U2', excelSerial(dayOf(2018, 2, 12)), 'Forlì', ...new Array<null>(8).fill(null)],
    ]);
  });

  it('reads group after group, or the rows and columns that are asked for', async () => {
    const all = await rowsOf(bytesOf('groups'));
    expect(all).toHaveLength(5001);
    expect(new Set(all.map(([id]) => id)).size).toBe(5001);
    const some = await rowsOf(bytesOf('groups'), { firstRow: 2040, rowCount: 20, columns: [2, 0] });
    expect(some.slice(2040)).toEqual(
      all.slice(2040, 2060).map(([id = null, , place = null]) => [id, null, place]),
    );
    expect(some.slice(0, 2040).flat()).toEqual([]);
  });

  it.each(['gzip', 'second'])('reads %s: other pages, other encodings', async (name) => {
    const day = excelSerial(dayOf(2018, 1, 1));
    const rows = Array.from({ length: 40 }, (_, i) => [
      i % 7 === 0 ? null : `U${i}`,
      day + i,
      ['TO', 'CN', 'Forlì'][i % 3],
      i % 2 === 0,
    ]);
    expect((await rowsOf(bytesOf(name))).slice(1)).toEqual(rows);
  });

  it('reads what is not compressed, and what has no rows', async () => {
    expect(await rowsOf(bytesOf('plain'))).toHaveLength(41);
    expect(await rowsOf(bytesOf('none'))).toEqual([['ID utente']]);
  });
});

describe('openParquet refuses', () => {
  it.each([
    ['list', 'nestedColumn', '«voti»'],
    ['struct', 'nestedColumn', '«residenza»'],
    ['zstd', 'compression', 'ZSTD'],
  ])('%s: %s, by name', async (name, reason, place) => {
    const { reason: found, message } = await refusalOf(bytesOf(name));
    expect(found).toBe(reason);
    expect(message).toContain('«cartella/dati.parquet»');
    expect(message).toContain(place);
  });

  it('a file that ends early, wherever that is', async () => {
    const bytes = bytesOf('plain');
    expect((await refusalOf(bytes.subarray(0, 0))).reason).toBe('empty');
    for (let length = 1; length < bytes.length; length += 7)
      expect((await refusalOf(bytes.subarray(0, length))).reason).toBe('damaged');
  });

  it('a footer that is longer than the file, or encrypted', async () => {
    const long = bytesOf('plain');
    long.set([0xff, 0xff, 0xff, 0x7f], long.length - 8);
    expect((await refusalOf(long)).reason).toBe('damaged');
    const encrypted = bytesOf('plain');
    encrypted.set(Buffer.from('PARE'), encrypted.length - 4);
    expect((await refusalOf(encrypted)).reason).toBe('protected');
  });

  it.each([
    ['types', 1],
    ['second', 3],
    ['gzip', 3],
  ])('a changed byte of %s, or reads it as it stands', async (name, step) => {
    const whole = bytesOf(name);
    const { length } = await rowsOf(whole);
    for (let at = 0; at < whole.length; at += step) {
      for (const value of [0, 0x7f, 0xff]) {
        const bytes = whole.slice();
        bytes[at] = value;
        const outcome = await rowsOf(bytes).catch((error: unknown) => error);
        if (!(outcome instanceof UnreadableFile)) expect(outcome).toHaveLength(length);
      }
    }
  });
});
