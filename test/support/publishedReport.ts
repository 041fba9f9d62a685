import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSample } from '../../src/sample/publishedSample';
import { openXlsx } from '../../src/xlsx/read/openXlsx';
import { reportBytes } from '../../src/xlsx/write/reportBytes';
import { writeRawWorkbook } from '../../src/xlsx/write/writeRawWorkbook';
import { generated } from './generated';

/** Writes the sample and its report in the folder, as the command does, and gives the report's path. */
export async function writePublishedReport(folder: string): Promise<string> {
  const raw = join(folder, 'esempio.xlsx');
  await writeRawWorkbook(raw, publishedSample('mip'));
  const { workbook } = await generated(await openXlsx(raw));
  const path = join(folder, 'rapporto.xlsx');
  await writeFile(path, reportBytes(workbook));
  return path;
}

export async function publishedReportBytes(folder: string): Promise<Uint8Array> {
  return readFile(await writePublishedReport(folder));
}
