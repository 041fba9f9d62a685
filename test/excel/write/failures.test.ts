import { beforeAll, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { type AppliedPlan, applyPlan } from '../../../src/excel/write/applyPlan';
import { cellName } from '../../../src/grid/address';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { typeInto } from '../../../tools/excel-host/userActions';
import { range, someOf } from '../../support/runs';
import { former } from '../formerReport';
import { hostWith } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, type State, stateOf, stateText } from '../workbookState';

const failure = { code: 'GeneralException' } as const;

let first: PlacedWorkbook;
/** The same with other figures and a period more. */
let later: PlacedWorkbook;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
});

const refresh = async (wanted: PlacedWorkbook): Promise<AppliedPlan> =>
  applyPlan(planReport(wanted, await readOwnedSheets(wanted)));

/**
 * A run with a failure either says so or has made it good itself: the adding of sheets, and view and print
 * set-up, are tried once more.
 */
async function expectToldOrDone(
  run: Promise<AppliedPlan>,
  { workbook }: Host,
  state: State,
): Promise<void> {
  try {
    const { lookFault } = await run;
    expect(lookFault).toBeUndefined();
  } catch (error) {
    expect(error).toMatchObject(failure);
    return;
  }
  expectState(workbook, state);
}

describe.each([
  ['the first generation', false],
  ['a refresh', true],
])('a failure in %s', (_, isRefresh) => {
  const before = (): readonly PlacedWorkbook[] => (isRefresh ? [first] : []);
  const wanted = (): PlacedWorkbook => (isRefresh ? later : first);

  it('of any request is made good by the next click', async () => {
    const clean = await hostWith(...before());
    await refresh(wanted());
    const state = stateOf(clean.workbook);
    let failures = 0;
    for (const request of range(1, clean.counters.requests)) {
      const host = await hostWith(...before());
      host.trouble.failRequest = { request, code: 'AccessDenied' };
      await refresh(wanted()).then(
        ({ lookFault }) => (failures += lookFault === undefined ? 0 : 1),
        () => failures++,
      );
      delete host.trouble.failRequest;
      await refresh(wanted());
      expectState(host.workbook, state);
    }
    expect(failures).toBeGreaterThan(7);
  });

  it('of any single write is made good by the next click', async () => {
    const clean = await hostWith(...before());
    await refresh(wanted());
    const state = stateOf(clean.workbook);
    for (const write of someOf(range(1, clean.counters.writes), 1 / 23)) {
      const host = await hostWith(...before());
      host.trouble.failWrite = { write, ...failure };
      await expectToldOrDone(refresh(wanted()), host, state);
      delete host.trouble.failWrite;
      await refresh(wanted());
      expectState(host.workbook, state);
      const { writes } = host.counters;
      await refresh(wanted());
      expect(host.counters.writes).toBe(writes);
    }
  }, 300_000);
});

it('a failure in a refresh that moves the box of the notes loses none of them', async () => {
  const boxOf = (report: PlacedWorkbook): string => {
    const box = report.sheets[0]?.cells.find(({ style }) => style.role === 'notes');
    if (!box) throw new Error('no box');
    return cellName(box);
  };
  const earlier = former(later);
  expect(boxOf(later)).not.toBe(boxOf(earlier));
  const noted = async (): Promise<Host> => {
    const host = await hostWith(earlier);
    typeInto(host, `Indice!${boxOf(earlier)}`, [['Da rivedere']]);
    return host;
  };
  const clean = await noted();
  const started = clean.counters.writes;
  await refresh(later);
  const state = stateOf(clean.workbook);
  expect(stateText(clean.workbook)).toContain('Da rivedere');
  for (const write of someOf(range(started + 1, clean.counters.writes), 1 / 46)) {
    const host = await noted();
    host.trouble.failWrite = { write, ...failure };
    await expectToldOrDone(refresh(later), host, state);
    delete host.trouble.failWrite;
    await refresh(later);
    expectState(host.workbook, state);
  }
}, 300_000);
