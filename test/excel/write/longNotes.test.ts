import { beforeAll, describe, expect, it } from '@jest/globals';
import { cellName } from '../../../src/grid/address';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { displayText } from '../../../tools/excel-host/model/displayText';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { former } from '../formerReport';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';

let first: PlacedWorkbook;
/** As the report is laid out now. */
let later: PlacedWorkbook;

beforeAll(async () => {
  later = await smallReport(2);
  first = former(later);
});

function boxOf({ sheets }: PlacedWorkbook) {
  const box = sheets[0]?.cells.find(({ style }) => style.role === 'notes');
  if (!box) throw new Error('no box');
  return box;
}

async function noted(text: string): Promise<Host> {
  const host = newHost();
  await refresh(first);
  typeInto(host, `Indice!${cellName(boxOf(first))}`, [[text]]);
  return host;
}

/** What the box of the index holds and shows after the later report. */
function shown(host: Host) {
  const { row, column } = boxOf(later);
  const cell = cellAt(sheetNamed(host, 'Indice').cells, row, column);
  return {
    text: cell.value,
    formula: cell.formula,
    isShown: displayText(cell, false) === cell.value,
  };
}

const written = (text: string) => ({ text, formula: undefined, isShown: true });

describe.each([255, 300, 2_000, 9_000, 32_767])('a note of %i characters', (length) => {
  const text = 'Nota. '.repeat(length).slice(0, length);

  it('survives a refresh that moves the box, and is shown', async () => {
    const host = await noted(text);
    await refresh(later);
    expect(shown(host)).toEqual(written(text));
    const { writes } = host.counters;
    await refresh(later);
    expect(host.counters.writes).toBe(writes);
  });
});

it.each([300, 32_767])(
  'a note of %i characters survives a run that is cut short anywhere',
  async (length) => {
    const text = 'Nota. '.repeat(length).slice(0, length);
    const clean = await noted(text);
    const started = clean.counters.writes;
    await refresh(later);
    for (let write = started + 1; write <= clean.counters.writes; write += 211) {
      const host = await noted(text);
      host.trouble.failWrite = { write, code: 'GeneralException' };
      await refresh(later).catch(() => undefined);
      delete host.trouble.failWrite;
      await refresh(later);
      expect(shown(host)).toEqual(written(text));
    }
  },
);

it('a long note that looks like a formula stays a text', async () => {
  const text = `=${'A'.repeat(300)}`;
  const host = newHost();
  await refresh(first);
  const { row, column } = boxOf(first);
  const { cells } = sheetNamed(host, 'Indice');
  const cell = cellAt(cells, row, column);
  cells.get(row)?.set(column, { ...cell, value: text });
  await refresh(later);
  expect(shown(host)).toEqual(written(text));
});

it('a note of the former report moves to the new box, and nothing is left of the old one', async () => {
  const host = await noted('Nota di prima');
  await refresh(later);
  expect(shown(host)).toEqual(written('Nota di prima'));
  const { row, column } = boxOf(first);
  expect(cellAt(sheetNamed(host, 'Indice').cells, row, column).value).toBe('');
});

it('each chapter keeps a note of its own, in a row that is as high as it needs', async () => {
  const host = newHost();
  await refresh(later);
  const text = 'Le registrazioni calano. '.repeat(40);
  const sheet = later.sheets[1];
  const box = sheet?.cells.find(({ style }) => style.role === 'notes');
  if (!sheet || !box) throw new Error('no box');
  typeInto(host, `${sheet.name}!${cellName(box)}`, [[text]]);
  await refresh(later);
  const { cells, rowHeights } = sheetNamed(host, sheet.name);
  expect(cellAt(cells, box.row, box.column).value).toBe(text);
  expect(rowHeights.get(box.row)).toBeGreaterThan(100);
  const { writes } = host.counters;
  await refresh(later);
  expect(host.counters.writes).toBe(writes);
});
