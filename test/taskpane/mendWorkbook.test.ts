import { beforeEach, describe, expect, it } from '@jest/globals';
import { answersTo } from '../../src/app/settings/answersTo';
import type { FindingCode } from '../../src/findings/findingDetails';
import type { FindingGroup } from '../../src/findings/groupFindings';
import { checkWorkbook } from '../../src/taskpane/session/checkWorkbook';
import {
  type MendingWish,
  mendWorkbook,
  readSamples,
  undoMending,
} from '../../src/taskpane/session/mending/mendWorkbook';
import { recheckRows } from '../../src/taskpane/session/mending/recheckRows';
import { runJob } from '../../src/taskpane/session/runJob';
import type { PaneAction } from '../../src/taskpane/state/paneAction';
import { initialState, type PaneState } from '../../src/taskpane/state/paneState';
import { reducePane } from '../../src/taskpane/state/reducePane';
import { sampleWords } from '../../src/taskpane/words/answerWords';
import { mendingOutcomeWords } from '../../src/taskpane/words/mendingWords';
import type { Host } from '../../tools/excel-host/createHost';
import { cellAt, putCell } from '../../tools/excel-host/model/grid';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { hostOf } from './hostOf';

let host: Host;
let state: PaneState;
const { signal } = new AbortController();
const dispatch = (action: PaneAction): void => {
  state = reducePane(state, action);
};

const group = (code: FindingCode): FindingGroup | undefined =>
  state.facts.data?.value.groups.find((each) => each.code === code);

/** Every filled cell of every sheet. */
const contents = (): readonly unknown[] =>
  host.workbook.sheets.map(({ name, cells }) => [
    name,
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value, formula, format }]) =>
        value === '' && formula === undefined
          ? []
          : [[row, column, value, formula, format.numberFormat]],
      ),
    ),
  ]);

async function mend(wish: MendingWish): Promise<string> {
  await mendWorkbook(dispatch, signal, wish);
  return state.mendings.last ? mendingOutcomeWords(state.mendings.last) : '';
}

async function undo(): Promise<string> {
  const last = state.mendings.done.at(-1);
  if (last) await undoMending(dispatch, signal, last);
  return state.mendings.last ? mendingOutcomeWords(state.mendings.last) : '';
}

async function answer(code: FindingCode, choice: string, subject?: string): Promise<string> {
  const [finding] = group(code)?.cases ?? [];
  const found =
    finding &&
    answersTo(finding).find(
      (each) => each.choice === choice && (subject ?? each.subject) === each.subject,
    );
  if (!found) throw new Error(`no answer ${choice} to ${code}`);
  return mend({ kind: 'answer', title: group(code)?.title ?? '', edit: found.edit });
}

const mendTorin = (): Promise<string> => {
  const { title = '', cells = [] } = group('AREA_SCONOSCIUTA') ?? {};
  return mend({
    kind: 'name',
    title,
    cells,
    unknown: 'Torin',
    known: 'Città Metropolitana di Torino',
  });
};

beforeEach(async () => {
  host = hostOf({
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale', 'Genere'],
      ['U1', '10/01/2020', 'Torin', 'F'],
      ['U2', '10/01/2020', 'torin', 'M'],
      ['U3', '12/01/2020', 'Torin', 'F'],
    ],
    Patti: [
      ['ID utente', 'Data', 'Esito'],
      ['U1', '11/02/2020', 'in sospeso'],
      ['U2', '12/02/2020', 'firmato'],
    ],
    Foglio9: [
      ['ID', 'Quando', 'Dove'],
      ['U1', '11/01/2020', 'CPI CHIERI'],
      ['U2', '11/01/2020', 'CPI CHIERI'],
    ],
  });
  connectOffice(host);
  state = initialState;
  const { cells } = sheetNamed(host, 'Utenti');
  putCell(cells, 3, 2, { ...cellAt(cells, 3, 2), formula: '=Foglio9!D1' });
  await runJob(dispatch, signal, checkWorkbook);
});

