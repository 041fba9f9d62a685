import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  compareReport,
  type Difference,
  type HeldSheet,
  readHeld,
  verifyReport,
} from '../../src/app/verifyReport';
import { cellName } from '../../src/grid/address';
import type { PlacedCell } from '../../src/layout/placed';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
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
