import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeOutputs } from '../../src/cli/writeOutputs';

let folder = '';
const at = (name: string): string => join(folder, name);
const fillAll =
  (text: string, names: readonly string[]) =>
  async (temporaryPathOf: (path: string) => string): Promise<void> => {
    for (const name of names) await writeFile(temporaryPathOf(at(name)), text);
  };
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('writeOutputs', () => {
  it('writes every file and returns what was made', async () => {
    const made = await writeOutputs(
      [at('a'), at('b')],
      async (temporaryPathOf) => {
        await fillAll('new', ['a', 'b'])(temporaryPathOf);
        return 7;
      },
      signal,
    );
    expect(made).toBe(7);
    expect(await readFile(at('a'), 'utf8')).toBe('new');
    expect(await readFile(at('b'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it.each([
    ['first', ['wall', 'b']],
    ['second', ['a', 'wall']],
  ])('begins no work where the %s cannot be written', async (_, names) => {
    await mkdir(at('wall'));
    let begun = false;
    const fill = async (temporaryPathOf: (path: string) => string): Promise<void> => {
      begun = true;
      await fillAll('new', names)(temporaryPathOf);
    };
    await expect(writeOutputs(names.map(at), fill, signal)).rejects.toThrow('è una cartella');
    expect(begun).toBe(false);
    expect(await readdir(folder)).toEqual(['wall']);
  });

  it('leaves the old files where the work fails half way', async () => {
    await writeFile(at('a'), 'old');
    const fill = async (temporaryPathOf: (path: string) => string): Promise<void> => {
      await fillAll('new', ['a'])(temporaryPathOf);
      throw new Error('broken');
    };
    await expect(writeOutputs([at('a'), at('b')], fill, signal)).rejects.toThrow('broken');
    expect(await readFile(at('a'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a']);
  });

  it('writes none where the user has stopped the run', async () => {
    const stop = new AbortController();
    const fill = async (temporaryPathOf: (path: string) => string): Promise<void> => {
      await fillAll('new', ['a', 'b'])(temporaryPathOf);
      stop.abort();
    };
    const run = writeOutputs([at('a'), at('b')], fill, stop.signal);
    await expect(run).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual([]);
  });
});
