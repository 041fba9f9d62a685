import { beforeAll, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { isUndoRefused } from '../../../src/excel/request/excelRequest';
import { applyPlan } from '../../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { deleteSheet } from '../../../tools/excel-host/model/sheets';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { sheetNamed } from '../../../tools/excel-host/userActions';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, stateOf } from '../workbookState';

let first: PlacedWorkbook;
/** The same with other figures and a semester more. */
let later: PlacedWorkbook;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
});

describe('what a run writes', () => {
  it('is one step of Undo, the first time and later', async () => {
    const { undo } = newHost();
    await refresh(first);
    expect(undo).toMatchObject({ cleared: 0 });
    expect(undo.steps).toHaveLength(1);
    await refresh(later);
    expect(undo).toMatchObject({ cleared: 0 });
    expect(undo.steps).toHaveLength(2);
  });

  it('is a step a request where Excel knows no groups, and the same', async () => {
    const newer = newHost();
    await refresh(first);
    const host = createHost({ excelApi: '1.19' });
    connectOffice(host);
    await refresh(first);
    expect(host.undo.steps.length).toBeGreaterThan(3);
    expect(host.undo.steps).not.toContain('group 1');
    expectState(host.workbook, stateOf(newer.workbook));
  });

  it('leaves what was done before undoable unless a sheet goes between others', async () => {
    const host = newHost();
    await refresh(first);
    deleteSheet(host.workbook, sheetNamed(host, '7 Sintesi'));
    await refresh(first);
    expect(host.undo.cleared).toBe(1);
    const order = host.workbook.sheets.map(({ name }) => name);
    expect(order.slice(1)).toEqual(first.sheets.map(({ name }) => name));
  });
});

/** The same report twice, and the second time in a host that stops the group after so many writes. */
async function refused(
  groupLimit: number,
): Promise<{ readonly host: Host; readonly error: unknown }> {
  const host = newHost();
  await refresh(first);
  host.trouble.groupLimit = groupLimit;
  const plan = planReport(later, await readOwnedSheets(later));
  const error = await applyPlan(plan).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { host, error };
}

// After a refusal no run of the same pane is grouped: this comes last.
it('a group that Excel refuses is told apart, and a new plan completes the report without one', async () => {
  const clean = newHost();
  await refresh(first);
  await refresh(later);
  const { host, error } = await refused(40);
  expect(isUndoRefused(error)).toBe(true);
  const plan = await refresh(later);
  expect(plan.overwrites).toEqual([]);
  expectState(host.workbook, stateOf(clean.workbook));
});
