import { beforeAll, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { applyPlan } from '../../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { addPivotTable, sheetNamed } from '../../../tools/excel-host/userActions';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';

let before: PlacedWorkbook;
let after: PlacedWorkbook;

beforeAll(async () => {
  [before, after] = [await smallReport(2), await smallReport(3)];
});

async function withPivots(): Promise<Host> {
  const host = newHost();
  await refresh(before);
  addPivotTable(host, { sheet: 'Foglio1', name: 'Mia', source: 'MIP_Conteggi' });
  addPivotTable(host, { sheet: 'Foglio1', name: 'Altra', source: 'Foglio1!A1:C9' });
  return host;
}

const refreshes = (host: Host): readonly number[] =>
  sheetNamed(host, 'Foglio1').pivotTables.map((pivot) => pivot.refreshes);

describe('the PivotTables of the user', () => {
  it('that are made of the counts are refreshed where a count changes, and no others', async () => {
    const host = await withPivots();
    await refresh(before);
    expect(refreshes(host)).toEqual([0, 0]);
    await refresh(after);
    expect(refreshes(host)).toEqual([1, 0]);
  });

  it('are named by their sheet where Excel refuses, and the report is complete', async () => {
    const host = await withPivots();
    sheetNamed(host, 'Foglio1').isProtected = true;
    const { pivotFault } = await applyPlan(planReport(after, await readOwnedSheets(after)));
    expect(explainExcelError(pivotFault).sentence).toMatch(/^Il report è completo.*«Foglio1»\.$/);
    expect(planReport(after, await readOwnedSheets(after)).sheets).toEqual([]);
  });
});
