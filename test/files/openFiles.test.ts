import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import { blobFile } from '../../src/files/blobFiles';
import { openFiles } from '../../src/files/openFiles';
import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { codesOf, outcomeOf } from '../properties/outcome';
import { xlsxOf } from '../support/xlsxOf';

type Contents = string | Readonly<Record<string, readonly (readonly RawCell[])[]>>;

const named = { name: 'dati', calledBy: 'cartella/dati' };

/** Opens files of these contents: texts as they are, sheets as workbooks. */
function opened(contents: Readonly<Record<string, Contents>>): Promise<RawSource> {
  const files = Object.entries(contents).map(([name, content]) =>
    blobFile(
      name,
      new Blob([typeof content === 'string' ? content : new Uint8Array(xlsxOf(content))]),
    ),
  );
  return openFiles(files, named);
}

function setAside({ setAside: files = [] }: RawSource): Readonly<Record<string, unknown>> {
  return Object.fromEntries(files.map(({ name, why, ...rest }) => [name, { why, ...rest }]));
}

const users = [
  ['ID utente', 'Data registrazione', 'Provincia'],
  ['U1', '10/01/2018', 'TO'],
  ['U2', '12/02/2018', 'CN'],
];
const text = (rows: readonly (readonly RawCell[])[]): string =>
  rows.map((row) => row.join(';')).join('\n');

