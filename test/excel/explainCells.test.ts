import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  explainCells,
  type ExplainedWorkbook,
  findReportCells,
  type ReportCells,
} from '../../src/app/explainCells';
import { readRunRecord } from '../../src/excel/marks/runRecord';
import { describeWorkbook } from '../../src/excel/read/describeWorkbook';
import { openExcelSource } from '../../src/excel/read/excelSource';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { readSelection, selectCell } from '../../src/excel/read/selection';
import { insertRawSheets } from '../../src/excel/write/insertRawSheets';
import { cellName, type CellPlace } from '../../src/grid/address';
import type { PlacedCell, PlacedWorkbook } from '../../src/layout/placed';
import { type FigureKey, keyText } from '../../src/report/figureKey';
import { publishedSample } from '../../src/sample/publishedSample';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { copyWorkbook } from '../../tools/excel-host/model/copyWorkbook';
import { renameSheet } from '../../tools/excel-host/model/sheets';
import type { Workbook } from '../../tools/excel-host/model/workbook';
import { connectOffice } from '../../tools/excel-host/officeClient';
import {
  changeLines,
  selectChart,
  selectRange,
  sheetNamed,
  typeInto,
} from '../../tools/excel-host/userActions';
import { generated, plainRun } from '../support/generated';
import { refresh } from './refreshing';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
const registered = '1 Registrati';

/** The sample with its report. */
let workbook: Workbook;
let placed: PlacedWorkbook;

function open(): Host {
  const host = createHost({ workbook: copyWorkbook(workbook) });
  connectOffice(host);
  return host;
}

async function explained(): Promise<ExplainedWorkbook> {
  const target = { readOwned: readOwnedSheets, readRecord: readRunRecord };
  const result = await explainCells(await openExcelSource(), target, plainRun, hooks);
  if (result.outcome === 'nothingToCount') throw new Error('nothing to count');
  return result;
}

/** Of the workbook in front, held against the report of the sample. */
const cellsNow = async (): Promise<ReportCells> =>
  findReportCells(placed, await readOwnedSheets(placed));

const figuresOf = (sheet: string): readonly PlacedCell[] =>
  placed.sheets.find(({ name }) => name === sheet)?.cells.filter(({ key }) => key) ?? [];

/** The figures of a sheet that are not found where the user has them now. */
function lost(
  cells: ReportCells,
  report: string,
  { sheet = report, move = (place: CellPlace) => place } = {},
): readonly string[] {
  return figuresOf(report).flatMap((cell) => {
    const { row, column } = move(cell);
    const found = cells.figureAt({ sheet, row, column, value: cell.value });
    const isFound =
      found.is === 'figure' && cell.key !== undefined && keyText(found.key) === keyText(cell.key);
    return isFound ? [] : [cellName(cell)];
  });
}

beforeAll(async () => {
  const host = createHost();
  connectOffice(host);
  await insertRawSheets(publishedSample('mip'), await describeWorkbook(), hooks);
  placed = (await generated(await openExcelSource())).workbook;
  await refresh(placed);
  ({ workbook } = host);
});

