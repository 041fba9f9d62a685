import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildCommand, contents, mipReport } from '../support/mipReport';
import { readableFiles, refusedFiles } from './hostileFiles';

let store = '';
let cwd = '';

beforeAll(async () => {
  await buildCommand();
  store = await mkdtemp(join(tmpdir(), 'hostile-'));
});

beforeEach(async () => {
  cwd = await mkdtemp(join(store, 'run-'));
  await writeFile(join(cwd, 'prima.xlsx'), 'old report');
});

afterAll(() => rm(store, { recursive: true }));

const genera = ['genera', 'dati.xlsx', '-o', 'prima.xlsx', '--json', 'cifre.json'];

describe('genera refuses, and leaves everything as it was,', () => {
  it.each(Object.entries(refusedFiles))('%s', async (_, [bytes, words]) => {
    await writeFile(join(cwd, 'dati.xlsx'), bytes);
    const before = await contents(cwd);
    const { code, stdout, stderr } = await mipReport(genera, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    // What happened and what to do, in one sentence.
    expect(stderr).toMatch(/^.*«dati\.xlsx».*: .+\.\n$/);
    expect(stderr).toContain(words);
    expect(await contents(cwd)).toEqual(before);
  });
});

describe('genera reads a workbook', () => {
  it.each(Object.entries(readableFiles))('%s', async (_, bytes) => {
    await writeFile(join(cwd, 'dati.xlsx'), bytes);
    const { code, stdout, stderr } = await mipReport(genera, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Utenti registrati +2$/m);
    expect(stdout).toContain('Righe lette: 2, tutte contate.');
    expect((await readFile(join(cwd, 'prima.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });
});
