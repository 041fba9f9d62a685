import manifest from '../../../package.json';
import { untilStopped } from '../../app/untilStopped';
import { openExcelSource } from '../../excel/read/excelSource';
import { readOwnedSheets } from '../../excel/read/readOwnedSheets';
import type { PaneAction } from '../state/paneAction';
import { problemWords } from '../words/problemWords';
import { stepWords } from '../words/steps';
import { type Dispatch, runJob, runTime } from './runJob';
import { saveFile } from './saveFile';
import { refusal, summariseData } from './summariseData';

/**
 * Makes the document that is published, from the raw sheets and what the analyst wrote in the report's, and hands
 * it to the browser as a download. Writes nothing in the workbook.
 */
export async function exportDocument(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  // The panes of the Mac start no download, and say nothing of it.
  if (Office.context.platform === Office.PlatformType.Mac) {
    dispatch({ type: 'failed', problem: { sentence: problemWords.noDownload } });
    return;
  }
  await runJob(dispatch, signal, async (hooks): Promise<PaneAction> => {
    const { publishReport, docxBytes } = await loadPublishing();
    const time = runTime();
    const result = await publishReport(
      await untilStopped(openExcelSource(), signal),
      { readOwned: readOwnedSheets },
      { ...time, version: manifest.version },
      hooks,
    );
    if (result.outcome === 'nothingToCount') return refusal(result);
    const { published, generated } = result;
    dispatch({ type: 'progressed', step: stepWords.document, share: 1 });
    const file = fileName(published.title);
    saveFile(docxBytes(published, { created: time.instant }), file, docxType);
    return { type: 'exported', file, data: summariseData(generated) };
  });
}

/** Loaded when a document is first asked for. */
async function loadPublishing() {
  const [{ publishReport }, { docxBytes }] = await Promise.all([
    import(/* webpackChunkName: "document" */ '../../app/publishReport'),
    import(/* webpackChunkName: "document" */ '../../docx/docxBytes'),
  ]);
  return { publishReport, docxBytes };
}

const longestName = 80;

/** The title as the name of a file, without what no system takes. */
function fileName(title: string): string {
  // eslint-disable-next-line no-control-regex -- these are among the characters in question
  const plain = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ');
  const name = plain
    .trim()
    .slice(0, longestName)
    .replace(/[. ]+$/, '');
  return `${name === '' ? manifest.name : name}.docx`;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
