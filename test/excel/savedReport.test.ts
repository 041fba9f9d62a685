import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../src/excel/write/applyPlan';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { planReport } from '../../src/plan/planReport';
import { dropForeignLinks, reportBytes } from '../../src/xlsx/write/reportBytes';
import { createHost } from '../../tools/excel-host/createHost';
import { deleteSheet } from '../../tools/excel-host/model/sheets';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { sheetNamed } from '../../tools/excel-host/userActions';
import type { InspectedChart } from '../support/inspectChart';
import { type InspectedSheet, type InspectedWorkbook, inspectXlsx } from '../support/inspectXlsx';
import { recalculated } from '../support/recalculated';
import { saveHost } from '../support/savedHost/saveHost';
import { inScratch } from '../support/scratch';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';
import { sampleReport } from './sampleReport';

let wanted: PlacedWorkbook;
let saved: Uint8Array;
let excel: InspectedWorkbook;
let file: InspectedWorkbook;

/** What the add-in writes in a host, saved, beside what the command writes. */
beforeAll(async () => {
  // The host holds the report alone, as the file does.
  wanted = dropForeignLinks(await sampleReport());
  const host = createHost();
  connectOffice(host);
  await applyPlan(planReport(wanted, await readOwnedSheets(wanted)));
  deleteSheet(host.workbook, sheetNamed(host, 'Foglio1'));
  saved = saveHost(host.workbook);
  excel = inspectXlsx(saved);
  file = inspectXlsx(reportBytes(wanted));
});

/** Files keep whole pixels; in points. */
const pixel = 0.75;

/** Cells with anything in them or on them; results of formulas are LibreOffice's to hold. */
const cellsOf = ({ cells }: InspectedSheet) =>
  cells
    .map(({ address, value, formula, style }) => ({
      ...{ address, style },
      ...(formula === undefined ? { value } : { formula }),
    }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));

const pageOf = (sheet: InspectedSheet) => {
  const { frozenRows, gridlines, landscape, paperSize, footer } = sheet;
  const { printScale, isFittedToPages, pageBreaks } = sheet;
  return {
    ...{ frozenRows, gridlines, landscape, paperSize, footer },
    ...{ printScale, isFittedToPages, pageBreaks },
  };
};

/**
 * A chart without what Excel's API cannot say: alternative text (the caption and the line below it stand beside
 * the chart), its language (Excel writes its own) and whether it grows with its cells. Copies of data come from
 * a recalculation, axes have ids of their own; places are compared by cells.
 */
const chartOf = (chart: InspectedChart) => {
  const { axes, plots, series, ...rest } = chart;
  return {
    ...without(rest, 'altText', 'language', 'resizes', 'edges'),
    plots: plots.map(({ kind, gap, overlap }) => ({ kind, gap, overlap })),
    axes: axes
      .filter(({ deleted }) => !deleted)
      .map((axis) => without(axis, 'id', 'crosses'))
      .sort((a, b) => (a.kind + a.position < b.kind + b.position ? -1 : 1)),
    series: series.map(seriesOf),
  };
};

function without<T extends object, K extends keyof T & string>(
  value: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(kept) as Omit<T, K>;
}

const seriesOf = ({ name, categories, values, ...look }: InspectedChart['series'][number]) => ({
  ...look,
  // Excel quotes the names of sheets that need it, the file all of them.
  references: [name, categories, values].map(({ reference }) =>
    reference.replace(/^'(\w+)'!/, '$1!'),
  ),
});

describe('the report that the add-in writes, saved', () => {
  it('is a valid package', async () => {
    expect(await validateXlsx(saved)).toEqual([]);
  });

  it('has the sheets of the file', () => {
    expect(excel.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
  });

  it.each<[string, (sheet: InspectedSheet) => unknown]>([
    ['cells, formulas, formats and looks', cellsOf],
    ['merged cells', ({ merges }) => new Set(merges.map((merge) => JSON.stringify(merge)))],
    ['column widths', ({ columnWidths }) => columnWidths],
    ['links', ({ links }) => new Set(links.map(({ address, target }) => `${address} ${target}`))],
    ['view and print set-up', pageOf],
    ['charts', ({ charts }) => charts.map(chartOf)],
  ])('has the same %s as the file', (_, read) => {
    for (const sheet of file.sheets) {
      const other = excel.sheets.find(({ name }) => name === sheet.name);
      expect(other && read(other)).toEqual(read(sheet));
    }
  });

  it('has the row heights of the file, or those of the theme', () => {
    for (const { name, rowHeights } of file.sheets) {
      const heights =
        excel.sheets.find((sheet) => sheet.name === name)?.rowHeights ?? new Map<number, number>();
      for (const [row, height] of heights)
        expect(Math.abs(height - (rowHeights.get(row) ?? 15))).toBeLessThan(pixel);
      for (const row of rowHeights.keys()) expect(heights.has(row)).toBe(true);
    }
  });

  it('prints from and repeats the same cells', () => {
    expect(
      new Set(excel.definedNames.map(({ sheet, name, value }) => [sheet, name, value].join())),
    ).toEqual(
      new Set(file.definedNames.map(({ sheet, name, value }) => [sheet, name, value].join())),
    );
  });

  (sofficeAvailable ? it : it.skip)(
    'comes out with the engine’s figures in LibreOffice (needs soffice)',
    async () => {
      await inScratch(async (folder) => {
        const path = join(folder, 'salvato.xlsx');
        await writeFile(path, saved);
        const results = await recalculated(path);
        expect(results.length).toBeGreaterThan(400);
        for (const { sheet, address, recalculated: value } of results) {
          const cached = file.sheets.find(({ name }) => name === sheet)?.cell(address)?.value;
          if (typeof cached === 'number') expect(value).toBeCloseTo(cached, 9);
          else expect(value).toBe(cached);
        }
      });
    },
  );
});
