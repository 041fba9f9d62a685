import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { xlsxOf } from '../support/xlsxOf';

let cwd = '';
const run = (...args: string[]): Promise<RunResult> => mipReport(args, { cwd });

const headers = ['ID utente', 'Data registrazione', 'Provincia'];

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'folders-'));
  await mkdir(join(cwd, 'dati', 'CPI Asti'), { recursive: true });
  const files = {
    'dati/Utenti Torino.xlsx': xlsxOf({ Foglio1: [headers, ['U1', '10/01/2018', 'AT']] }),
    'dati/Utenti Cuneo.csv':
      'ID utente;Data registrazione;Provincia\nU2;ieri;CN\nU3;12/02/2018;CN\n',
    'dati/CPI Asti/presenze.csv': 'ID utente\tData\nU1\t12/03/2018\n',
    'dati/Lettera.pdf': '%PDF-1.7',
    'aperto.csv': 'ID utente;Data registrazione;Provincia\n"U1;10/01/2018;TO\n',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
});

afterAll(() => rm(cwd, { recursive: true }));

describe('a folder of files', () => {
  it('is checked as one workbook, its cells cited by file', async () => {
    const { code, stdout, stderr } = await run('controlla', 'dati', '--json', 'dati/rilievi.json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^dati: rilievi 1 errore/);
    expect(stdout).toContain('  Dove: Utenti Cuneo.csv!B2\n');
    const json: unknown = JSON.parse(await readFile(join(cwd, 'dati', 'rilievi.json'), 'utf8'));
    expect(json).toMatchObject({
      fonte: 'dati',
      file: [
        {
          nome: 'CPI Asti/presenze.csv',
          letto: true,
          formato: 'csv',
          fogli: ['CPI Asti/presenze.csv'],
        },
        { nome: 'Lettera.pdf', letto: false, motivo: 'foreign' },
        { nome: 'Utenti Cuneo.csv', letto: true, formato: 'csv' },
        { nome: 'Utenti Torino.xlsx', letto: true, formato: 'xlsx', fogli: ['Foglio1'] },
      ],
    });
  });

  it('gives the same report in any order of its files, and again beside the first', async () => {
    const epoch = { SOURCE_DATE_EPOCH: '1577880000' };
    const files = ['dati/Utenti Cuneo.csv', 'dati/CPI Asti', 'dati/Utenti *.xlsx'];
    const reports: Buffer[] = [];
    for (const inputs of [files, [...files].reverse()]) {
      await mipReport(['genera', ...inputs, '-o', 'dati/r.xlsx'], { cwd, env: epoch });
      reports.push(await readFile(join(cwd, 'dati', 'r.xlsx')));
    }
    expect(reports[0]?.equals(reports[1] ?? Buffer.of())).toBe(true);
    const { stdout } = await run('genera', 'dati', '-o', 'dati/r.xlsx');
    expect(stdout).toContain('Report scritto: dati/r.xlsx');
  });

  it('is refused by the name of the file that cannot be read', async () => {
    const { code, stderr } = await run('genera', 'dati', 'aperto.csv', '-o', 'no.xlsx');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^In «aperto\.csv» le virgolette di una cella \(alla riga 2\)/);
  });

  it('is not written over', async () => {
    const { code, stderr } = await run('genera', 'dati', '-o', 'dati/Utenti Torino.xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('è fra i dati da leggere');
  });
});
