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

it('refuses a path that leads nowhere, and one that would be waited for', async () => {
  await expect(namesAt(['/manca/qui.csv'])).rejects.toMatchObject({ reason: 'missing' });
  await expect(namesAt(['/dev/null'])).rejects.toMatchObject({ reason: 'notAFile' });
});
