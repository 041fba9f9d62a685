import { beforeAll, describe, expect, it } from '@jest/globals';
import { cellName } from '../../../src/grid/address';
import { type PlacedSheet, type PlacedWorkbook, sheetArea } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import type { Cell } from '../../../tools/excel-host/model/cell';
import type { LineEdit } from '../../../tools/excel-host/model/lineEdit';
import type { Workbook } from '../../../tools/excel-host/model/workbook';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { changeLines, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { someOf } from '../../support/runs';
import { newHost, openCopy, refresh } from '../refreshing';
import { smallReport } from '../smallReport';
import { expectSame, type State, stateOf } from '../workbookState';

/** What the user's cells begin with. */
const mine = 'MIO ';
const note = 'Da rivedere con i CPI';

let report: PlacedWorkbook;
/** The report with a note, and cells of the user's beside and below it. */
let undisturbed: Workbook;
let stateWithNote: State;
let stateWithoutNote: State;

beforeAll(async () => {
  report = await smallReport(2);
  const host = newHost();
  await refresh(report);
  for (const sheet of report.sheets) {
    const { name } = sheet;
    const { lastRow, lastColumn } = sheetArea(sheet);
    typeInto(host, `${name}!${cellName({ row: 3, column: lastColumn + 3 })}`, [[`${mine}a lato`]]);
    typeInto(host, `${name}!${cellName({ row: lastRow + 6, column: 1 })}`, [[`${mine}sotto`]]);
  }
  typeInto(host, boxOf(report), [[note]]);
  undisturbed = host.workbook;
  stateWithNote = stateOf(undisturbed, isMine);
  const emptied = openCopy(undisturbed);
  typeInto(emptied, boxOf(report), [['']]);
  stateWithoutNote = stateOf(emptied.workbook, isMine);
});

function boxOf({ sheets }: PlacedWorkbook): string {
  const [box] = sheets.flatMap(({ name, cells }) =>
    cells.filter(({ style }) => style.role === 'notes').map((cell) => `${name}!${cellName(cell)}`),
  );
  if (box === undefined) throw new Error('no box');
  return box;
}

interface Case extends LineEdit {
  readonly sheet: string;
  /** Whether the user writes into the lines that were put in. */
  readonly isTyped: boolean;
}

const cases: readonly Case[] = (await smallReport(2)).sheets.flatMap((sheet) =>
  (['rows', 'columns'] as const).flatMap((lines) =>
    boundaries(sheet, lines).flatMap((at) =>
      [1, 2, 3].flatMap((count) => [
        { sheet: sheet.name, lines, at, count, task: 'insert' as const, isTyped: false },
        { sheet: sheet.name, lines, at, count, task: 'insert' as const, isTyped: true },
        { sheet: sheet.name, lines, at, count, task: 'delete' as const, isTyped: false },
      ]),
    ),
  ),
);

/** Rows or columns that look otherwise than the one before them, those inside charts and the last. */
function boundaries(sheet: PlacedSheet, lines: LineEdit['lines']): readonly number[] {
  const { cells, charts } = sheet;
  const last = lastLine(sheet, lines);
  const looks = Array.from({ length: last + 2 }, () => '');
  for (const { row, column, style } of cells) {
    const index = lines === 'rows' ? row : column;
    const place = lines === 'rows' ? column : row;
    looks[index] = `${looks[index] ?? ''}${place} ${style.role},`;
  }
  const inCharts = charts.flatMap(({ row }) => (lines === 'rows' ? [row, row + 2] : []));
  const starts = looks.flatMap((look, index) => (look === looks[index - 1] ? [] : [index]));
  return [...new Set([...starts, ...inCharts, last, last + 1])].sort((a, b) => a - b);
}

function isMine({ value }: Cell): boolean {
  return typeof value === 'string' && value.startsWith(mine);
}

function usersCells({ sheets }: Workbook): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, cell]) =>
          isMine(cell) ? [`${name}!${cellName({ row, column })}`] : [],
        ),
      ),
    ),
  );
}

/** Whether the lines that are taken out hold the box, or the column in which its text stands. */
function takesNote({ sheet, task, lines, at, count }: Case): boolean {
  const [name, cell = ''] = boxOf(report).split('!');
  const index = lines === 'rows' ? Number(cell.slice(1)) - 1 : 0;
  return task === 'delete' && sheet === name && index >= at && index < at + count;
}

async function check(edit: Case): Promise<void> {
  const host = openCopy(undisturbed);
  changeLines(host, edit.sheet, edit);
  if (edit.isTyped) {
    const across = edit.lines === 'rows' ? [0, 2] : [0, 9];
    for (const other of across) {
      const [row, column] = edit.lines === 'rows' ? [edit.at, other] : [other, edit.at];
      const isCovered = sheetNamed(host, edit.sheet).merges.some(
        ({ firstRow, lastRow, firstColumn, lastColumn }) =>
          row >= firstRow && row <= lastRow && column > firstColumn && column <= lastColumn,
      );
      if (isCovered) continue;
      typeInto(host, `${edit.sheet}!${cellName({ row, column })}`, [[`${mine}dentro`]]);
    }
  }
  const users = usersCells(host.workbook);
  const plan = await refresh(report);
  const asked = plan.overwrites.map(({ sheet, cell }) => `${sheet}!${cell}`);
  expect(asked.filter((cell) => !users.has(cell))).toEqual([]);
  const kept = usersCells(host.workbook);
  expect([...users].filter((cell) => !kept.has(cell)).sort()).toEqual([...asked].sort());

  if (edit.at > lastOf(edit)) forget(host, edit);
  expectSame(stateOf(host.workbook, isMine), takesNote(edit) ? stateWithoutNote : stateWithNote);
  connectOffice(host);
  const { writes } = host.counters;
  expect((await refresh(report)).sheets).toEqual([]);
  expect(host.counters.writes).toBe(writes);
}

function lastOf({ sheet, lines }: Case): number {
  const placed = report.sheets.find(({ name }) => name === sheet);
  return placed ? lastLine(placed, lines) : NaN;
}

/** Of what the report fills or prints. */
function lastLine(sheet: PlacedSheet, lines: LineEdit['lines']): number {
  const { lastRow, lastColumn } = sheetArea(sheet);
  return lines === 'rows' ? lastRow : lastColumn;
}

/** Lines behind the report are the user's, who may like the looks that Excel gave them. */
function forget(host: Host, { sheet, task, lines, at, count }: Case): void {
  const { cells, rowHeights, columnWidths } = sheetNamed(host, sheet);
  for (let line = at; task === 'insert' && line < at + count; line++) {
    if (lines === 'rows') {
      cells.delete(line);
      rowHeights.delete(line);
    } else {
      for (const row of cells.values()) row.delete(line);
      columnWidths.delete(line);
    }
  }
}

describe('rows and columns put in or taken out, and a click', () => {
  const chosen = someOf(cases, 1 / 7);
  it.each(chosen.map((edit) => [nameOf(edit), edit] as const))('%s', async (_name, edit) => {
    await check(edit);
  });
});

function nameOf({ sheet, task, lines, at, count, isTyped }: Case): string {
  return `${sheet}: ${task} ${count} ${lines} at ${at}${isTyped ? ' and write there' : ''}`;
}
