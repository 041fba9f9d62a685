import type { PaneAction } from '../state/paneAction';
import type * as archive from './archive';
import { type Dispatch, runJob } from './runJob';

/** What can be done with the archive. */
export type Archive = typeof archive;

/** Loads it when it is first asked for. */
export async function inArchive(
  dispatch: Dispatch,
  signal: AbortSignal,
  work: (archive: Archive) => Promise<PaneAction>,
): Promise<void> {
  await runJob(dispatch, signal, async () =>
    work(await import(/* webpackChunkName: "archive" */ './archive')),
  );
}
