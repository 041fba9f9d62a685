import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { refreshReport } from '../../../src/app/refreshReport';
import { openExcelSource } from '../../../src/excel/read/excelSource';
import type { RawSource } from '../../../src/intake/rawSource';
import { openXlsx } from '../../../src/xlsx/read/openXlsx';
import type { Host } from '../../../tools/excel-host/createHost';
import { addSheet, copySheet, renameSheet } from '../../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { generated, plainRun } from '../../support/generated';
import { saveHost } from '../../support/savedHost/saveHost';
import { inScratch } from '../../support/scratch';
import { excelTarget } from '../excelTarget';
import { newHost } from '../refreshing';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

/** Names that raw sheets have, and one that says nothing. */
const names = ['Utenti vecchi', 'Presenze', 'Patti', 'Parametri', 'Copia vecchia'];

let host: Host;
let before: unknown;

beforeAll(async () => {
  host = newHost();
  addSheet(host.workbook, 'Utenti');
  const users = Array.from({ length: 12 }, (_, index) => [
    `u${index}`,
    `'10/0${1 + (index % 9)}/2018`,
    index % 2 === 0 ? 'TO' : 'CN',
  ]);
  typeInto(host, 'Utenti!A1:C13', [['ID utente', 'Data registrazione', 'Provincia'], ...users]);
  const run = { ...plainRun, overwrites: 'refuse' } as const;
  await refreshReport(await openExcelSource(), excelTarget, run, hooks);
  before = await readings(await openExcelSource());
  const own = host.workbook.sheets.filter(({ customProperties }) => customProperties.size > 0);
  for (const [index, sheet] of own.entries()) {
    for (const more of [0, 1]) {
      const name = names[(index + more) % names.length] ?? '';
      copySheet(host.workbook, sheet, `${name} ${index}-${more}`);
    }
  }
  renameSheet(host.workbook, sheetNamed(host, '1 Registrati'), 'Registrazioni');
});

/** What is read as what, and what is said of it. */
async function readings(source: RawSource): Promise<unknown> {
  const { report } = await generated(source);
  return [report.overview.readings, report.findings];
}

describe('copies of sheets of the report, whatever they are called, and a renamed one', () => {
  it('are no raw data in the open workbook', async () => {
    expect(host.workbook.sheets.length).toBeGreaterThan(30);
    expect(await readings(await openExcelSource())).toEqual(before);
  });

  it('are none in the file', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'salvata.xlsx');
      await writeFile(path, saveHost(host.workbook));
      expect(await readings(await openXlsx(path))).toEqual(before);
    });
  });
});

it.each(['semestre', 'trimestre', 'anno'])(
  'a copy is known by its span where the period is a %s',
  async (period) => {
    const other = newHost();
    addSheet(other.workbook, 'Parametri');
    typeInto(other, 'Parametri!A1:B1', [['Periodo', period]]);
    addSheet(other.workbook, 'Utenti');
    typeInto(other, 'Utenti!A1:C3', [
      ['ID utente', 'Data registrazione', 'Provincia'],
      ['u1', "'08/01/2018", 'TO'],
      ['u2', "'11/12/2018", 'TO'],
    ]);
    const run = { ...plainRun, overwrites: 'refuse' } as const;
    await refreshReport(await openExcelSource(), excelTarget, run, hooks);
    const first = await readings(await openExcelSource());
    copySheet(other.workbook, sheetNamed(other, '1 Registrati'), 'Utenti vecchi');
    expect(await readings(await openExcelSource())).toEqual(first);
  },
);
