import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { refreshReport, type ReportTarget } from '../../../src/app/refreshReport';
import { readRunRecord } from '../../../src/excel/marks/runRecord';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { explainExcelError } from '../../../src/excel/request/explainExcelError';
import { applyPlan, type WriteStep } from '../../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { deleteSheet } from '../../../tools/excel-host/model/sheets';
import { editCell, sheetNamed } from '../../../tools/excel-host/userActions';
import { plainRun } from '../../support/generated';
import { memorySource } from '../../support/memorySource';
import { hostWith, newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, type State, stateOf } from '../workbookState';

const steps: readonly WriteStep[] = ['cells', 'looks', 'charts', 'pages'];

let first: PlacedWorkbook;
/** The same with other figures and a semester more. */
let later: PlacedWorkbook;
/** Of a workbook that met no trouble. */
let untroubled: State;
let host: Host;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
  untroubled = stateOf((await hostWith(first, later)).workbook);
});

beforeEach(async () => {
  host = await hostWith(first);
});

/** Applies the later report, with something that happens as the step begins. */
async function applyLater(at: WriteStep, happen: () => void): Promise<unknown> {
  const plan = planReport(later, await readOwnedSheets(later));
  return applyPlan(plan, (step) => {
    if (step === at) happen();
  });
}

async function sentenceOf(failing: Promise<unknown>): Promise<string> {
  try {
    await failing;
  } catch (error) {
    return explainExcelError(error).sentence;
  }
  throw new Error('nothing failed');
}

async function expectRepair(): Promise<void> {
  await refresh(later);
  expectState(host.workbook, untroubled);
}

describe('what stands in the way of writing is told before anything is written', () => {
  const refused = async (): Promise<string> => {
    const { writes } = host.counters;
    const sentence = await sentenceOf(refresh(later));
    expect(host.counters.writes).toBe(writes);
    return sentence;
  };

  it('protected sheets, by name', async () => {
    const sheets = ['1 Registrati', '7 Sintesi'].map((name) => sheetNamed(host, name));
    for (const sheet of sheets) sheet.isProtected = true;
    expect(await refused()).toMatch(/protetti.*«1 Registrati», «7 Sintesi»/s);
    for (const sheet of sheets) sheet.isProtected = false;
    await expectRepair();
  });

  it('a protected structure, where a sheet has to be added and only there', async () => {
    host.workbook.isStructureProtected = true;
    await refresh(later);
    host.workbook.isStructureProtected = false;
    deleteSheet(host.workbook, sheetNamed(host, '7 Sintesi'));
    host.workbook.isStructureProtected = true;
    expect(await refused()).toContain('struttura');
  });

  it('a workbook that is read-only', async () => {
    host.workbook.readOnly = true;
    expect(await refused()).toContain('sola lettura');
  });

  it('a cell that is being edited', async () => {
    host.trouble.cellEdit = true;
    expect(await refused()).toContain('Invio o Esc');
  });

  it('another workbook that stays in front; one that goes is no trouble', async () => {
    host.trouble.otherWorkbookInFront = 1;
    await expectRepair();
    host.trouble.otherWorkbookInFront = 2;
    expect(await refused()).toContain('in primo piano');
  });
});

describe.each(steps)('while it writes, as %s begin,', (step) => {
  it('a cell that the user begins to edit stops it; the next click repairs', async () => {
    const applying = applyLater(step, () => {
      host.trouble.cellEdit = true;
    });
    // View and print set-up may fail; the marks that follow may not.
    expect(await sentenceOf(applying)).toContain('Invio o Esc');
    host.trouble.cellEdit = false;
    await expectRepair();
  });

  it('another workbook in front stops it at worst; the next click repairs', async () => {
    await applyLater(step, () => {
      host.trouble.otherWorkbookInFront = 1;
    }).catch((error: unknown) => {
      expect(explainExcelError(error).sentence).toContain('in primo piano');
    });
    await expectRepair();
  });

  it('a cell that the user begins to edit is waited for where Excel can wait, however long', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      let leave = (): void => undefined;
      const applying = applyLater(step, () => {
        leave = editCell(host);
      });
      await jest.advanceTimersByTimeAsync(3_600_000);
      const { requests } = host.counters;
      // The next click asks meanwhile, and waits too.
      const owned = readOwnedSheets(later);
      await jest.advanceTimersByTimeAsync(3_600_000);
      expect(host.counters.requests).toBe(requests);
      leave();
      await applying;
      await owned;
      expectState(host.workbook, untroubled);
    } finally {
      jest.useRealTimers();
    }
  });
});

it('a run that is stopped as writing is about to begin writes nothing', async () => {
  const { writes } = host.counters;
  const applying = applyLater('cells', () => {
    throw new Error('cancelled');
  });
  await expect(applying).rejects.toThrow('cancelled');
  expect(host.counters.writes).toBe(writes);
});

describe('a request that is too long', () => {
  it('is made in pieces, with the same result', async () => {
    const inPieces = newHost();
    inPieces.trouble.requestLimit = 40_000;
    await refresh(first);
    const writing = ({ counters }: Host) => counters.log.filter(({ writes }) => writes > 0);
    const done = writing(inPieces);
    const whole = newHost();
    await refresh(first);
    expect(done.length).toBeGreaterThan(writing(whole).length);
    expect(Math.max(...done.map(({ bytesIn }) => bytesIn))).toBeLessThanOrEqual(40_000);
    expectState(inPieces.workbook, stateOf(whole.workbook));
  });
});

const phases = ['reading', 'counting', 'reporting', 'layingOut', 'comparing'];

describe('a run that the user cancels', () => {
  const rows = {
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale'],
      ['u1', '10/03/2018', 'CMTO'],
    ],
  };

  it.each(['readRecord', ...phases, 'readOwned'])('at %s writes nothing', async (moment) => {
    const controller = new AbortController();
    const stopAt = (now: string): void => {
      if (now === moment) controller.abort(new Error('cancelled'));
    };
    const { writes } = host.counters;
    const target: ReportTarget = {
      readRecord: () => {
        stopAt('readRecord');
        return readRunRecord();
      },
      readOwned: (wanted) => {
        stopAt('readOwned');
        return readOwnedSheets(wanted);
      },
      apply: async (plan) => {
        await applyPlan(plan);
      },
    };
    const run = refreshReport(
      memorySource(rows),
      target,
      { ...plainRun, overwrites: 'allow' },
      {
        signal: controller.signal,
        onProgress: ({ phase }) => {
          stopAt(phase);
        },
      },
    );
    await expect(run).rejects.toThrow('cancelled');
    expect(host.counters.writes).toBe(writes);
  });
});
