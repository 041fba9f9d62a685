import { describe, expect, it } from '@jest/globals';
import { UnreadableFile } from '../../src/faults/unreadableFile';
import { type ReadLimits, readLimits } from '../../src/xlsx/read/zipArchive';
import { range, someOf } from '../support/runs';
import { good, goodParts } from './goodWorkbook';
import { handmadeWorkbook, packed } from './handmadeWorkbook';
import { centralEntry, contentOf, refusal } from './refusals';

describe('a damaged workbook', () => {
  it('is named wherever it is cut off', async () => {
    for (const length of someOf(range(1, good.length - 1), 60 / good.length)) {
      expect(['damaged', 'notWorkbook']).toContain(
        (await refusal(good.subarray(0, length))).reason,
      );
    }
  });

  it('is named, or read as it was, whichever byte is wrong', async () => {
    const whole = JSON.stringify(await contentOf(good));
    const reasons = new Set<string>();
    for (const place of someOf(range(0, good.length - 1), 250 / good.length)) {
      const damaged = Buffer.from(good);
      damaged[place] = (damaged[place] ?? 0) ^ 0x55;
      try {
        expect(JSON.stringify(await contentOf(damaged))).toBe(whole);
        reasons.add('same');
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        reasons.add(error.reason);
      }
    }
    expect(reasons).toContain('damaged');
    expect(reasons).not.toContain('failed');
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'])(
    'is named where only the checksum of %s tells',
    async (part) => {
      const damaged = Buffer.from(good);
      damaged.writeUInt32LE(12_345, centralEntry(damaged, part) + 16);
      expect((await refusal(damaged)).message).toMatch(/danneggiato/);
    },
  );
});

describe('a workbook that would exceed the memory', () => {
  it('is refused by the size that it declares', async () => {
    const bomb = Buffer.from(good);
    bomb.writeUInt32LE(0xf000_0000, centralEntry(bomb, 'xl/worksheets/sheet1.xml') + 24);
    expect((await refusal(bomb)).reason).toBe('tooLarge');
  });

  it('is refused where its parts hold more than they declare', async () => {
    const bomb = packed({ ...goodParts, 'xl/sharedStrings.xml': Buffer.alloc(100_000_000, ' ') });
    bomb.writeUInt32LE(1000, centralEntry(bomb, 'xl/sharedStrings.xml') + 24);
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect((await refusal(bomb)).reason).toBe('damaged');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  it.each<[string, Partial<ReadLimits>]>([
    ['many parts', { parts: 4 }],
    ['many sheets', { sheets: 0 }],
    ['a long part', { partBytes: 10_000 }],
    ['much in all parts together', { archiveBytes: 20_000 }],
    ['a long description', { descriptionBytes: 100 }],
    ['long shared strings', { sharedStringBytes: 1000 }],
    ['many shared strings', { sharedStrings: 399 }],
  ])('is refused for %s', async (_, limits) => {
    expect((await refusal(good, { ...readLimits, ...limits })).reason).toBe('tooLarge');
  });

  it.each([
    ['a cell', `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(1_000_001)}</v></c></row>`],
    ['an attribute', `<row r="1" spans="${'1'.repeat(5_000_000)}"/>`],
    ['a comment', `<!--${' '.repeat(5_000_000)}-->`],
    ['a nest of elements', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`],
  ])('is refused where %s has no end', async (_, rows) => {
    const bytes = handmadeWorkbook({ sheets: [{ name: 'Utenti', rows }] });
    expect(['tooLarge', 'damaged']).toContain((await refusal(bytes)).reason);
  });

  it('admits full sheets', () => {
    // Measured: 70 bytes of XML for a cell with a text of its own, at most.
    const fullSheet = 1_048_576 * 10 * 70;
    expect(readLimits.partBytes).toBeGreaterThan(fullSheet);
    expect(readLimits.archiveBytes).toBeGreaterThan(8 * fullSheet);
  });
});
