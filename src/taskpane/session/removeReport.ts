import { recordRemoval } from '../../app/kept/recordStore';
import { untilStopped } from '../../app/progress';
import { readRunRecord, writeKeptTexts } from '../../excel/marks/runRecord';
import { describeWorkbook } from '../../excel/read/describeWorkbook';
import { readAdditions } from '../../excel/read/readAdditions';
import { readUsersContents } from '../../excel/read/readOwnedSheets';
import { isBlankWorkbook } from '../../excel/write/insertRawSheets';
import { removeReport } from '../../excel/write/removeReport';
import { reportSheets } from '../../service/reportSheets';
import type { PaneAction } from '../state/paneAction';
import type { Removal } from '../state/removal';
import { stepWords } from '../words/steps';
import { lookAtSheets } from './lookAtWorkbook';
import type { JobHooks } from './runJob';

/** Tells what would go away. Writes nothing. */
export async function askRemoval({ signal }: JobHooks): Promise<PaneAction> {
  return { type: 'removalAsked', removal: await untilStopped(readRemoval(), signal) };
}

/**
 * Takes the report out if it still is what the user has `seen` and agreed to; otherwise the question comes
 * back. Archived editions and accepted findings stay.
 */
export async function takeOutReport(hooks: JobHooks, seen: Removal): Promise<PaneAction> {
  const { dispatch, signal } = hooks;
  const removal = await untilStopped(readRemoval(), signal);
  if (JSON.stringify(removal) !== JSON.stringify(seen)) return { type: 'removalAsked', removal };
  dispatch({ type: 'writing', step: stepWords.removing, share: 0 });
  await removeReport(removal.sheets);
  await writeKeptTexts(recordRemoval(await readRunRecord()));
  const isBlank = isBlankWorkbook(await describeWorkbook());
  await lookAtSheets(hooks);
  return { type: 'removed', count: removal.sheets.length, isBlank };
}

async function readRemoval(): Promise<Removal> {
  const found = await readUsersContents(Object.values(reportSheets));
  const ours = found.flatMap(({ sheet, users }) => (users ? [{ sheet, ...users }] : []));
  const sheets = ours.map(({ sheet }) => sheet);
  const additions = await readAdditions(sheets);
  return {
    sheets,
    unclear: found.filter(({ users }) => !users).map(({ sheet }) => sheet),
    texts: ours.flatMap(({ cells }) => cells),
    charts: ours.flatMap(({ sheet, charts }) => charts.map((chart) => `${sheet}, ${chart}`)),
    comments: additions.reduce((sum, { comments }) => sum + comments, 0),
    references: [...new Set(additions.flatMap(({ references }) => references))],
  };
}
