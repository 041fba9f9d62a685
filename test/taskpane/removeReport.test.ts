// What the pane loads when it is first asked for: here at once, for jest loads one thing at a time.
import '../../src/app/refreshReport';
import '../../src/excel/write/applyPlan';
import '../../src/taskpane/session/summariseData';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { readRunRecord, writeKeptTexts } from '../../src/excel/marks/runRecord';
import { generateInWorkbook } from '../../src/taskpane/session/generateInWorkbook';
import { lookAtWorkbook } from '../../src/taskpane/session/lookAtWorkbook';
import { askRemoval, takeOutReport } from '../../src/taskpane/session/removeReport';
import { type JobHooks, runJob } from '../../src/taskpane/session/runJob';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import { initialState, type PaneState } from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';
import type { Removal } from '../../src/taskpane/state/removal';
import { removalWords, textsToCopy } from '../../src/taskpane/words/questionWords';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { annotate, changeLines, sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { hostOf } from './hostOf';

let host: Host;
let state: PaneState;
/** The sheets before there was a report. */
let own: readonly string[];
const { signal } = new AbortController();
const dispatch = (action: PaneAction): void => {
  state = reducePane(state, action);
};

const hooks: JobHooks = { dispatch, signal, onProgress: () => undefined };
const generate = (): Promise<void> =>
  runJob(dispatch, signal, (job) => generateInWorkbook(job, {}));

const names = (): readonly string[] => host.workbook.sheets.map(({ name }) => name);

async function ask(): Promise<Removal> {
  dispatch(await askRemoval(hooks));
  if (state.outcome?.kind !== 'removalAsked') throw new Error('nothing was asked');
  return state.outcome.removal;
}

async function takeOut(seen: Removal): Promise<void> {
  dispatch(await takeOutReport(hooks, seen));
}

/** The row of the analyst's box of a sheet, by the hint beside it. */
function boxRow(sheet: string): number {
  const { cells } = sheetNamed(host, sheet);
  for (const [row, line] of cells)
    for (const { value } of line.values())
      if (String(value).startsWith('◂ Qui a sinistra')) return row + 1;
  throw new Error('no box');
}

beforeEach(async () => {
  host = hostOf({
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale'],
      ['U1', '10/01/2020', 'Provincia Cuneo'],
      ['U2', '12/03/2020', 'Provincia Cuneo'],
    ],
    Appunti: [['miei']],
  });
  connectOffice(host);
  own = names();
  state = initialState;
  await generate();
  expect(state.outcome).toEqual({ kind: 'generated' });
});

describe('taking the report out', () => {
  it('leaves the user’s sheets as they were, and nothing of the report', async () => {
    await writeKeptTexts({
      put: [
        ['accettati', '["X"]'],
        ['edizioni', '[]'],
      ],
      drop: [],
    });
    const removal = await ask();
    expect(removal).toMatchObject({ texts: [], charts: [], comments: 0, references: [] });
    expect(removal.sheets).toContain('1 Registrati');
    await takeOut(removal);
    expect(names()).toEqual(own);
    expect(host.workbook.names).toEqual([]);
    expect([...(await readRunRecord()).keys()].sort()).toEqual(['accettati', 'edizioni']);
    expect(state.facts.workbook).toEqual({ isBlank: false, hasReport: false });
    expect(state.facts.kept).toBeUndefined();
    expect(state.outcome).toMatchObject({ kind: 'removed' });
  });

  it('names what the user wrote there, where it stands now, and asks again where that changes', async () => {
    typeInto(host, `1 Registrati!A${boxRow('1 Registrati')}`, [['Il mio commento.']]);
    typeInto(host, '7 Sintesi!Z70', [['fuori']]);
    changeLines(host, '1 Registrati', { lines: 'rows', at: 2, count: 2, task: 'insert' });
    annotate(host, '1 Registrati!A1', 'nota');
    typeInto(host, 'Appunti!B2', [["='1 Registrati'!B9"]]);
    typeInto(host, 'Appunti!B3', [['=SUM(MIP_Conteggi[Valore])']]);
    typeInto(host, 'Appunti!B4', [["='Altri 1 Registrati'!B9"]]);
    const removal = await ask();
    const box = `A${boxRow('1 Registrati')}`;
    expect(removal).toMatchObject({
      texts: [
        { sheet: '1 Registrati', cell: box, content: 'Il mio commento.' },
        { sheet: '7 Sintesi', cell: 'Z70', content: 'fuori' },
      ],
      comments: 1,
      references: ['Appunti!B2', 'Appunti!B3'],
    });
    expect(textsToCopy(removal)).toBe(
      `1 Registrati, ${box}\nIl mio commento.\n\n7 Sintesi, Z70\nfuori`,
    );
    expect(removalWords(removal).accept).toBe('Togli il report e i testi');
    typeInto(host, '7 Sintesi!Z71', [['altro']]);
    const before = names();
    await takeOut(removal);
    expect(names()).toEqual(before);
    expect(state.outcome).toMatchObject({ kind: 'removalAsked' });
    await takeOut(await ask());
    expect(names()).toEqual(own);
    expect(cellAt(sheetNamed(host, 'Appunti').cells, 0, 0).value).toBe('miei');
  });

  it('leaves copies of its sheets and what it cannot tell, and refuses where nothing may change', async () => {
    sheetNamed(host, '7 Sintesi').customProperties.set('ReportMIP', '{');
    sheetNamed(host, '8 Qualità').customProperties.clear();
    host.workbook.isStructureProtected = true;
    const removal = await ask();
    expect(removal.unclear).toEqual(['7 Sintesi']);
    await expect(takeOut(removal)).rejects.toMatchObject({ reason: 'lockedRemoval' });
    expect(names()).toContain('1 Registrati');
    host.workbook.isStructureProtected = false;
    await takeOut(removal);
    expect(names()).toEqual(
      expect.arrayContaining(['Utenti', 'Appunti', '7 Sintesi', '8 Qualità']),
    );
    expect(names()).toHaveLength(own.length + 2);
  });

  it('takes out a first report that did not come to its end, also once the pane is opened again', async () => {
    await takeOut(await ask());
    host.trouble.failWrite = { write: host.counters.writes + 60, code: 'GeneralException' };
    await generate();
    delete host.trouble.failWrite;
    const half = { report: 'cut', workbook: { isBlank: false, hasReport: true } };
    expect(state.facts).toMatchObject(half);
    state = initialState;
    await lookAtWorkbook(dispatch, signal, () => undefined);
    expect(state.facts).toMatchObject(half);
    await takeOut(await ask());
    expect(names()).toEqual(own);
  });

  it('leaves a blank sheet where no other shows', async () => {
    host.workbook.sheets = host.workbook.sheets.filter(({ name }) => !own.includes(name));
    await takeOut(await ask());
    expect(names()).toHaveLength(1);
    expect(state.facts.workbook).toEqual({ isBlank: true, hasReport: false });
  });
});
