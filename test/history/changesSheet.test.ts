import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GeneratedReport } from '../../src/app/generateReport';
import { nextRecord } from '../../src/app/refreshReport';
import type { RawCell } from '../../src/intake/rawSource';
import type { PlacedSheet } from '../../src/layout/placed';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { disagreements, recalculated } from '../support/recalculated';
import { rowsOfSample } from '../support/rowsOfSample';
import { inScratch } from '../support/scratch';
import { generatedSample } from '../support/shared/madeOnce';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';

const formulasOf = (sheet: PlacedSheet | undefined) =>
  sheet?.cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])) ?? [];

/** The report of the sample after two registrations more and three fewer, told of the sample's own. */
async function changedSample(): Promise<GeneratedReport> {
  const first = await generatedSample();
  const last = nextRecord(undefined, {
    ...first,
    ...{ startedAt: '15/01/2020 09:00', data: '', isDifferent: true },
  });
  const rows = rowsOfSample();
  delete rows['Parametri']; // with its «Dati al» no later period would count
  const users = rows['Utenti'] ?? [];
  rows['Utenti'] = [
    ...users.slice(0, -3),
    ...['X1', 'X2'].map((id): RawCell[] => [id, '01/02/2020', ...(users[5] ?? []).slice(2)]),
  ];
  return generated(memorySource(rows), { last });
}

describe('the sheet Variazioni of the sample', () => {
  let changed: GeneratedReport;

  beforeAll(async () => {
    changed = await changedSample();
  });

  it('is the last, linked from the index, with references to the figures it names', () => {
    const { workbook, changes } = changed;
    expect(changes?.counts.restated).toBeGreaterThan(0);
    expect(changes?.counts.new).toBeGreaterThan(0);
    const sheet = workbook.sheets.at(-1);
    expect(sheet?.name).toBe('Variazioni');
    expect(formulasOf(sheet).some((formula) => formula.includes("'1 Registrati'!"))).toBe(true);
    const links = workbook.sheets[0]?.cells.map(({ link }) => link?.sheet);
    expect(links).toContain('Variazioni');
  });

  it('makes a valid package', async () => {
    expect(await validateXlsx(reportBytes(changed.workbook))).toEqual([]);
  });

  (sofficeAvailable ? it : it.skip)(
    'agrees with LibreOffice on every formula (needs soffice)',
    async () => {
      await inScratch(async (folder) => {
        const path = join(folder, 'rapporto.xlsx');
        await writeFile(path, reportBytes(changed.workbook));
        expect(disagreements(await recalculated(path))).toEqual([]);
      });
    },
  );
});
