import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../../src/excel/write/applyPlan';
import { columnPixels } from '../../../src/layout/measures';
import type { PlacedWorkbook } from '../../../src/layout/placed';
import { planReport } from '../../../src/plan/planReport';
import { publishedSample } from '../../../src/sample/publishedSample';
import { openXlsx } from '../../../src/xlsx/read/openXlsx';
import { writeRawWorkbook } from '../../../src/xlsx/write/writeRawWorkbook';
import { createHost, type Host } from '../../../tools/excel-host/createHost';
import { connectOffice } from '../../../tools/excel-host/officeClient';
import { filterRows, sheetNamed, typeInto } from '../../../tools/excel-host/userActions';
import { generated } from '../../support/generated';
import { inScratch } from '../../support/scratch';

let wanted: PlacedWorkbook;
let host: Host;
/** How many sheets were done, as the last run said. */
let done: number[] = [];

beforeAll(async () => {
  await inScratch(async (folder) => {
    const raw = join(folder, 'esempio.xlsx');
    await writeRawWorkbook(raw, publishedSample('mip'));
    wanted = (await generated(await openXlsx(raw))).workbook;
  });
});

beforeEach(() => {
  host = createHost();
  connectOffice(host);
});

const refresh = async () => {
  const plan = planReport(wanted, await readOwnedSheets(wanted));
  done = [];
  await applyPlan(plan, undefined, (sheets) => done.push(sheets));
  return plan;
};

const contents = () =>
  wanted.sheets.map(({ name, cells }) =>
    cells.map(({ row, column }) => {
      const cell = sheetNamed(host, name).cells.get(row)?.get(column);
      return cell?.formula ?? cell?.value ?? '';
    }),
  );

describe('applyPlan', () => {
  it('holds the placed report cell by cell and chart by chart, and tells how far it is', async () => {
    await refresh();
    expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
    expect(done.length).toBeGreaterThan(1);
    expect(done.at(-1)).toBe(wanted.sheets.length);
    expect(contents()).toEqual(
      wanted.sheets.map(({ cells }) => cells.map(({ formula, value }) => formula ?? value ?? '')),
    );
    for (const { name, columnWidths, charts } of wanted.sheets) {
      const sheet = sheetNamed(host, name);
      expect(columnWidths.map((_, column) => sheet.columnWidths.get(column))).toEqual(
        columnWidths.map((width) => columnPixels(width) * 0.75),
      );
      expect(
        sheet.charts.map((chart) => [chart.name, chart.series.map(({ values }) => values?.area)]),
      ).toEqual(
        charts.map((chart) => [
          chart.name,
          chart.series.map(({ values: { firstRow, firstColumn, lastRow, lastColumn } }) => ({
            firstRow,
            firstColumn,
            lastRow,
            lastColumn,
          })),
        ]),
      );
    }
  });

  it('writes in the right rows where the user filtered a sheet of the report', async () => {
    await refresh();
    const before = contents();
    typeInto(host, '1 Registrati!B16', [[1]]);
    expect(contents()).not.toEqual(before);
    filterRows(host, '1 Registrati!A14:G18', [15, 16]);
    await refresh();
    expect(contents()).toEqual(before);
    // The filter of a table is the table's own.
    const [table] = sheetNamed(host, 'Conteggi').tables;
    const first = (table?.area.firstRow ?? NaN) + 1;
    typeInto(host, `Conteggi!K${first + 1}:K${first + 4}`, [[1], [2], [3], [4]]);
    filterRows(host, `Conteggi!A${first}:K${first + 9}`, [first + 1, first + 2]);
    await refresh();
    expect(contents()).toEqual(before);
    expect(table?.filteredRows.size).toBe(0);
  });
});
