import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type HeldSheet, readHeld, unmovedReport } from '../../src/app/verify/unmovedReport';
import { compareReport, type Difference, verifyReport } from '../../src/app/verify/verifyReport';
import { cellName, type CellPlace, rangeAt } from '../../src/grid/address';
import type { RawCell } from '../../src/intake/rawSource';
import type { PlacedCell } from '../../src/layout/placed';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { type LineEdit, movedIndex } from '../../tools/excel-host/model/lineEdit';
import { shiftReferences } from '../../tools/excel-host/model/shiftReferences';
import { editPart } from '../support/editPart';
import { generated, plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { someOf } from '../support/runs';
import { inScratch } from '../support/scratch';
import { convert, sofficeAvailable } from '../support/soffice';

const source = memorySource(rowsOfSample());
const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
const { workbook } = await generated(source);
const created = '2020-06-15T10:00:00Z';
const bytes = reportBytes(workbook, { created });

const part = (path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

/** What is said of the report in the file, verified later than it was made. */
async function verified(path: string, data = source): Promise<readonly Difference[]> {
  const result = await verifyReport(
    await openXlsx(path),
    data,
    { today: plainRun.today + 400 },
    hooks,
  );
  if (result?.outcome !== 'verified') throw new Error('no report');
  expect(result.compared).toBeGreaterThan(5000);
  return result.differences;
}

const verifiedBytes = (report: Uint8Array, data = source): Promise<readonly Difference[]> =>
  inScratch(async (folder) => {
    const path = join(folder, 'r.xlsx');
    await writeFile(path, report);
    return verified(path, data);
  });

describe('a report', () => {
  it('is what its data give', async () => {
    expect(await verifiedBytes(bytes)).toEqual([]);
  });

  it('is what its data give where a program saved its formulas without results, but for what was changed', async () => {
    const withoutResults = (xml: string): string =>
      xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    const sheets = workbook.sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
    const hasFormulas = sheets.filter((path) => part(path).includes('<f>'));
    expect(hasFormulas.length).toBeGreaterThan(8);
    const saved = hasFormulas.reduce((file, path) => editPart(file, path, withoutResults), bytes);
    expect(await verifiedBytes(saved)).toEqual([]);
    const edited = editPart(saved, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('<v>1512</v>', '<v>1513</v>').replace(/<f>SUM\(/, '<f>1+SUM('),
    );
    expect(await verifiedBytes(edited)).toMatchObject([
      { sheet: '1 Registrati', found: 1513, wanted: 1512 },
      { sheet: '1 Registrati', found: expect.stringMatching(/^=1\+SUM/) as unknown },
    ]);
  });

  it('is not what other data give: what is counted is named, and not all that follows', async () => {
    const rows = rowsOfSample();
    rows['Patti']?.splice(1, 1);
    const differences = await verifiedBytes(bytes, memorySource(rows));
    expect(differences).toContainEqual({
      ...{ sheet: 'Conteggi', cell: expect.stringMatching(/^K/) as unknown },
      ...{ found: expect.any(Number) as unknown, wanted: expect.any(Number) as unknown },
    });
    const counts = differences.filter(({ found }) => typeof found === 'number');
    expect(counts.length).toBeLessThan(20);
  });

  it('that lacks a sheet is told so, and a workbook without a report is none', async () => {
    const { sheets } = workbook;
    const less = { ...workbook, sheets: sheets.filter(({ name }) => name !== '8 Qualità') };
    const differences = await verifiedBytes(reportBytes(less, { created }));
    expect(differences).toEqual([{ sheet: '8 Qualità', found: '', wanted: '' }]);
    const none = { ...source, readFormulas: () => Promise.resolve(new Map<string, string>()) };
    expect(await verifyReport(none, source, plainRun, hooks)).toBeUndefined();
  });
});

interface Place {
  readonly sheet: string;
  readonly cell: PlacedCell;
}

describe('a cell that is changed', () => {
  const held = new Map<string, HeldSheet>();
  /** All number and formula cells of the report; of the long list of counts some. */
  const places: readonly Place[] = workbook.sheets.flatMap(({ name, cells }) => {
    const isTold = ({ formula, value }: PlacedCell) =>
      formula !== undefined || typeof value === 'number';
    const told = cells.filter(isTold).map((cell) => ({ sheet: name, cell }));
    return name === 'Conteggi' ? someOf(told, 0.1) : told;
  });

  beforeAll(async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'r.xlsx');
      await writeFile(path, bytes);
      const report = await openXlsx(path);
      for (const sheet of report.sheets)
        held.set(sheet.name.toLowerCase(), await readHeld(report, sheet));
    });
  });

  /** The cells that are named where this one holds something else. */
  const named = ({ sheet, cell }: Place, change: { value?: string | number; formula?: string }) => {
    const key = sheet.toLowerCase();
    const before = held.get(key);
    if (!before) throw new Error(sheet);
    const formulas = new Map(before.formulas);
    if (change.formula === undefined) formulas.delete(cellName(cell));
    else formulas.set(cellName(cell), change.formula);
    const valueAt: HeldSheet['valueAt'] = (row, column) =>
      row === cell.row && column === cell.column && change.value !== undefined
        ? change.value
        : before.valueAt(row, column);
    const placed = workbook.sheets.filter(({ name }) => name === sheet);
    const changed = new Map(held).set(key, { ...before, formulas, valueAt });
    return compareReport({ ...workbook, sheets: placed }, changed).differences.map(
      (difference) => `${difference.sheet}!${difference.cell ?? ''}`,
    );
  };

  it('is named, and it alone', () => {
    expect(places.length).toBeGreaterThan(1000);
    for (const place of places) {
      const { sheet, cell } = place;
      const own = [`${sheet}!${cellName(cell)}`];
      const value = typeof cell.value === 'number' ? cell.value + 1 : 'altro';
      const { formula } = cell;
      expect(named(place, { value, ...(formula !== undefined && { formula }) })).toEqual(own);
      if (formula === undefined) expect(named(place, { formula: '=1+1' })).toEqual(own);
      // A value that is right stands where a formula should.
      else {
        expect(named(place, {})).toEqual(own);
        expect(named(place, { formula: `${formula}+0` })).toEqual(own);
      }
    }
  });

  /** The workbook after the user has put in or taken out lines of a sheet: what refers to it follows, as in Excel. */
  function edited(sheet: string, edit: LineEdit): Map<string, HeldSheet> {
    const movedPlace = ({ row, column }: CellPlace): CellPlace | undefined => {
      const now = movedIndex(edit, edit.lines === 'rows' ? row : column);
      if (now === undefined) return undefined;
      return edit.lines === 'rows' ? { row: now, column } : { row, column: now };
    };
    return new Map(
      [...held].map(([key, before]) => {
        const isEdited = key === sheet.toLowerCase();
        const place = (cell: CellPlace) => (isEdited ? movedPlace(cell) : cell);
        const values = new Map<string, RawCell>();
        const filled = before.filled.flatMap((cell) => {
          const now = place(cell);
          if (!now) return [];
          values.set(cellName(now), before.valueAt(cell.row, cell.column));
          return [now];
        });
        const formulas = [...before.formulas].flatMap(([name, formula]) => {
          const { firstRow: row, firstColumn: column } = rangeAt(name);
          const now = place({ row, column });
          const shifted = shiftReferences(formula, key, sheet, edit);
          return now ? [[cellName(now), shifted] as const] : [];
        });
        const valueAt = (row: number, column: number) =>
          values.get(cellName({ row, column })) ?? null;
        return [key, { valueAt, filled, formulas: new Map(formulas) }];
      }),
    );
  }

  it.each<[string, LineEdit]>([
    ['1 Registrati', { task: 'insert', lines: 'rows', at: 5, count: 2 }],
    ['1 Registrati', { task: 'insert', lines: 'rows', at: 12, count: 1 }],
    ['3 Pre-accoglienza', { task: 'insert', lines: 'columns', at: 1, count: 1 }],
    ['6 Patto di servizio', { task: 'insert', lines: 'rows', at: 0, count: 3 }],
  ])('is named where it is now, and it alone, after lines were put into %s %j', (sheet, edit) => {
    const moved = edited(sheet, edit);
    expect(compareReport(workbook, unmovedReport(workbook, moved)).differences).toEqual([]);
    const key = sheet.toLowerCase();
    const before = moved.get(key);
    if (!before) throw new Error(sheet);
    const cell = before.filled.findLast(
      ({ row, column }) =>
        column < 6 &&
        typeof before.valueAt(row, column) === 'number' &&
        !before.formulas.has(cellName({ row, column })),
    );
    if (!cell) throw new Error('no number');
    const added = edit.lines === 'rows' ? { row: edit.at, column: 0 } : { row: 3, column: edit.at };
    const valueAt: HeldSheet['valueAt'] = (row, column) => {
      if (row === cell.row && column === cell.column) return -1;
      return row === added.row && column === added.column ? 'mio' : before.valueAt(row, column);
    };
    const changed = new Map(moved).set(key, {
      ...before,
      valueAt,
      filled: [...before.filled, added],
    });
    expect(compareReport(workbook, unmovedReport(workbook, changed)).differences).toEqual([
      { sheet, cell: cellName(cell), found: -1, wanted: expect.any(Number) as unknown },
      { sheet, cell: cellName(added), found: 'mio', wanted: '' },
    ]);
  });

  const itRecalculates = sofficeAvailable ? it : it.skip;

  itRecalculates(
    'is named alone where a program has worked out all that follows (needs soffice)',
    async () => {
      await inScratch(async (folder) => {
        const path = join(folder, 'r.xlsx');
        const part = 'xl/worksheets/sheet2.xml';
        await writeFile(
          path,
          // Registered in the first area and period.
          editPart(bytes, part, (xml) => xml.replace('<v>1512</v>', '<v>1513</v>')),
        );
        const anew = await convert(path, 'xlsx', folder, { recalculate: true });
        const found = await verified(anew);
        expect(found).toEqual([
          {
            ...{ sheet: '1 Registrati', cell: expect.stringMatching(/^[A-Z]+\d+$/) as unknown },
            ...{ found: 1513, wanted: 1512 },
          },
        ]);
      });
    },
  );
});
