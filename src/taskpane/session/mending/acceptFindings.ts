import { acceptedUpdate, storedAccepted } from '../../../app/kept/keptLists';
import { readRunRecord, writeKeptTexts } from '../../../excel/marks/runRecord';
import type { AcceptedFindings } from '../../../findings/groupFindings';
import type { PaneAction } from '../../state/paneAction';
import type { JobHooks } from '../runJob';

/** What becomes of the findings with these keys. */
export interface Acceptance {
  readonly keys: readonly string[];
  readonly to: 'accept' | 'restore';
}

/** Keeps in the workbook which findings are accepted; the raw sheets stay as they are. */
export async function acceptFindings(
  { dispatch }: JobHooks,
  { keys, to }: Acceptance,
): Promise<PaneAction> {
  const stored = await readRunRecord();
  const before = [...storedAccepted(stored)].filter((key) => !keys.includes(key));
  const accepted: AcceptedFindings = new Set(to === 'accept' ? [...before, ...keys] : before);
  await writeKeptTexts(acceptedUpdate(stored, accepted));
  dispatch({ type: 'acceptedRead', accepted });
  return { type: 'mendingEnded' };
}
