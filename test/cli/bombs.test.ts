import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCommand, mipReport } from '../support/mipReport';
import { runs } from '../support/runs';
import { bombs } from './bombs';
import { writeFullSheet } from './fullSheet';

const megabyte = 1_000_000;
let cwd = '';

beforeAll(async () => {
  await buildCommand();
  cwd = await mkdtemp(join(tmpdir(), 'bombs-'));
});

afterAll(() => rm(cwd, { recursive: true }));

describe('genera refuses a small file in little memory where it', () => {
  it.each(Object.entries(bombs))('%s', async (_, write) => {
    const path = join(cwd, 'dati.xlsx');
    await write(path);
    expect((await stat(path)).size).toBeLessThan(megabyte);
    const { code, stderr, peakMemory } = await mipReport(
      ['genera', 'dati.xlsx', '-o', 'rapporto.xlsx'],
      { cwd },
    );
    expect(code).toBe(2);
    expect(stderr).toMatch(/^.*«dati\.xlsx».*: .+\.\n$/);
    expect(stderr).toMatch(/più dati di quanti se ne possano leggere|danneggiato/);
    expect(peakMemory).toBeGreaterThan(0);
    expect(peakMemory).toBeLessThan(200 * megabyte);
    expect(await readdir(cwd)).toEqual(['dati.xlsx']);
  });
});

describe('ten million cells (a tenth of them where a tenth of all runs is made)', () => {
  it('are read in bounded memory, and every row is counted', async () => {
    const thousands = Math.min(runs(1000), 1000);
    await writeFullSheet(join(cwd, 'dati.xlsx'), thousands);
    const { code, stdout, stderr, peakMemory } = await mipReport(
      ['genera', 'dati.xlsx', '-o', 'rapporto.xlsx'],
      { cwd },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const users = (thousands * 1000).toLocaleString('it');
    expect(stdout).toMatch(new RegExp(`^Utenti registrati +${users.replaceAll('.', '\\.')}$`, 'm'));
    expect(stdout).toContain(`Righe lette: ${users}, tutte contate.`);
    expect(peakMemory).toBeLessThan(600 * megabyte);
  }, 300_000);
});
