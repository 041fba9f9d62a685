import { beforeAll, describe, expect, it } from '@jest/globals';
import { cellName } from '../../../src/grid/address';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import type { Host } from '../../../tools/excel-host/createHost';
import { displayText } from '../../../tools/excel-host/model/displayText';
import { cellAt } from '../../../tools/excel-host/model/grid';
import { sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { newHost, refresh } from '../refreshing';
import { smallReport } from '../smallReport';

let first: PlacedWorkbook;
/** The same with a period more, whose box of notes stands lower. */
let later: PlacedWorkbook;

beforeAll(async () => {
  first = await smallReport(2);
  later = await smallReport(3);
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

/** What the box holds and shows after the later report. */
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