describe('openFiles', () => {
  it('refuses more files than anybody means', async () => {
    const blob = new Blob([text(users)]);
    const many = Array.from({ length: 5001 }, (_, n) => blobFile(`${n}.csv`, blob));
    await expect(openFiles(many, named)).rejects.toMatchObject({ reason: 'tooLarge' });
  });

  it('reads each of many files of one size a few times, not once for each other', async () => {
    let reads = 0;
    const many = Array.from({ length: 80 }, (_, n) => {
      const file = blobFile(`${n}.csv`, new Blob([text(users).replaceAll('U', `${n + 10}`)]));
      const read = () => {
        reads++;
        return file.read();
      };
      return { ...file, read };
    });
    await openFiles(many, named);
    expect(reads).toBeLessThan(80 * 8);
  });

  it('calls sheets after their files, in the order of the names', async () => {
    const source = await opened({
      'b.xlsx': { Utenti: users, Note: [['x']] },
      'Cuneo/a.csv': text(users),
    });
    expect(source.sheets.map(({ name }) => name)).toEqual([
      'Cuneo/a.csv',
      '[b.xlsx]Utenti',
      '[b.xlsx]Note',
    ]);
    expect(source.files).toEqual([
      { name: 'Cuneo/a.csv', format: 'csv', sheets: ['Cuneo/a.csv'] },
      { name: 'b.xlsx', format: 'xlsx', sheets: ['Utenti', 'Note'] },
    ]);
  });

  it('sets aside what holds no data, and says why', async () => {
    const source = await opened({
      'Utenti.csv': text(users),
      'bis.csv': text(users),
      'vuoto.csv': '',
      'bianco.csv': ' \n;;\n',
      'fogli bianchi.xlsx': { Foglio1: [] },
      'Lettera.pdf': '%PDF-1.7',
      'Utenti.xls': 'old',
      '~$Utenti.xlsx': 'who',
    });
    expect(setAside(source)).toEqual({
      'bis.csv': { why: 'repeated', other: 'Utenti.csv' },
      'vuoto.csv': { why: 'empty' },
      'bianco.csv': { why: 'empty' },
      'fogli bianchi.xlsx': { why: 'empty' },
      'Lettera.pdf': { why: 'foreign' },
      'Utenti.xls': { why: 'oldFormat' },
      '~$Utenti.xlsx': { why: 'lock' },
    });
  });

  it.each([
    ['Utenti (1).csv', 'Utenti.csv'],
    ['Utenti - Copia.csv', 'Utenti.csv'],
    ['Utenti 2018-12-31.csv', 'Utenti 2018-06-30.csv'],
    ['Utenti_31.12.18.csv', 'Utenti_30.6.2018.csv'],
  ])('reads %s in the place of %s where most rows are the same', async (newer, older) => {
    const more = [...users, ['U3', '01/03/2018', 'AT']];
    const source = await opened({ [older]: text(users), [newer]: text(more) });
    expect(setAside(source)).toEqual({
      [older]: { why: 'superseded', other: newer, rows: 2, shared: 2 },
    });
    expect(codesOf(await outcomeOf(source))).toMatchObject({ FILE_SUPERATO: 1 });
  });

  it('reads lists of the same numbers whose names say different times', async () => {
    const counts = text([
      ['Area', 'Numero'],
      ['CN', '6'],
    ]);
    const source = await opened({
      'Patti 1 sem 2018.csv': counts,
      'Patti 2 sem 2018.csv': counts,
      'Patti 2 sem 2018 bis.csv': counts,
      'Questionari gennaio.csv': counts,
      'Questionari febbraio.csv': counts,
    });
    expect(setAside(source)).toEqual({
      'Patti 2 sem 2018.csv': { why: 'repeated', other: 'Patti 2 sem 2018 bis.csv' },
    });
  });

  it('reads both of two files of like names with other rows', async () => {
    const others = [users[0] ?? [], ['U8', '10/05/2018', 'TO'], ['U9', '12/06/2018', 'CN']];
    const source = await opened({
      'Utenti 2018-06.csv': text(users),
      'Utenti (1).csv': text(others),
      'Utenti.csv': text(users.slice(0, 2)),
    });
    expect(setAside(source)).toEqual({});
  });

  it('reads a workbook that somebody called a text', async () => {
    expect((await opened({ 'Utenti.csv': { Utenti: users } })).sheets).toHaveLength(1);
  });

  it('refuses a folder without data, and says what lies there', async () => {
    const error = await opened({ 'a.pdf': 'x', 'b.docx': 'x' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect((error as UnreadableFile).message).toBe(
      "In «cartella/dati» non c'è nessun file di dati che si possa leggere (ci sono «a.pdf» e «b.docx»): servono file .xlsx, .csv o .parquet.",
    );
  });

  it('says of a file that lies there alone that it is empty', async () => {
    const error = await opened({ 'Utenti.csv': '' }).catch((thrown: unknown) => thrown);
    expect((error as UnreadableFile).message).toBe(
      'Il file «Utenti.csv» è vuoto: esporta di nuovo i dati.',
    );
  });

  it('refuses all where one cannot be read, and names it', async () => {
    const error = await opened({ 'Utenti.csv': text(users), 'Patti.xlsx': 'no' }).catch(
      (thrown: unknown) => thrown,
    );
    expect((error as UnreadableFile).message).toContain('«Patti.xlsx»');
  });
});

describe('the name of a file', () => {
  it('says what its sheet does not, and its folder what it does not', async () => {
    const list = [
      ['ID utente', 'Data'],
      ['U1', '11/03/2018'],
    ];
    const source = await opened({
      'Registrati/Utenti.xlsx': { Foglio1: users, Foglio2: [] },
      'Asti/presenze.csv': text([...list, ['U2', '12/03/2018']]),
      'Partecipazioni CPI Alba 31-12-2019.xlsx': { Elenco: list },
    });
    const { log, readings, figures } = await outcomeOf(source);
    expect(readings.map(({ sheet, kind, rowsRead }) => [sheet, kind, rowsRead])).toEqual([
      ['[Registrati/Utenti.xlsx]Foglio1', 'registration', 2],
      ['Asti/presenze.csv', 'participation', 2],
      ['[Partecipazioni CPI Alba 31-12-2019.xlsx]Elenco', 'participation', 1],
    ]);
    const given = log.first.filter(({ code }) => code === 'NOME_DEL_FOGLIO_USATO');
    expect(given.map(({ value }) => value)).toEqual(['Asti', 'CPI Alba']);
    expect(figures.size).toBeGreaterThan(0);
  });

  it('says nothing of a sheet beside one that says what it is', async () => {
    const source = await opened({
      'Utenti e patti.xlsx': { Utenti: users, Appunti: [['da rivedere']] },
      'Utenti Asti.csv': text([users[0] ?? [], ['U7', '01/02/2018', 'AT']]),
    });
    const { log, readings } = await outcomeOf(source);
    expect(readings.map(({ sheet }) => sheet)).toEqual([
      'Utenti Asti.csv',
      '[Utenti e patti.xlsx]Utenti',
    ]);
    expect(log.counts.has('FOGLIO_SENZA_COLONNE')).toBe(false);
  });

  it('may stand in a setting for all of its sheets', async () => {
    const source = await opened({
      'Utenti.xlsx': { Utenti: users },
      'vecchio.xlsx': { Utenti: [users[0] ?? [], ['U9', '01/02/2018', 'AT']] },
      'Parametri.csv': 'Fogli da non leggere;vecchio.xlsx',
    });
    const { readings } = await outcomeOf(source);
    expect(readings.map(({ sheet }) => sheet)).toEqual(['[Utenti.xlsx]Utenti']);
  });
});

it('keeps the date system of each file', async () => {
  const list = (serial: number): RawCell[][] => [
    ['ID utente', 'Data registrazione', 'Provincia'],
    [`U${serial}`, serial, 'TO'],
  ];
  const files = [
    blobFile('Utenti a.xlsx', new Blob([new Uint8Array(xlsxOf({ Utenti: list(43_110) }))])),
    blobFile(
      'Utenti b.xlsx',
      new Blob([new Uint8Array(xlsxOf({ Utenti: list(43_110 - 1462) }, { dateSystem: 1904 }))]),
    ),
  ];
  const { figures, keys } = await outcomeOf(await openFiles(files, named));
  const counts = [...keys].filter(
    ([, { indicator, stage, area, period }]) =>
      indicator === 'count' && stage === 'registration' && !area && period !== undefined,
  );
  expect(counts.map(([name]) => figures.get(name))).toEqual([2]);
});
