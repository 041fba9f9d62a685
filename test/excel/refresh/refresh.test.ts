import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cellName } from '../../../src/grid/address';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { cellAt } from '../../../tools/excel-host/model/grid';
import {
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
} from '../../../tools/excel-host/model/sheets';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { generated } from '../../support/generated';
import { memorySource } from '../../support/memorySource';
import { rowsOfSample } from '../../support/rowsOfSample';
import { heldContents, newHost, refresh, wantedContents } from '../refreshing';
import { sampleReport } from '../sampleReport';

let published: PlacedWorkbook;
let withOneMore: PlacedWorkbook;
let host: Host;

beforeAll(async () => {
  published = await sampleReport();
  const rows = rowsOfSample();
  const last = rows['Utenti']?.[rows['Utenti'].length - 1] ?? [];
  rows['Utenti']?.push(['MIP-NUOVO', ...last.slice(1)]);
  withOneMore = (await generated(memorySource(rows))).workbook;
});

beforeEach(() => {
  host = newHost();
});

describe('a refresh', () => {
  it('after one more registration writes the cells that depend on it, in the same charts', async () => {
    await refresh(published);
    const ids = sheetNamed(host, '1 Registrati').charts.map(({ id }) => id);
    const plan = await refresh(withOneMore);
    // Its count, its profile and the sentences and facts that name the total; formulas stay.
    expect(plan.changedCells).toBeGreaterThan(0);
    expect(plan.changedCells).toBeLessThan(40);
    expect(heldContents(host, withOneMore)).toEqual(wantedContents(withOneMore));
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
    expect(heldContents(host, published)).toEqual(wantedContents(published));
    expect(sheetNamed(host, '1 Registrati').charts).toHaveLength(4);
  });

  it('keeps the notes and the cells of the user, and repairs its own', async () => {
    await refresh(published);
    const notes = published.sheets[0]?.cells.find(({ style }) => style.role === 'notes');
    typeInto(host, `Indice!A${(notes?.row ?? NaN) + 1}`, [['Da rivedere con i CPI']]);
    typeInto(host, '1 Registrati!Z5', [['mio']]);
    const count = published.sheets[1]?.cells.find(({ value }) => value === 1512);
    if (!count) throw new Error('no count of the sample');
    typeInto(host, `1 Registrati!${cellName(count)}`, [[-1]]);
    await refresh(published);
    const index = sheetNamed(host, 'Indice').cells;
    expect(cellAt(index, notes?.row ?? NaN, 0).value).toBe('Da rivedere con i CPI');
    const { cells } = sheetNamed(host, '1 Registrati');
    expect(cellAt(cells, 4, 25).value).toBe('mio');
    expect(cellAt(cells, count.row, count.column).value).toBe(1512);
  });
});
