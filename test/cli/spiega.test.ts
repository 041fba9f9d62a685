import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { writeFlawedData } from './flawedData';

let cwd = '';
const run = (...args: string[]): Promise<RunResult> => mipReport(['spiega', ...args], { cwd });

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'explain-'));
  await writeFlawedData(join(cwd, 'guasti.xlsx'));
});

afterAll(() => rm(cwd, { recursive: true }));

const figure = ['--tabella', '1', '--riga', 'provincia di cuneo', '--colonna'];

describe('spiega', () => {
  it('says what a figure is and writes its rows', async () => {
    const { code, stdout, stderr } = await run('guasti.xlsx', ...figure, '1° sem.', '-o', 'r.csv');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(
      [
        'Utenti registrati, Cuneo, 1° sem. (gen-giu 2018)',
        'Dove sta: Tabella 1, foglio «1 Registrati»',
        'Valore: 2',
        'Che cosa è: Utenti registrati: ogni utente una volta sola, alla sua prima data valida; le righe senza ID utente contano il valore di «Numero», o 1 se la colonna manca.',
        'Righe: 2 righe del foglio «Utenti».',
        'Righe scritte: r.csv',
        '',
      ].join('\n'),
    );
    expect(await readFile(join(cwd, 'r.csv'), 'utf8')).toBe(
      '\ufefffoglio;riga;identificativo;data;numero\r\nUtenti;2;U0;15/01/2018;1\r\nUtenti;3;U1;16/01/2018;1\r\n',
    );
    await rm(join(cwd, 'r.csv'));
  });

  it('says how a figure follows from others, and has no rows of its own for it', async () => {
    const { stdout } = await run('guasti.xlsx', ...figure, 'Totale');
    expect(stdout).toContain(
      'Come si calcola: la somma degli addendi.\n  addendo: 2 (Utenti registrati',
    );
    const key = '{"indicator":"variation","stage":"registration","period":"2018-07-01"}';
    const refused = await run('guasti.xlsx', '--chiave', key, '-o', 'r.csv');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /^La cifra non è una somma di righe: .*\nChiedi le righe di una di queste: /,
    );
    expect(await readdir(cwd)).toEqual(['guasti.xlsx']);
  });

  it('says what a row counts in, or why in nothing', async () => {
    const counted = await run('guasti.xlsx', '--foglio', 'UTENTI', '--riga-dati', '2');
    expect(counted.stdout).toMatch(
      /^Foglio «Utenti», riga 2\nConta in 4 conteggi:\n {2}Tabella 1: Utenti registrati, Cuneo, 1° sem\./,
    );
    const left = await run('guasti.xlsx', '--foglio', 'Utenti', '--riga-dati', '5');
    expect(left.stdout).toMatch(
      /riga 5\nNon conta in nessuna cifra\.\nPerché: La data «ieri».*\nChe cosa fare: /,
    );
  });

  it('writes all, as docs/json.md says', async () => {
    const { code, stdout } = await run('guasti.xlsx', '--tutto', '--json', 't.json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'JSON scritto: t.json\n' });
    const all: unknown = JSON.parse(await readFile(join(cwd, 't.json'), 'utf8'));
    const key = { indicator: 'count', stage: 'registration', area: 'CN', period: '2018-07-01' };
    expect(all).toMatchObject({
      cifre: expect.arrayContaining([
        {
          ...{ chiave: key, valore: 2 },
          righe: [
            { foglio: 'Utenti', riga: 4, numero: 1 },
            { foglio: 'Utenti', riga: 6, numero: 1 },
          ],
        },
      ]) as unknown,
      righe: [
        { foglio: 'Utenti', riga: 2, rilievo: null },
        { riga: 3 },
        { riga: 4, cifre: expect.arrayContaining([key]) as unknown },
        {
          ...{ riga: 5, cifre: [] },
          rilievo: {
            codice: 'DATA_NON_LEGGIBILE',
            messaggio: expect.stringContaining('ieri') as unknown,
          },
        },
        { riga: 6 },
      ],
    });
    await rm(join(cwd, 't.json'));
  });

  it.each([
    [
      ['--tabella', '9', '--riga', 'x', '--colonna', 'y'],
      "la tabella «9» non c'è.\nLe tabelle sono «Tabella 1»",
    ],
    [
      ['--tabella', '1', '--riga', 'Marte', '--colonna', 'y'],
      "Nella Tabella 1 la riga «Marte» non c'è.\nLe righe sono «Cuneo», «Totale»",
    ],
    [
      ['--tabella', '1', '--riga', 'Cuneo'],
      'Nella Tabella 1 manca la colonna: indicala con «--colonna».',
    ],
    [['--tabella', '1', '--riga', 'Cuneo', '--colonna', '2018'], 'può voler dire più colonne'],
    [
      ['--foglio', 'Patti', '--riga-dati', '2'],
      "Il foglio «Patti» non c'è.\nI fogli sono «Utenti».",
    ],
    [['--chiave', '{"indicator":"count","stage":"pact"}'], "non c'è nessuna cifra con la chiave"],
    [['--tutto', '--json', 'guasti.xlsx'], 'non può prendere il posto del file dei dati'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run('guasti.xlsx', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(await readdir(cwd)).toEqual(['guasti.xlsx']);
  });
});
