import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { applyPlan } from '../../src/excel/applyPlan';
import { readOwnedSheets } from '../../src/excel/readOwnedSheets';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { planReport } from '../../src/plan/planReport';
import type { ReportPlan } from '../../src/plan/reportPlan';
import { publishedSample } from '../../src/sample/publishedSample';
import type { RawCell } from '../../src/intake/rawSource';
import { createHost, type Host } from '../host/createHost';
import { cellAt } from '../host/model/grid';
import { copySheet, deleteSheet, moveSheet, renameSheet } from '../host/model/sheets';
import { connectOffice } from '../host/officeClient';
import { sheetNamed, typeInto } from '../host/userActions';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

type Rows = Record<string, RawCell[][]>;

const rowsOfSample = (): Rows =>
  Object.fromEntries(
    publishedSample('mip').sheets.map((sheet) => [
      sheet.name,
      [sheet.columns.map(({ header }) => header), ...[...sheet.rows()].map((row) => [...row])],
    ]),
  );

const reportOf = async (rows: Rows): Promise<PlacedWorkbook> =>
  (await generated(memorySource(rows))).workbook;

let published: PlacedWorkbook;
let withOneMore: PlacedWorkbook;
let host: Host;

beforeAll(async () => {
  published = await reportOf(rowsOfSample());
  const rows = rowsOfSample();
  const last = rows['Utenti']?.[rows['Utenti'].length - 1] ?? [];
  rows['Utenti']?.push(['MIP-NUOVO', ...last.slice(1)]);
  withOneMore = await reportOf(rows);
});

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

async function refresh(wanted: PlacedWorkbook): Promise<ReportPlan> {
  const plan = planReport(wanted, await readOwnedSheets());
  await applyPlan(plan);
  return plan;
}

function contents(wanted: PlacedWorkbook): unknown[] {
  return wanted.sheets.map(({ name, cells }) =>
    cells.map(({ row, column }) => {
      const { formula, value } = cellAt(sheetNamed(host, name).cells, row, column);
      return formula ?? value;
    }),
  );
}

const wantedContents = (wanted: PlacedWorkbook): unknown[] =>
  wanted.sheets.map(({ cells }) => cells.map(({ formula, value }) => formula ?? value ?? ''));

describe('a refresh', () => {
  it('after one more registration writes the cells that depend on it, in the same charts', async () => {
    await refresh(published);
    const ids = sheetNamed(host, '1 Registrati').charts.map(({ id }) => id);
    const plan = await refresh(withOneMore);
    // Its count, its profile and the sentences and facts that name the total; formulas stay.
    expect(plan.changedCells).toBeGreaterThan(0);
    expect(plan.changedCells).toBeLessThan(40);
    expect(contents(withOneMore)).toEqual(wantedContents(withOneMore));
    expect(sheetNamed(host, '1 Registrati').charts.map(({ id }) => id)).toEqual(ids);
  });

  it('finds a sheet that the user renamed and moved, and leaves a copy alone', async () => {
    await refresh(published);
    const sheet = sheetNamed(host, '7 Sintesi');
    copySheet(host.workbook, sheet, 'La mia copia');
    renameSheet(host.workbook, sheet, 'Il percorso');
    moveSheet(host.workbook, sheet, 0);
    const names = host.workbook.sheets.map(({ name }) => name).sort();
    await refresh(withOneMore);
    expect(host.workbook.sheets.map(({ name }) => name).sort()).toEqual(names);
  });

  it('makes a sheet again that the user deleted, and a chart', async () => {
    await refresh(published);
    deleteSheet(host.workbook, sheetNamed(host, '2 Assistenza'));
    sheetNamed(host, '1 Registrati').charts.shift();
    await refresh(published);
    expect(contents(published)).toEqual(wantedContents(published));
    expect(sheetNamed(host, '1 Registrati').charts).toHaveLength(3);
  });

  it('keeps the notes and the cells of the user, and repairs its own', async () => {
    await refresh(published);
    const notes = published.sheets[0]?.cells.find(({ style }) => style.role === 'notes');
    typeInto(host, `Indice!A${(notes?.row ?? NaN) + 1}`, [['Da rivedere con i CPI']]);
    typeInto(host, '1 Registrati!Z5', [['mio']]);
    typeInto(host, '1 Registrati!B11', [[-1]]);
    await refresh(published);
    const index = sheetNamed(host, 'Indice').cells;
    expect(cellAt(index, notes?.row ?? NaN, 0).value).toBe('Da rivedere con i CPI');
    const { cells } = sheetNamed(host, '1 Registrati');
    expect(cellAt(cells, 4, 25).value).toBe('mio');
    expect(cellAt(cells, 10, 1).value).not.toBe(-1);
  });
});
