import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GeneratedReport } from '../../src/app/generateReport';
import { readOwnedSheets } from '../../src/excel/read/readOwnedSheets';
import { applyPlan } from '../../src/excel/write/applyPlan';
import { planReport } from '../../src/plan/planReport';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { createHost } from '../../tools/excel-host/createHost';
import { cellAt } from '../../tools/excel-host/model/grid';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { sheetNamed } from '../../tools/excel-host/userActions';
import { blindSpots } from '../support/blindSpots';
import { generated } from '../support/generated';
import { inspectXlsx } from '../support/inspectXlsx';
import { memorySource } from '../support/memorySource';
import { disagreements, recalculated } from '../support/recalculated';
import { inScratch } from '../support/scratch';
import { sofficeAvailable } from '../support/soffice';
import { validateXlsx } from '../support/validateXlsx';
import { xlsxOf } from '../support/xlsxOf';
import { hiddenSigns } from './hiddenSigns';
import { hostileSheets } from './hostileSource';
import { hostileTexts } from './hostileTexts';
import { isOurFormula } from './isOurFormula';

let report: GeneratedReport;
beforeAll(async () => {
  report = await generated(memorySource(hostileSheets()));
});

describe('hostile texts in the raw sheets', () => {
  it('lose no row: every row is counted or left out with a finding', () => {
    const { readings } = report.tally;
    const users = readings.find(({ kind }) => kind === 'registration');
    expect(users).toMatchObject({ rowsRead: hostileTexts.length, rowsLeftOut: 0 });
    const questionnaires = readings.find(({ kind }) => kind === 'questionnaire');
    expect(questionnaires?.rowsRead).toBe(hostileTexts.length);
    expect(questionnaires?.rowsLeftOut).toBe(hostileTexts.length);
    const unreadable = report.report.findings.counts.find(
      ({ code }) => code === 'DATA_NON_LEGGIBILE',
    );
    expect(unreadable?.count).toBe(hostileTexts.length);
  });

  it('never become part of a formula', () => {
    const formulas = report.workbook.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
    );
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.filter((formula) => !isOurFormula(formula))).toEqual([]);
  });

  it('hold no character that turns or hides what stands beside it', () => {
    const texts = report.workbook.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    );
    expect(texts.filter((text) => hiddenSigns.test(text))).toEqual([]);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
  });

  it('are text in a valid file', async () => {
    const bytes = reportBytes(report.workbook);
    expect(await validateXlsx(bytes)).toEqual([]);
    const inspected = inspectXlsx(bytes);
    expect(blindSpots(inspected)).toEqual([]);
    for (const { name, cells } of report.workbook.sheets) {
      const sheet = inspected.sheets.find((one) => one.name === name);
      const written = new Map(sheet?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
      for (const { row, column, value, formula } of cells) {
        const cell = written.get(`${row} ${column}`);
        expect(cell?.formula !== undefined).toBe(formula !== undefined);
        if (typeof value === 'string' && formula === undefined)
          expect(cell?.value ?? '').toBe(value);
      }
    }
  });

  it('are text in the workbook that is open', async () => {
    const host = createHost();
    connectOffice(host);
    await applyPlan(planReport(report.workbook, await readOwnedSheets(report.workbook)));
    for (const { name, cells } of report.workbook.sheets) {
      for (const { row, column, value, formula } of cells) {
        const cell = cellAt(sheetNamed(host, name).cells, row, column);
        if (formula === undefined) expect(cell.formula).toBeUndefined();
        if (typeof value === 'string' && formula === undefined) expect(cell.value).toBe(value);
      }
    }
    const again = planReport(report.workbook, await readOwnedSheets(report.workbook));
    expect(again.changedCells).toBe(0);
  });

  it('read from a file as from memory', async () => {
    await inScratch(async (folder) => {
      const path = join(folder, 'dati.xlsx');
      await writeFile(path, xlsxOf(hostileSheets()));
      const fromFile = await generated(await openXlsx(path));
      expect(fromFile.tally.areas.length).toBe(report.tally.areas.length);
      // A file cannot hold every character: those that stay out of it need no notice.
      const counts = ({ findings }: typeof report.report) =>
        findings.counts.filter(({ code }) => code !== 'TESTO_NEUTRALIZZATO');
      expect(counts(fromFile.report)).toEqual(counts(report.report));
    });
  });

  (sofficeAvailable ? it : it.skip)(
    'leave formulas that LibreOffice agrees with (needs soffice)',
    async () => {
      await inScratch(async (folder) => {
        const path = join(folder, 'rapporto.xlsx');
        await writeFile(path, reportBytes(report.workbook));
        expect(disagreements(await recalculated(path))).toEqual([]);
      });
    },
  );
});
