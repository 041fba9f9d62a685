import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSameFile } from '../../src/cli/openInputs';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-'));
  await mkdir(at('sub'));
  await writeFile(at('a.xlsx'), 'a');
  await writeFile(at('b.xlsx'), 'a');
  await link(at('a.xlsx'), at('hard.xlsx'));
  await symlink(at('a.xlsx'), at('soft.xlsx'));
  await symlink(at('sub'), at('door'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('isSameFile', () => {
  it.each([
    ['a.xlsx', 'a.xlsx'],
    ['a.xlsx', 'sub/../a.xlsx'],
    ['a.xlsx', 'hard.xlsx'],
    ['a.xlsx', 'soft.xlsx'],
    ['sub/new.json', 'door/new.json'],
  ])('takes %s and %s for one', async (a, b) => {
    expect(await isSameFile(at(a), at(b))).toBe(true);
  });

  it('takes a relative path for the absolute one', async () => {
    expect(await isSameFile(at('a.xlsx'), relative('.', at('a.xlsx')))).toBe(true);
  });

  it.each([
    ['a.xlsx', 'b.xlsx'],
    ['a.xlsx', 'new.xlsx'],
    ['new.xlsx', 'sub/new.xlsx'],
  ])('keeps %s and %s apart', async (a, b) => {
    expect(await isSameFile(at(a), at(b))).toBe(false);
  });
});
