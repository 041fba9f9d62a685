import { describe, expect, it } from '@jest/globals';
import { acceptedUpdate, storedAccepted } from '../../../src/app/kept/keptLists';
import { recordUpdate, storedRecord } from '../../../src/app/kept/recordStore';
import { verifyReport } from '../../../src/app/verify/verifyReport';
import { acceptedKey } from '../../../src/findings/groupFindings';
import { generated, plainRun } from '../../support/generated';
import { memorySource } from '../../support/memorySource';

const kept = (update: ReturnType<typeof acceptedUpdate>) => new Map(update.put);

describe('the accepted findings of a workbook', () => {
  const keys = new Set(['UTENTE_RIPETUTO U1', 'AREA_SCONOSCIUTA Estero, «x»']);

  it('are read as they were written, and gone when none is left', () => {
    const stored = kept(acceptedUpdate(new Map(), keys));
    expect(storedAccepted(stored)).toEqual(keys);
    expect(acceptedUpdate(stored, new Set())).toEqual({ put: [], drop: ['accettati'] });
    expect(acceptedUpdate(new Map(), new Set())).toEqual({ put: [], drop: [] });
    expect(storedAccepted(new Map([['accettati', '{']]))).toEqual(new Set());
  });

  it('stay when a run writes its record', async () => {
    const { figures } = await generated(memorySource(sheets));
    const stored = kept(acceptedUpdate(new Map(), keys));
    const update = recordUpdate(stored, { startedAt: '15/06/2020 10:00', data: 'x', figures });
    expect(update?.drop).toEqual([]);
    expect(storedRecord(stored)).toBeUndefined();
  });

  it('are marked on Controlli and change nothing else', async () => {
    const plain = await generated(memorySource(sheets));
    const finding = plain.log.first.find(({ code }) => code === 'AREA_SCONOSCIUTA');
    if (!finding) throw new Error('nothing to accept');
    const accepted = new Set([acceptedKey(finding)]);
    const marked = await generated(memorySource(sheets), { accepted });
    const cells = (report: typeof plain) =>
      report.workbook.sheets.flatMap(({ name, cells: all }) =>
        all.map(({ row, column, value }) => [name, row, column, value]),
      );
    const before = new Set(cells(plain).map((cell) => JSON.stringify(cell)));
    const changed = cells(marked).filter((cell) => !before.has(JSON.stringify(cell)));
    expect(changed.map(([name, , , value]) => [name, value])).toEqual([
      ['Controlli', 'Accettato da chi prepara il report: va bene così.'],
    ]);
    expect(marked.report.overview.verdict).toEqual(plain.report.overview.verdict);

    const rows: Record<string, (string | number | boolean | null)[][]> = {};
    const formulas = new Map<string, Map<string, string>>();
    for (const { name, cells: all } of marked.workbook.sheets) {
      const lines: (string | number | boolean | null)[][] = (rows[name] = []);
      for (const { row, column, value } of all) {
        while (lines.length <= row) lines.push([]);
        const line = lines[row] ?? [];
        while (line.length < column) line.push(null);
        line[column] = value;
      }
      formulas.set(name, new Map());
    }
    const report = { ...memorySource(rows), readFormulas: () => Promise.resolve(new Map()) };
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
    const verified = await verifyReport(report, memorySource(sheets), plainRun, hooks);
    const differences = verified?.outcome === 'verified' ? verified.differences : [];
    expect(differences.filter(({ sheet }) => sheet === 'Controlli')).toEqual([]);
  });
});

const sheets = {
  Utenti: [
    ['ID utente', 'Data registrazione', 'Area territoriale'],
    ['U1', '10/01/2020', 'Atlantide'],
    ['U2', '10/01/2020', 'CMTO'],
  ],
};