describe('the cells of a report in the open workbook', () => {
  it('are the figures that stand in them, on every sheet, and nothing is written to know it', async () => {
    const host = open();
    const { writes } = host.counters;
    const { cells, data } = await explained();
    const sheets = placed.sheets.map(({ name }) => name);
    expect(sheets.flatMap((sheet) => figuresOf(sheet)).length).toBeGreaterThan(1000);
    expect(sheets.flatMap((sheet) => lost(cells, sheet))).toEqual([]);
    for (const { figure, at } of data.figures.values()) {
      const cell = cells.cellOf(figure.key, at.sheet);
      const there = figuresOf(at.sheet).find((each) => cell && cellName(each) === cellName(cell));
      expect(there?.key).toEqual(figure.key);
    }
    await selectCell(registered, 'B7');
    expect(await readSelection()).toMatchObject({
      is: 'cell',
      sheet: registered,
      row: 6,
      column: 1,
    });
    expect(host.counters.writes).toBe(writes);
  });

  it('are drawn by charts, which say what they draw', async () => {
    const host = open();
    const cells = await cellsNow();
    selectChart(host, registered, 'Figura 1');
    expect(await readSelection()).toEqual({ is: 'chart', sheet: registered, name: 'Figura 1' });
    const drawn = cells.chartAt(registered, 'Figura 1');
    expect(drawn?.caption).toMatch(/^Figura 1\. /);
    // Four areas in five periods, by the publication.
    expect(drawn?.keys).toHaveLength(20);
    expect(new Set(drawn?.keys.map(({ area }) => area)).size).toBe(4);
    expect(drawn?.keys.every(({ stage }) => stage === 'registration')).toBe(true);
    expect(cells.chartAt('Utenti', 'Figura 1')).toBeUndefined();
    expect(cells.chartAt(registered, 'Grafico 1')).toBeUndefined();
    selectRange(host, `${registered}!A1`);
    expect(await readSelection()).toMatchObject({ is: 'cell', row: 0 });
  });

  it('stand in other tables, charts and sheets too, which are named with the way to them', async () => {
    open();
    const cells = await cellsNow();
    const shown = (key: FigureKey) =>
      cells.placesOf(key).map(({ name, sheet, row, column }) => {
        const held = placed.sheets.find((each) => each.name === sheet)?.cells ?? [];
        const value = held.find((cell) => cell.row === row && cell.column === column)?.value;
        return [name, sheet, typeof value === 'string' ? value.slice(0, name.length + 2) : value];
      });
    const registrations = { indicator: 'count', stage: 'registration' } as const;
    // As published: 8,909 registered users in all.
    expect(shown(registrations)).toEqual([
      ['Indice', 'Indice', 8909],
      ['Figura 11', '7 Sintesi', 'Figura 11. '],
      ['Tabella 1', '1 Registrati', 8909],
      ['Tabella 4', '3 Pre-accoglienza', 8909],
      ['Prospetto 1', '7 Sintesi', 8909],
      ['Dati della Figura 11', '7 Sintesi', 8909],
    ]);
    const first = figuresOf(registered)[0]?.key ?? registrations;
    expect(shown(first)).toEqual([
      ['Tabella 1', registered, 1512],
      ['Figura 1', registered, 'Figura 1. '],
      ['Conteggi', 'Conteggi', 1512],
    ]);
  });

  it('are found again where the sheet is renamed and lines were put in', async () => {
    const host = open();
    renameSheet(host.workbook, sheetNamed(host, registered), 'Iscritti');
    changeLines(host, 'Iscritti', { lines: 'rows', at: 5, count: 2, task: 'insert' });
    changeLines(host, 'Iscritti', { lines: 'columns', at: 1, count: 1, task: 'insert' });
    const cells = await cellsNow();
    const move = ({ row, column }: CellPlace): CellPlace => ({
      row: row < 5 ? row : row + 2,
      column: column < 1 ? column : column + 1,
    });
    expect(lost(cells, registered, { sheet: 'Iscritti', move })).toEqual([]);
    const [first] = figuresOf(registered);
    if (!first?.key) throw new Error('no figure');
    expect(cells.cellOf(first.key, registered)).toEqual({ sheet: 'Iscritti', ...move(first) });
  });

  it('are out of date where something else stands in them, or says what they are', async () => {
    const host = open();
    const [first] = figuresOf(registered);
    if (!first) throw new Error('no figure');
    const { row, column, value } = first;
    const cell = { sheet: registered, row, column, value };
    expect((await cellsNow()).figureAt({ ...cell, value: 3 })).toEqual({ is: 'outdated' });
    typeInto(host, `${registered}!A${row + 1}`, [['Provincia di Novara']]);
    expect((await cellsNow()).figureAt(cell)).toEqual({ is: 'outdated' });
  });

  it('are no figures where there is none, and not the report’s elsewhere', async () => {
    open();
    const cells = await cellsNow();
    const title = { row: 0, column: 0, value: 'x' };
    expect(cells.figureAt({ sheet: registered, ...title })).toEqual({ is: 'noFigure' });
    expect(cells.figureAt({ sheet: 'Utenti', ...title })).toEqual({ is: 'foreign' });
  });

  it('are known by what stands there where the sheet has lost its mark', async () => {
    const host = open();
    sheetNamed(host, registered).customProperties.clear();
    const cells = await cellsNow();
    expect(lost(cells, registered)).toEqual([]);
    expect(cells.figureAt({ sheet: registered, row: 0, column: 0, value: 'x' })).toEqual({
      is: 'foreign',
    });
  });
});
