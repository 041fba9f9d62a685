import { untilStopped } from '../../app/untilStopped';
import { describeWorkbook } from '../../excel/read/describeWorkbook';
import { insertRawSheets, isBlankWorkbook } from '../../excel/write/insertRawSheets';
import type { PaneAction } from '../state/paneAction';
import { problemWords } from '../words/problemWords';
import { stepWords } from '../words/steps';
import { lookAtSheets } from './lookAtWorkbook';
import { type Dispatch, runJob } from './runJob';

/** Writes the published sample into a blank workbook, and into no other. */
export async function insertSample(dispatch: Dispatch, signal: AbortSignal): Promise<void> {
  await runJob(dispatch, signal, async (): Promise<PaneAction> => {
    const workbook = await untilStopped(describeWorkbook(), signal);
    if (!isBlankWorkbook(workbook)) {
      return {
        type: 'failed',
        problem: { sentence: problemWords.notBlank },
      };
    }
    // Its own file, loaded when it is asked for.
    const { publishedSample } = await import(
      /* webpackChunkName: "sample" */ '../../sample/publishedSample'
    );
    await insertRawSheets(publishedSample('mip'), workbook, {
      signal,
      onProgress: (done, total) => {
        dispatch({
          type: 'progressed',
          step: stepWords.sample,
          share: done / total,
        });
      },
    });
    await lookAtSheets(dispatch, signal);
    return { type: 'inserted' };
  });
}
