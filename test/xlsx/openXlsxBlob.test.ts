import { Blob as NodeBlob } from 'node:buffer';
import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import { openXlsxBlob } from '../../src/xlsx/read/openXlsxBlob';
import { range, someOf } from '../support/runs';
import { good, goodParts } from './goodWorkbook';
import { packed } from './handmadeWorkbook';
import { rowsOf } from './readSheets';
import { centralEntry, contentOf, refusal } from './refusals';

/** What a browser reads of the bytes, or why it does not. */
async function inBrowser(bytes: Uint8Array): Promise<unknown> {
  const source = await openXlsxBlob('dati.xlsx', new NodeBlob([bytes]) as Blob);
  const rows = [];
  for (const index of source.sheets.keys()) rows.push(await rowsOf(source, index));
  return { sheets: source.sheets, rows };
}

async function outcomeOf(read: Promise<unknown>): Promise<unknown> {
  return read.catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  });
}

describe('a workbook that a browser was given', () => {
  it('is read as a file is', async () => {
    expect(await inBrowser(good)).toEqual(await contentOf(good));
  });

  it('is refused by its name', async () => {
    const error: unknown = await inBrowser(Buffer.alloc(0)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(String(error)).toContain('Il file «dati.xlsx» è vuoto');
  });

  it('is refused for the reason that a file is, wherever it is cut off', async () => {
    for (const length of someOf(range(1, good.length - 1), 40 / good.length)) {
      const cut = good.subarray(0, length);
      expect(await outcomeOf(inBrowser(cut))).toBe((await refusal(cut)).reason);
    }
  });

  it('is refused, or read as it was, whichever byte is wrong', async () => {
    const whole = JSON.stringify(await contentOf(good));
    const reasons = new Set<unknown>();
    for (const place of someOf(range(0, good.length - 1), 250 / good.length)) {
      const damaged = Buffer.from(good);
      damaged[place] = (damaged[place] ?? 0) ^ 0x55;
      const outcome = await outcomeOf(inBrowser(damaged));
      if (typeof outcome === 'string') reasons.add(outcome);
      else expect(JSON.stringify(outcome)).toBe(whole);
    }
    expect(reasons).toContain('damaged');
    expect(reasons).not.toContain('failed');
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'])(
    'is refused where only the checksum of %s tells',
    async (part) => {
      const damaged = Buffer.from(good);
      damaged.writeUInt32LE(12_345, centralEntry(damaged, part) + 16);
      expect(await outcomeOf(inBrowser(damaged))).toBe('damaged');
    },
  );

  it('is refused by the size that it declares', async () => {
    const bomb = Buffer.from(good);
    bomb.writeUInt32LE(0xf000_0000, centralEntry(bomb, 'xl/worksheets/sheet1.xml') + 24);
    expect(await outcomeOf(inBrowser(bomb))).toBe('tooLarge');
  });

  it('is refused where its parts hold more than they declare, before they are unpacked', async () => {
    const bomb = packed({ ...goodParts, 'xl/sharedStrings.xml': Buffer.alloc(100_000_000, ' ') });
    bomb.writeUInt32LE(1000, centralEntry(bomb, 'xl/sharedStrings.xml') + 24);
    const before = process.memoryUsage().rss;
    expect(await outcomeOf(inBrowser(bomb))).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });
});
