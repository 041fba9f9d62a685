import manifest from '../../package.json';
import { keepTexts, readFormerTexts } from '../app/formerTexts';
import { type GeneratedReport, generateReport } from '../app/generateReport';
import { type RunHooks, stoppableSource } from '../app/progress';
import { jsonText, reportJson } from '../app/reportJson';
import { editedSource } from '../app/settings/editedSource';
import { readSettingsSheet, settingsForm } from '../app/settings/settingsForm';
import { readSheetHeaders } from '../app/settings/sheetHeaders';
import type { ReportDocument } from '../document/blocks';
import { buildDocument } from '../document/buildDocument';
import { docxBytes } from '../docx/docxBytes';
import { blobFile } from '../files/blobFiles';
import { openFiles } from '../files/openFiles';
import type { RawSource } from '../intake/rawSource';
import { renderPage } from '../page/renderPage';
import { publishedSample } from '../sample/publishedSample';
import { isListFile } from '../service/sheetTitles';
import { summariseData } from '../taskpane/session/summariseData';
import { refusalWords } from '../taskpane/words/problemWords';
import { openXlsxBlob } from '../xlsx/read/openXlsxBlob';
import { rawWorkbookBytes } from '../xlsx/write/rawWorkbookBytes';
import { reportBytes } from '../xlsx/write/reportBytes';
import type { Format, Job, Made, OpenedFile } from './messages';

/** A report, and when it was made as programs say it. */
export interface DatedReport {
  readonly generated: GeneratedReport;
  readonly published: ReportDocument;
  readonly created: string;
}

/** What the file holds, and its report if something is counted. `keep` gets what downloads are made of. */
export async function makeReport(
  { file, form, time }: Job,
  hooks: RunHooks,
  keep: (report: DatedReport) => void,
): Promise<Made> {
  const own = await openFile(file, hooks.signal);
  const source = stoppableSource(form ? await editedSource(own, form) : own, hooks.signal);
  const settings = {
    form: settingsForm(await readSettingsSheet(source)),
    sheets: await readSheetHeaders(source),
  };
  const options = { ...time, version: manifest.version };
  const generated = await generateReport(source, options, hooks);
  const data = summariseData(generated);
  if (generated.outcome === 'nothingToCount')
    return { data, settings, result: { refusal: refusalWords(generated.refusal) } };
  const { workbook, texts } = keepTexts(generated.workbook, [await readFormerTexts(own)]);
  const published = buildDocument(generated.report, texts);
  keep({ generated: { ...generated, workbook }, published, created: time.instant });
  return { data, settings, result: { page: renderPage(published) } };
}

async function openFile({ name, files }: OpenedFile, signal: AbortSignal): Promise<RawSource> {
  const [only] = files ?? [];
  if (files?.length === 1 && only && !isListFile(only.name))
    return openXlsxBlob(only.name, only.bytes);
  if (files) {
    const all = files.map((file) => blobFile(file.name, file.bytes));
    return openFiles(all, { name, calledBy: name });
  }
  const sample = await rawWorkbookBytes(publishedSample('mip'), { signal });
  return openXlsxBlob(name, new Blob([sample as Uint8Array<ArrayBuffer>]));
}

/** The report as the command writes it. */
export function downloadOf(
  { generated, published, created }: DatedReport,
  format: Format,
): Uint8Array {
  switch (format) {
    case 'xlsx':
      return reportBytes(generated.workbook, { created });
    case 'docx':
      return docxBytes(published, { created });
    case 'html':
      return new TextEncoder().encode(renderPage(published));
    case 'json':
      return new TextEncoder().encode(jsonText(reportJson(generated)));
  }
}