describe('recheckRows', () => {
  const recheck = (...rows: readonly number[]): Promise<void> =>
    recheckRows(dispatch, signal, new Map([['Utenti', new Set(rows)]]));
  const all = (): readonly unknown[] =>
    (state.facts.data?.value.groups ?? []).map(({ code, rows, cases }) => [
      ...[code, rows],
      cases.map(({ sheet, row, value }) => [sheet, row, value]),
    ]);

  it('finds of changed rows what a check of everything finds, far below too, and reads less', async () => {
    const far = Array.from({ length: 3000 }, (_, n) => [`V${n}`, '10/01/2020', 'CN', 'F']);
    typeInto(host, 'Utenti!A5:D3004', far);
    typeInto(host, 'Utenti!B2204', [['maggio']]);
    typeInto(host, 'Utenti!C3', [['Torin']]);
    await runJob(dispatch, signal, checkWorkbook);
    typeInto(host, 'Utenti!B2204', [['11/05/2020']]);
    typeInto(host, 'Utenti!B2300:C2300', [["'31/31/2018", 'Atlantide']]);
    typeInto(host, 'Utenti!C2', [['CN']]);
    const before = host.counters.bytesOut;
    await recheck(1, 2203, 2299);
    const read = host.counters.bytesOut - before;
    const [rechecked, severities] = [all(), state.facts.data?.value.severities];
    await runJob(dispatch, signal, checkWorkbook);
    expect(read).toBeLessThan((host.counters.bytesOut - before - read) / 2);
    expect(rechecked).toEqual(all());
    expect(severities).toEqual(state.facts.data?.value.severities);
    expect(group('DATA_IMPOSSIBILE')?.cases[0]).toMatchObject({ row: 2299, column: 1 });
    // The name is told of at the first cell that still holds it.
    expect(group('AREA_SCONOSCIUTA')?.cases[0]).toMatchObject({ row: 2, value: 'Torin' });
  });

  it('tells where the list does not go along', async () => {
    await recheckRows(dispatch, signal, new Map([['Foglio9', new Set([1])]]));
    expect(state.facts.data?.value.isAged).toBe(true);
    await runJob(dispatch, signal, checkWorkbook);
    dispatch({ type: 'cellsChanged', sheet: 'Utenti', rows: new Set([1]) });
    expect(state.facts.data).toMatchObject({ isStale: true });
    expect(state.facts.data?.value.isAged).toBeUndefined();
    dispatch({ type: 'cellsChanged', sheet: 'Utenti' });
    expect(state.facts.data?.value.isAged).toBe(true);
  });
});

describe('mendWorkbook', () => {
  it('writes the name, leaves formulas, and is taken back where it still stands', async () => {
    expect(await mendTorin()).toBe(
      '2 celle corrette: Area «Torin» sconosciuta. 1 cella contiene una formula e resta com’è.',
    );
    expect(group('AREA_SCONOSCIUTA')?.rows).toBe(1);
    typeInto(host, 'Utenti!C2', [['Provincia Cuneo']]);
    expect(await undo()).toBe(
      '1 cella rimessa com’era prima: Area «Torin» sconosciuta. 1 cella non è stata toccata, perché nel frattempo è cambiato il suo contenuto o la sua riga.',
    );
    expect(cellAt(sheetNamed(host, 'Utenti').cells, 1, 2).value).toBe('Provincia Cuneo');
    expect(cellAt(sheetNamed(host, 'Utenti').cells, 2, 2).value).toBe('torin');
    expect(state.mendings.done).toEqual([]);
  });

  it('writes answers into Parametri, which it makes, and takes them and the sheet back', async () => {
    const before = contents();
    expect(await answer('ESITO_SCONOSCIUTO', 'uncountedOutcome')).toMatch(/^Risposta scritta: /);
    expect(group('ESITO_SCONOSCIUTO')).toBeUndefined();
    expect(cellAt(sheetNamed(host, 'Parametri').cells, 1, 1).value).toBe('in sospeso');
    await answer('FOGLIO_NON_LETTO', 'unwanted');
    expect(group('FOGLIO_NON_LETTO')).toBeUndefined();
    await undo();
    expect(group('FOGLIO_NON_LETTO')).toBeDefined();
    expect(await undo()).toMatch(/^Risposta tolta: /);
    expect(contents()).toEqual(before);
  });

  it('gives a sheet the name of its kind, beside one that has it, and the former one back', async () => {
    const before = contents();
    await answer('FOGLIO_NON_LETTO', 'kind', 'pact');
    expect(host.workbook.sheets.map(({ name }) => name)).toContain('Patti Foglio9');
    await undo();
    expect(contents()).toEqual(before);
  });

  it('shows what stands in the columns that it asks to choose from', async () => {
    typeInto(host, 'Patti!A1:E4', [
      ['Ufficio', 'Data', 'Firmati', 'Previsti', 'Note'],
      ['Alba', '11/02/2020', 12, 20, ''],
      ['Bra', '12/02/2020', '', 30, ''],
      ['Cuneo', '13/02/2020', 4, 40, ''],
    ]);
    const columns = [
      { header: 'Firmati', column: 2 },
      { header: 'Previsti', column: 3 },
      { header: 'Altro', column: 4 },
    ];
    const samples = await readSamples('Patti', columns);
    expect(samples).toEqual([['12', '4'], ['20', '30', '40'], []]);
    expect(sampleWords({ header: 'Firmati', column: 2 }, samples[0] ?? [])).toBe(
      '«Firmati» (C): 12 · 4',
    );
    expect(await readSamples('Tolto', columns)).toEqual([[], [], []]);
  });

  it('keeps what was done of a write that fails, so that it can be taken back', async () => {
    const before = contents();
    host.trouble.failWrite = { write: host.counters.writes + 2, code: 'InvalidOperation' };
    await mendTorin();
    expect(state.outcome).toMatchObject({ kind: 'failed' });
    expect(state.mendings.done[0]?.changes).toHaveLength(1);
    delete host.trouble.failWrite;
    await undo();
    expect(contents()).toEqual(before);
  });
});
