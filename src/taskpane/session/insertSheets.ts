import { untilStopped } from '../../app/progress';
import { describeWorkbook } from '../../excel/read/describeWorkbook';
import { insertRawSheets, isBlankWorkbook } from '../../excel/write/insertRawSheets';
import type { PaneAction } from '../state/paneAction';
import type { InsertedSheets } from '../state/paneState';
import { insertWords } from '../words/introWords';
import { problemWords } from '../words/problemWords';
import { lookAtSheets } from './lookAtWorkbook';
import { failed, type JobHooks } from './runJob';

/** Writes the published sample, or its sheets without data, into a blank workbook, and into no other. */
export async function insertSheets(hooks: JobHooks, what: InsertedSheets): Promise<PaneAction> {
  const { dispatch, signal } = hooks;
  const workbook = await untilStopped(describeWorkbook(), signal);
  if (!isBlankWorkbook(workbook)) return failed(problemWords.notBlank);
  await insertRawSheets(await rawWorkbooks[what](), workbook, {
    signal,
    onProgress: (done, total) =>
      dispatch({ type: 'progressed', step: insertWords[what].step, share: done / total }),
  });
  await lookAtSheets(hooks);
  return { type: 'inserted', what };
}

type Inserted = Parameters<typeof insertRawSheets>[0];

/** Files of their own, loaded when one is asked for. */
const rawWorkbooks: Readonly<Record<InsertedSheets, () => Promise<Inserted>>> = {
  sample: async () => {
    const { publishedSample } = await import(
      /* webpackChunkName: "sample" */ '../../sample/publishedSample'
    );
    return publishedSample('mip');
  },
  template: async () => {
    const { blankTemplate } = await import(
      /* webpackChunkName: "sample" */ '../../sample/blankTemplate'
    );
    return blankTemplate();
  },
};
