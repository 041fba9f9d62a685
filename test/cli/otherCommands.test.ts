import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCommand, mipReport, type RunResult } from '../support/mipReport';
import { writeFlawedData } from './flawedData';

let cwd = '';
const run = (...args: string[]): Promise<RunResult> => mipReport(args, { cwd });

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'command-'));
  await writeFlawedData(join(cwd, 'guasti.xlsx'));
});

afterAll(() => rm(cwd, { recursive: true }));

describe('controlla', () => {
  it('says of each kind of finding how many, where, what and what to do', async () => {
    const { code, stdout, stderr } = await run('controlla', 'guasti.xlsx');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^guasti\.xlsx: rilievi 1 errore/);
    expect(stdout).toMatch(
      /^ERRORE DATA_NON_LEGGIBILE: 1\n {2}Dove: Utenti!B5\n {2}La data «ieri».*\n {2}Che cosa fare: /m,
    );
    expect(await readdir(cwd)).toEqual(['guasti.xlsx']);
  });

  it('writes the findings as docs/json.md says', async () => {
    await run('controlla', 'guasti.xlsx', '--json', 'rilievi.json');
    const json: unknown = JSON.parse(await readFile(join(cwd, 'rilievi.json'), 'utf8'));
    expect(json).toMatchObject({
      formato: 'mip-controllo',
      versione: 1,
      fonte: 'guasti.xlsx',
      righe: [{ foglio: 'Utenti', lette: 5, contate: 4, escluse: 1 }],
    });
    expect(json).toHaveProperty(
      'rilievi',
      expect.arrayContaining([expect.objectContaining({ cella: 'B5', valore: 'ieri' })]),
    );
  });
});

describe('esempio', () => {
  it('writes the same file for the same seed, another for another', async () => {
    for (const [name, seed] of [
      ['a.xlsx', 'uno'],
      ['b.xlsx', 'uno'],
      ['c.xlsx', 'due'],
    ] as const) {
      const { code, stdout } = await run('esempio', name, '--utenti', '50', '--seme', seed);
      expect({ code, stdout }).toEqual({ code: 0, stdout: `Dati di esempio scritti: ${name}\n` });
    }
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((name) => readFile(join(cwd, `${name}.xlsx`), 'base64')),
    );
    expect(a === b).toBe(true);
    expect(a === c).toBe(false);
  });
});

describe('mip-report alone', () => {
  it('writes the sample and its report, and says where', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toContain(join('out', 'esempio.xlsx'));
    expect(stdout).toContain(join('out', 'rapporto.xlsx'));
    expect(stdout).toMatch(/^Utenti registrati +8\.909$/m);
    expect(await readdir(join(cwd, 'out'))).toEqual(['esempio.xlsx', 'rapporto.xlsx']);
  });
});

describe('--help and --version', () => {
  it.each([
    [
      ['--help'],
      'dal file con i dati grezzi',
      ['genera', 'controlla', 'spiega', 'verifica', 'confronta', 'esempio'],
    ],
    [['genera', '--help'], 'mip-report genera:', ['--dati-al', '--json', '--silenzioso', '-o']],
    [['controlla', '--help'], 'mip-report controlla:', ['--json']],
    [['spiega', '--help'], 'mip-report spiega:', ['--tabella', '--riga-dati', '--tutto', '-o']],
    [['verifica', '--help'], 'mip-report verifica:', ['--dati-al']],
    [['confronta', '--help'], 'mip-report confronta:', ['genera --json']],
    [['esempio', '-h'], 'mip-report esempio:', ['--utenti', '--seme']],
  ])('%j explains in Italian', async (args, title, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of [title, ...words, 'Codici di uscita']) expect(stdout).toContain(word);
    expect(stdout.split('\n').filter((line) => line.length > 88)).toEqual([]);
  });

  it.each([[['--version']], [['genera', '--version']], [['esempio', '-v']]])(
    '%j prints the version of package.json',
    async (args) => {
      const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
      expect(await run(...args)).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    },
  );
});

describe('MIP_REPORT_DEBUG', () => {
  it('shows where a refusal comes from', async () => {
    const env = { SOURCE_DATE_EPOCH: 'domani' };
    const args = ['genera', 'guasti.xlsx', '-o', 'r.xlsx'];
    const plain = await mipReport(args, { cwd, env });
    expect(plain.code).toBe(2);
    expect(plain.stderr).not.toContain('    at ');
    const debug = await mipReport(args, { cwd, env: { ...env, MIP_REPORT_DEBUG: '1' } });
    expect(debug.stderr).toContain('    at ');
  });
});
