import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { looksVersion, markKey } from '../../../src/excel/marks/sheetMark';
import { describeWorkbook } from '../../../src/excel/read/describeWorkbook';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { type LookTrust, planReport } from '../../../src/plan/planReport';
import type { Host } from '../../../tools/excel-host/createHost';
import { cellAt, putCell } from '../../../tools/excel-host/model/grid';
import { addSheet, renameSheet } from '../../../tools/excel-host/model/sheets';
import { changeLines, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { hostWith, newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectState, type State, stateOf } from '../workbookState';

let first: PlacedWorkbook;
/** The same with other figures and a semester more. */
let later: PlacedWorkbook;
let host: Host;
let noteCell = '';
let before: State;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
  const notes = first.sheets[0]?.cells.find(({ style }) => style.role === 'notes');
  noteCell = `Indice!A${(notes?.row ?? NaN) + 1}`;
});

beforeEach(async () => {
  host = await hostWith(first);
  typeInto(host, noteCell, [['La mia nota']]);
  before = stateOf(host.workbook);
});

const planOf = async (report: PlacedWorkbook, looks?: LookTrust) =>
  planReport(report, await readOwnedSheets(report), looks);

async function expectNothingToDo(): Promise<void> {
  const { writes } = host.counters;
  expect((await refresh(first)).sheets).toEqual([]);
  expect(host.counters.writes).toBe(writes);
}

/** What users and Ctrl+Z do to looks, sizes, charts, merges and page set-up. */
function restyle(): void {
  const sheet = sheetNamed(host, '1 Registrati');
  for (const { row, column } of first.sheets[1]?.cells ?? []) {
    const cell = cellAt(sheet.cells, row, column);
    const format = { ...cell.format, italic: true, strikethrough: true, fill: '#FF0000' };
    putCell(sheet.cells, row, column, { ...cell, format });
  }
  sheet.columnWidths.set(0, 20);
  sheet.rowHeights.set(8, 99);
  sheet.showGridlines = true;
  sheet.pageLayout.orientation = 'Portrait';
  sheet.merges = [{ firstRow: 9, firstColumn: 0, lastRow: 10, lastColumn: 1 }];
  const [chart] = sheet.charts;
  if (!chart) throw new Error('no chart');
  chart.legend.visible = true;
  chart.width = 10;
}

describe('looks that are not as the report left them', () => {
  it('stay, for they are not read back, until they are asked for anew', async () => {
    restyle();
    await expectNothingToDo();
    expect(stateOf(host.workbook).rest).not.toBe(before.rest);
    await applyPlan(await planOf(first, 'anew'));
    expectState(host.workbook, before);
    await expectNothingToDo();
  });

  it('are written again where another version of the adapters made them', async () => {
    for (const { customProperties } of host.workbook.sheets) {
      const mark = customProperties.get(markKey);
      if (mark === undefined) continue;
      const looks = `"looks":${looksVersion}`;
      expect(mark).toContain(looks);
      customProperties.set(markKey, mark.replace(looks, `"looks":${looksVersion - 1}`));
    }
    restyle();
    await refresh(first);
    expectState(host.workbook, before);
    await expectNothingToDo();
  });
});

describe('a mark that cannot be read', () => {
  it.each(['{', 'null', '{"sheet":"1 Registrati","area":"A1:C3","blocks":["qui"],"merges":[]}'])(
    '%s is still the report’s, and the sheet is put right whole',
    async (text) => {
      sheetNamed(host, '1 Registrati').customProperties.set(markKey, text);
      restyle();
      expect((await planOf(first)).conflicts).toEqual([]);
      await refresh(first);
      expectState(host.workbook, before);
      await expectNothingToDo();
    },
  );

  it('is known by the titles of its sheet where that was renamed', async () => {
    const sheet = sheetNamed(host, '4 Questionari');
    renameSheet(host.workbook, sheet, 'Autovalutazione');
    sheet.customProperties.set(markKey, '{');
    const { sheets } = host.workbook;
    await refresh(first);
    expect(host.workbook.sheets).toHaveLength(sheets.length);
    await expectNothingToDo();
  });

  it('makes its sheet no raw data', async () => {
    const sheets = (await describeWorkbook()).sheets.length;
    sheetNamed(host, '4 Questionari').customProperties.set(markKey, '{');
    expect((await describeWorkbook()).sheets).toHaveLength(sheets);
  });
});

describe('sheets that lost their marks', () => {
  const loseMarks = (): void => {
    for (const sheet of host.workbook.sheets) sheet.customProperties.clear();
    host.workbook.names = [];
  };
  const names = () => first.sheets.map(({ name }) => name);

  it('are offered to be taken over, and become the report with the analyst’s note', async () => {
    loseMarks();
    const plan = await planOf(first);
    expect(plan.adoptions).toEqual(names());
    expect([plan.conflicts, plan.overwrites]).toEqual([[], []]);
    await applyPlan(plan);
    expectState(host.workbook, before);
    await expectNothingToDo();
  });

  it('are taken over too where the data have changed meanwhile', async () => {
    loseMarks();
    const plan = await planOf(later);
    expect(plan.adoptions).toEqual(names());
    await applyPlan(plan);
    const other = await hostWith(later);
    const moved = later.sheets[0]?.cells.find(({ style }) => style.role === 'notes');
    typeInto(other, `Indice!A${(moved?.row ?? NaN) + 1}`, [['La mia nota']]);
    expectState(host.workbook, stateOf(other.workbook));
  });

  it('ask about what the user wrote in the way', async () => {
    loseMarks();
    typeInto(host, '7 Sintesi!K1', [['mio, accanto']]);
    changeLines(host, '7 Sintesi', { task: 'insert', lines: 'rows', at: 3, count: 1 });
    typeInto(host, '7 Sintesi!A4', [['mio, in mezzo']]);
    const { adoptions, overwrites } = await planOf(first);
    expect(adoptions).toEqual(names());
    expect(overwrites).toEqual([{ sheet: '7 Sintesi', cell: 'A4', content: 'mio, in mezzo' }]);
  });

  it('are known by name and title where most of what they show has come since', async () => {
    loseMarks();
    const sheet = sheetNamed(host, 'Controlli');
    for (const row of [...sheet.cells.keys()].filter((key) => key > 1)) sheet.cells.delete(row);
    expect((await planOf(first)).adoptions).toEqual(names());
  });

  it('are the user’s where they hold something else', async () => {
    const other = newHost();
    addSheet(other.workbook, 'Indice');
    typeInto(other, 'Indice!A1:A2', [['Indice'], ['1 Registrati']]);
    const plan = planReport(first, await readOwnedSheets(first));
    expect([plan.adoptions, plan.conflicts.map(({ sheet }) => sheet)]).toEqual([[], ['Indice']]);
  });
});
