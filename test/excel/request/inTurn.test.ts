import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readExcel, watchSilence, writeExcel } from '../../../src/excel/request/excelRequest';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { editCell, sheetNamed } from '../../../tools/excel-host/userActions';

let host: Host;
const told: boolean[] = [];
watchSilence((isSilent) => told.push(isSilent));

beforeEach(() => {
  host = createHost();
  connectOffice(host);
  told.length = 0;
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

const write = (address: string, value: number): Promise<void> =>
  writeExcel(({ worksheets }) => {
    worksheets.getItem('Foglio1').getRange(address).values = [[value]];
  });

const readA1 = (): Promise<unknown> =>
  readExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('Foglio1').getRange('A1').load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

const a1 = (): unknown => sheetNamed(host, 'Foglio1').cells.get(0)?.get(0)?.value;

const anHour = 3_600_000;

describe('a request while a cell is being edited', () => {
  it('is never given up, and carried out once', async () => {
    const leave = editCell(host);
    const writing = write('A1', 1);
    await jest.advanceTimersByTimeAsync(anHour);
    expect(a1()).toBeUndefined();
    leave();
    await writing;
    expect(a1()).toBe(1);
    expect(host.counters.writes).toBe(1);
  });

  it('keeps those that were made after it from being sent', async () => {
    const leave = editCell(host);
    const sent: string[] = [];
    const other = { ...host, handle: record(sent) };
    connectOffice(other);
    const all = Promise.all([write('A1', 1), readA1(), write('A1', 2)]);
    await jest.advanceTimersByTimeAsync(anHour);
    expect(sent).toHaveLength(1);
    leave();
    expect((await all)[1]).toBe(1);
    expect(a1()).toBe(2);
  });

  it('is told of after ten seconds, and when it is over', async () => {
    const leave = editCell(host);
    const reading = readA1();
    await jest.advanceTimersByTimeAsync(9_900);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(told).toEqual([true]);
    leave();
    await reading;
    expect(told).toEqual([true, false]);
  });
});

it('is not told of requests that are answered in time', async () => {
  await write('A1', 1);
  await jest.advanceTimersByTimeAsync(anHour);
  expect(told).toEqual([]);
});

it('goes on after a request that failed', async () => {
  host.trouble.failRequest = { request: 1, code: 'AccessDenied' };
  const failing = write('A1', 1);
  const next = write('A1', 2);
  await expect(failing).rejects.toMatchObject({ code: 'AccessDenied' });
  await next;
  expect(a1()).toBe(2);
});

function record(sent: string[]): Host['handle'] {
  return (request, terms) => {
    sent.push(request);
    return host.handle(request, terms);
  };
}
