import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runSql } from '../../src/cli/commands/runSql';
import { inScratch } from '../support/scratch';
import { xlsxOf } from '../support/xlsxOf';

/** What the command prints and says beside it for a workbook with these settings. */
function run(settings: readonly (readonly [string, string])[]) {
  return inScratch(async (folder) => {
    const path = join(folder, 'impostazioni.xlsx');
    await writeFile(path, xlsxOf({ Parametri: settings.map((row) => [...row]) }));
    const printed: string[] = [];
    const said: string[] = [];
    const code = await runSql(
      { name: 'sql', inputs: [path], dialect: 'duckdb' },
      {
        ...{ version: '1.0.0', signal: new AbortController().signal, sourceDateEpoch: undefined },
        print: (line) => printed.push(line),
        errorStream: { write: (text: string) => said.push(text) > 0 },
      },
    );
    return { code, printed: printed.join('\n'), said: said.join('') };
  });
}

describe('runSql', () => {
  it('prints the SQL and nothing else where all is well', async () => {
    const { code, printed, said } = await run([
      ['Inizio servizio', '01/06/2017'],
      ['Dati al', '31/12/2019'],
    ]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    expect(printed).toContain("DATE '2017-06-01' AS dal");
  });

  it('says which setting is not read, for the SQL goes without it', async () => {
    const { code, printed, said } = await run([['Dati al', '31/31/2019']]);
    expect(said).toMatch(/^Parametri, B1: .*31\/31\/2019/);
    expect(said).toMatch(/^Manca «Dati al»/m);
    expect(printed).toContain('current_date AS al');
    expect(code).toBe(0);
  });
});
