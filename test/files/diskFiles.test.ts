import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { diskFiles } from '../../src/files/diskFiles';
import { inScratch } from '../support/scratch';

async function namesAt(paths: readonly string[], skipped: readonly string[] = []) {
  const files = await diskFiles(paths, (path) => Promise.resolve(skipped.includes(path)));
  return files.map(({ name }) => name).sort();
}

it('finds the files of folders and below, each once, called by their place', async () => {
  await inScratch(async (folder) => {
    await mkdir(join(folder, 'Asti', 'marzo'), { recursive: true });
    await mkdir(join(folder, '.git'));
    const paths = [
      'a.csv',
      'Asti/b.csv',
      'Asti/marzo/c.csv',
      'Thumbs.db',
      '.nascosto',
      '.git/d.csv',
    ];
    for (const path of paths) await writeFile(join(folder, path), path);
    await symlink(join(folder, 'a.csv'), join(folder, 'legame.csv'));
    expect(await namesAt([folder])).toEqual(['Asti/b.csv', 'Asti/marzo/c.csv', 'a.csv']);
    expect(await namesAt([folder], [join(folder, 'a.csv')])).toEqual(['b.csv', 'marzo/c.csv']);
    expect(await namesAt([join(folder, 'a.csv'), folder, join(folder, 'legame.csv')])).toHaveLength(
      3,
    );
  });
});

it('follows links, and goes down as far as there are folders', async () => {
  await inScratch(async (folder) => {
    const deep = 'a/b/c/d/e/f/g/h/i/l';
    await mkdir(join(folder, 'dati', deep), { recursive: true });
    await mkdir(join(folder, 'altrove'));
    await writeFile(join(folder, 'dati', deep, 'fondo.csv'), 'x');
    await writeFile(join(folder, 'altrove', 'Patti.csv'), 'x');
    await symlink(join(folder, 'altrove'), join(folder, 'dati', 'ufficio'));
    await symlink(join(folder, 'dati'), join(folder, 'dati', 'a', 'indietro'));
    const dati = join(folder, 'dati');
    expect(await namesAt([dati])).toEqual([`${deep}/fondo.csv`, 'ufficio/Patti.csv']);
    await symlink(join(folder, 'tolto.csv'), join(dati, 'rotto.csv'));
    await expect(namesAt([dati])).rejects.toMatchObject({ reason: 'missing' });
  });
});

it('refuses a path that leads nowhere, and one that would be waited for', async () => {
  await expect(namesAt(['/manca/qui.csv'])).rejects.toMatchObject({ reason: 'missing' });
  await expect(namesAt(['/dev/null'])).rejects.toMatchObject({ reason: 'notAFile' });
});
