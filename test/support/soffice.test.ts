import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { inScratch } from './scratch';
import { shared } from './shared/shared';
import { convert, sofficeAvailable } from './soffice';

(sofficeAvailable ? it : it.skip)(
  'LibreOffice stays open after conversions, side by side too (needs soffice)',
  async () => {
    await inScratch(async (folder) => {
      const inputs = ['a.csv', 'b.csv', 'c.csv'].map((name) => join(folder, name));
      for (const input of inputs) await writeFile(input, 'x,1\n');
      await Promise.all(inputs.map((input) => convert(input, 'xlsx', join(folder, 'out'))));
      // It has one as long as it shows its workbook.
      const lock = join(fileURLToPath(await shared('office')), '.~lock.blank.fods#');
      expect(existsSync(lock)).toBe(true);
    });
  },
  120_000,
);
