import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutputs } from '../../src/cli/writeOutputs';
import type { Output } from '../../src/cli/writeOutputs';

let folder = '';
const at = (name: string): string => join(folder, name);
const output = (name: string, text: string): Output => ({
  path: at(name),
  write: (path) => writeFile(path, text),
});
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('writeOutputs', () => {
  it('writes every file', async () => {
    await writeOutputs([output('a', '1'), output('b', '2')], signal);
    expect(await readFile(at('a'), 'utf8')).toBe('1');
    expect(await readFile(at('b'), 'utf8')).toBe('2');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it.each([
    ['first', ['wall', 'b']],
    ['second', ['a', 'wall']],
  ])('writes none where the %s cannot be written', async (_, names) => {
    await mkdir(at('wall'));
    const outputs = names.map((name) => output(name, 'new'));
    await expect(writeOutputs(outputs, signal)).rejects.toThrow('è una cartella');
    expect(await readdir(folder)).toEqual(['wall']);
  });

  it('leaves the old files where writing fails half way', async () => {
    await writeFile(at('a'), 'old');
    const failing: Output = { path: at('b'), write: () => Promise.reject(new Error('broken')) };
    await expect(writeOutputs([output('a', 'new'), failing], signal)).rejects.toThrow('broken');
    expect(await readFile(at('a'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('writes none where the user has stopped the run', async () => {
    const stopped = AbortSignal.abort();
    await expect(writeOutputs([output('a', '1')], stopped)).rejects.toBe(stopped.reason);
    expect(await readdir(folder)).toEqual([]);
  });
});
