import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  asUnwritable,
  UnwritableOutput,
  type UnwritableReason,
} from '../../src/xlsx/write/unwritableOutput';
import { writeWhole } from '../../src/xlsx/write/writeWhole';
import { inScratch } from '../support/scratch';

const writeText = (text: string) => (path: string) => writeFile(path, text);

describe('writeWhole', () => {
  it('puts the whole file in place and nothing else', async () => {
    await inScratch(async (folder) => {
      await writeWhole(join(folder, 'out.xlsx'), writeText('whole'));
      expect(await readdir(folder)).toEqual(['out.xlsx']);
      expect(await readFile(join(folder, 'out.xlsx'), 'utf8')).toBe('whole');
    });
  });

  it('shows the old file until the new one is complete', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'out.xlsx');
      await writeFile(path, 'old');
      await writeWhole(path, async (temporaryPath) => {
        await writeFile(temporaryPath, 'ne');
        expect(await readFile(path, 'utf8')).toBe('old');
        await writeFile(temporaryPath, 'new');
      });
      expect(await readFile(path, 'utf8')).toBe('new');
    });
  });

  it('keeps the old file and leaves nothing beside it when the writing fails', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'out.xlsx');
      await writeFile(path, 'old');
      const stopped = new Error('stopped');
      const failing = writeWhole(path, async (temporaryPath) => {
        await writeFile(temporaryPath, 'half');
        throw stopped;
      });
      await expect(failing).rejects.toBe(stopped);
      expect(await readdir(folder)).toEqual(['out.xlsx']);
      expect(await readFile(path, 'utf8')).toBe('old');
    });
  });

  it('writes behind a link, not over it', async () => {
    await inScratch(async (folder) => {
      await mkdir(join(folder, 'real'));
      await writeFile(join(folder, 'real', 'out.xlsx'), 'old');
      await symlink(join(folder, 'real', 'out.xlsx'), join(folder, 'link.xlsx'));
      await writeWhole(join(folder, 'link.xlsx'), writeText('new'));
      expect(await readFile(join(folder, 'real', 'out.xlsx'), 'utf8')).toBe('new');
      expect(await readdir(join(folder, 'real'))).toEqual(['out.xlsx']);
    });
  });

  it('refuses a folder that is not there before anything is written', async () => {
    await inScratch(async (folder) => {
      const error = await refusal(join(folder, 'manca', 'out.xlsx'));
      expect(error.reason).toBe('folderMissing');
      expect(error.message).toBe(
        `La cartella «${join(folder, 'manca')}» non esiste: creala, oppure indica un'altra destinazione.`,
      );
      expect(error.cause).toMatchObject({ code: 'ENOENT' });
    });
  });

  it('refuses a file in the place of the folder', async () => {
    await inScratch(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      expect((await refusal(join(folder, 'file', 'out.xlsx'))).reason).toBe('folderMissing');
    });
  });

  it('refuses a folder as the target', async () => {
    await inScratch(async (folder) => {
      expect((await refusal(folder)).reason).toBe('isFolder');
      expect(await readdir(folder)).toEqual([]);
    });
  });

  it('refuses to put a file in the place of a pipe', async () => {
    await inScratch(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      expect((await refusal(join(folder, 'pipe'))).reason).toBe('notRegular');
      expect(await readdir(folder)).toEqual(['pipe']);
    });
  });

  it('leaves a protected file alone', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'out.xlsx');
      await writeFile(path, 'old');
      await chmod(path, 0o444);
      // An administrator may write it all the same.
      const mayWrite = process.getuid?.() === 0;
      const outcome = await writeWhole(path, writeText('new')).catch((error: unknown) => error);
      if (mayWrite) expect(outcome).toBeUndefined();
      else expect(outcome).toMatchObject({ name: 'UnwritableOutput', reason: 'notAllowed' });
      expect(await readFile(path, 'utf8')).toBe(mayWrite ? 'new' : 'old');
    });
  });
});

describe('asUnwritable', () => {
  it.each<[string, UnwritableReason]>([
    ['ENOENT', 'folderMissing'],
    ['EACCES', 'notAllowed'],
    ['EROFS', 'notAllowed'],
    ['EBUSY', 'inUse'],
    ['EPERM', 'inUse'],
    ['ENOSPC', 'noSpace'],
    ['EIO', 'failed'],
  ])('takes %s of the file system for %s', (code, reason) => {
    const cause = Object.assign(new Error(code), { code, syscall: 'write' });
    const error = asUnwritable('/dati/out.xlsx', cause);
    expect(error).toBeInstanceOf(UnwritableOutput);
    expect(error).toMatchObject({ reason, cause });
    expect((error as Error).message).toContain('/dati');
    expect((error as Error).message).not.toContain(code);
  });

  it('hands on errors that are not of the file system', () => {
    const error = new TypeError('mistake');
    expect(asUnwritable('/dati/out.xlsx', error)).toBe(error);
  });
});

async function refusal(path: string): Promise<UnwritableOutput> {
  const outcome = await writeWhole(path, writeText('x')).catch((error: unknown) => error);
  if (!(outcome instanceof UnwritableOutput)) throw new Error(`not refused: ${String(outcome)}`);
  return outcome;
}
