import { beforeAll, describe, expect, it } from '@jest/globals';
import { refreshReport, type RefreshResult } from '../../src/app/refreshReport';
import { describeWorkbook } from '../../src/excel/read/describeWorkbook';
import { openExcelSource } from '../../src/excel/read/excelSource';
import { insertRawSheets } from '../../src/excel/write/insertRawSheets';
import { publishedSample } from '../../src/sample/publishedSample';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { sheetNamed, typeInto } from '../../tools/excel-host/userActions';
import { plainRun } from '../support/generated';
import { excelTarget } from './excelTarget';

const hooks = { onProgress: () => undefined, signal: new AbortController().signal };

interface Counted {
  readonly result: RefreshResult;
  /** Of requests that ask for raw rows, and of all others. */
  readonly rawRequests: number;
  readonly otherRequests: number;
  readonly writes: number;
  /** Of each request that writes. */
  readonly bytes: readonly number[];
}

let host: Host;
let rawRequests = 0;
let runs = 0;

async function run(): Promise<Counted> {
  const { counters } = host;
  const before = { ...counters, raw: rawRequests, log: counters.log.length };
  const startedAt = `15/06/2020 10:0${runs++}`;
  const options = { ...plainRun, startedAt, overwrites: 'refuse' } as const;
  const result = await refreshReport(await openExcelSource(), excelTarget, options, hooks);
  const raw = rawRequests - before.raw;
  return {
    result,
    rawRequests: raw,
    otherRequests: counters.requests - before.requests - raw,
    writes: counters.writes - before.writes,
    bytes: counters.log
      .slice(before.log)
      .filter(({ writes }) => writes > 0)
      .map(({ bytesIn }) => bytesIn),
  };
}

const kilobytes = (bytes: readonly number[]): number =>
  bytes.reduce((sum, size) => sum + size, 0) / 1024;

describe('the sample in a workbook', () => {
  let first: Counted;

  beforeAll(async () => {
    host = createHost();
    connectOffice({
      ...host,
      handle: (request) => {
        if (request.includes('"Select":["values"]')) rawRequests += 1;
        return host.handle(request);
      },
    });
    await insertRawSheets(publishedSample('mip'), await describeWorkbook(), hooks);
    first = await run();
  });

  it('is reported in at most 14 requests that write and 800 KB, none over 1 MB', () => {
    const { bytes } = first;
    const sizes = bytes.map((size) => Math.round(size / 1024)).join(' + ');
    const all = first.rawRequests + first.otherRequests;
    console.log(`first generation: ${all} requests, ${bytes.length} of them writing, ${sizes} KB`);
    expect(bytes.length).toBeLessThanOrEqual(14);
    expect(kilobytes(bytes)).toBeLessThanOrEqual(800);
    expect(Math.max(...bytes)).toBeLessThan(1024 * 1024);
  });

  it('is reported in at most 20 requests', () => {
    expect(first.rawRequests + first.otherRequests).toBeLessThanOrEqual(20);
  });

  it('is checked in at most 10 requests, and without a write', async () => {
    const again = await run();
    console.log(`no change: ${again.otherRequests} requests besides ${again.rawRequests}`);
    expect(again.result.outcome).toBe('unchanged');
    expect(again.rawRequests).toBeGreaterThan(0);
    expect(again.rawRequests + again.otherRequests).toBeLessThanOrEqual(10);
    expect(again.writes).toBe(0);
  });

  it('is brought up to date by 2 % of those bytes where one row changed', async () => {
    const { cells } = sheetNamed(host, 'Utenti');
    const gender =
      [...(cells.get(0) ?? [])].find(([, { value }]) => value === 'Genere')?.[0] ?? NaN;
    const letter = String.fromCharCode(65 + gender);
    const shareOfFirst = async (row: number): Promise<number> => {
      const { value } = cellAt(cells, row - 1, gender);
      typeInto(host, `Utenti!${letter}${row}`, [[String(value).startsWith('F') ? 'M' : 'F']]);
      const { result, bytes, rawRequests: raw, otherRequests } = await run();
      expect(result.outcome).toBe('written');
      expect(raw + otherRequests).toBeLessThanOrEqual(row === 100 ? 20 : 14);
      const share = kilobytes(bytes) / kilobytes(first.bytes);
      console.log(
        `one row: ${raw + otherRequests} requests, ${bytes.length} of them writing, ${kilobytes(bytes).toFixed(1)} KB, ${(100 * share).toFixed(2)} %`,
      );
      return share;
    };
    // The first change of all makes the sheet of changes.
    expect(await shareOfFirst(100)).toBeLessThanOrEqual(0.07);
    for (const row of [200, 300]) {
      expect(await shareOfFirst(row)).toBeLessThanOrEqual(0.02);
    }
  });
});
