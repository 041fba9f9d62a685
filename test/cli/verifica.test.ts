import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editPart } from '../support/editPart';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { writeFlawedData } from './flawedData';

let cwd = '';
const run = (...args: string[]): Promise<RunResult> => mipReport(args, { cwd });

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'verify-'));
  await writeFlawedData(join(cwd, 'dati.xlsx'));
  await run('genera', 'dati.xlsx', '-o', 'r.xlsx', '--json', 'cifre.json', '--silenzioso');
});

afterAll(() => rm(cwd, { recursive: true }));

describe('verifica', () => {
  it('finds nothing in a report of the same data', async () => {
    const { code, stdout, stderr } = await run('verifica', 'r.xlsx', 'dati.xlsx');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Tutte le [\d.]+ celle del report sono ciò che i dati danno\.\n$/);
  });

  it('names the cell that somebody changed', async () => {
    const edited = editPart(
      await readFile(join(cwd, 'r.xlsx')),
      'xl/worksheets/sheet2.xml',
      (xml) => xml.replace('<v>2</v>', '<v>3</v>'),
    );
    await writeFile(join(cwd, 'altro.xlsx'), edited);
    const { code, stdout } = await run('verifica', 'altro.xlsx', 'dati.xlsx');
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^1 Registrati![A-Z]+\d+: nel report 3, dai dati 2\n1 cella su [\d.]+ non è ciò che i dati danno\.\n$/,
    );
  });

  it.each([
    [
      ['verifica', 'dati.xlsx', 'dati.xlsx'],
      '«dati.xlsx» non contiene un report: manca il foglio Controlli',
    ],
    [['verifica', 'manca.xlsx', 'dati.xlsx'], 'manca.xlsx'],
    [['verifica', 'r.xlsx'], 'Manca il file con i dati da leggere.'],
    [['verifica'], 'Manca il report da verificare.'],
  ])('refuses %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });
});

describe('confronta', () => {
  it('says which counts changed from a report to its data', async () => {
    const same = await run('confronta', 'r.xlsx', 'dati.xlsx');
    expect(same).toMatchObject({ code: 0, stdout: 'Nessun conteggio è cambiato.\n', stderr: '' });
    const json = JSON.parse(await readFile(join(cwd, 'cifre.json'), 'utf8')) as {
      indicatori: { chiave: { area?: string; period?: string }; valore: number }[];
    };
    const count = json.indicatori.find(({ chiave }) => chiave.area && chiave.period);
    if (count) count.valore = 7;
    await writeFile(join(cwd, 'cifre.json'), JSON.stringify(json));
    const { code, stdout } = await run('confronta', 'cifre.json', 'r.xlsx');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: [
        '1 conteggio cambiato, di un periodo già concluso.',
        '',
        'Rettifiche',
        '  Utenti registrati, Cuneo, 1° sem.: da 7 a 2',
        '',
      ].join('\n'),
    });
  });
});
