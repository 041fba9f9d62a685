import manifest from '../../package.json';
import { refreshReport } from '../../src/app/refreshReport';
import { localRunTime } from '../../src/calendar/runTime';
import { openExcelSource } from '../../src/excel/read/excelSource';
import type { RawWorkbook } from '../../src/intake/rawWorkbook';
import { publishedSample } from '../../src/sample/publishedSample';
import { syntheticSample } from '../../src/sample/syntheticSample';
import { createHost, type Host } from '../../tools/excel-host/createHost';
import { plainFormat } from '../../tools/excel-host/model/cell';
import { copyWorkbook } from '../../tools/excel-host/model/copyWorkbook';
import { putCell } from '../../tools/excel-host/model/grid';
import type { Workbook } from '../../tools/excel-host/model/workbook';
import { connectOffice } from '../../tools/excel-host/officeClient';
import { excelTarget } from '../excel/excelTarget';
import { madeOnce } from '../support/shared/madeOnce';
import { hostOf } from './hostOf';

/** A workbook that holds the raw rows of the sample, as plain ranges: 8,909 users. The bench opens it. */
export const sampleHost = (): Host => hostOfRows(publishedSample('pannello'));

/** How many users `smallHost` has. */
export const fewUsers = 600;

/** The same sheets with fewer rows, for what does not depend on the figures. */
export const smallHost = (): Host => hostOfRows(syntheticSample(fewUsers, 'pannello'));

/** `smallHost` with its report, as if it had been made in another session. */
export async function reportHost(): Promise<Host> {
  written ??= writtenReport();
  return createHost({ workbook: copyWorkbook(await written) });
}

/** In the pane it takes three times as long. */
let written: Promise<Workbook> | undefined;

async function writtenReport(): Promise<Workbook> {
  const made = await madeOnce('pane', async () => ({ workbook: await writeReport(), plainFormat }));
  for (const { cells } of made.workbook.sheets) {
    for (const [row, line] of cells) {
      for (const [column, cell] of line) {
        // The host knows the plain format as the very object.
        if (cell.format === made.plainFormat)
          putCell(cells, row, column, { ...cell, format: plainFormat });
      }
    }
  }
  return made.workbook;
}

async function writeReport(): Promise<Workbook> {
  const host = smallHost();
  connectOffice(host);
  const options = {
    ...localRunTime(new Date()),
    version: manifest.version,
    overwrites: 'refuse',
  } as const;
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  await refreshReport(await openExcelSource(), excelTarget, options, hooks);
  return host.workbook;
}

function hostOfRows({ sheets }: RawWorkbook): Host {
  return hostOf(
    Object.fromEntries(
      sheets.map((sheet) => [
        sheet.name,
        [sheet.columns.map(({ header }) => header), ...sheet.rows()],
      ]),
    ),
  );
}
