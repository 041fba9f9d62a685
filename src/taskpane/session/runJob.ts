import type { RunHooks } from '../../app/progress';
import { localRunTime, type RunTime } from '../../calendar/runTime';
import type { PaneAction } from '../state/paneAction';
import { phaseWords } from '../words/steps';
import { problemOf } from './problemOf';

export type Dispatch = (action: PaneAction) => void;

/** Does the work with the pane told of its progress, and tells the pane how it ended. */
export async function runJob(
  dispatch: Dispatch,
  signal: AbortSignal,
  work: (hooks: RunHooks) => Promise<PaneAction>,
): Promise<void> {
  dispatch({ type: 'started' });
  const hooks: RunHooks = {
    signal,
    onProgress: ({ phase, share }) =>
      dispatch({ type: 'progressed', step: phaseWords[phase], share }),
  };
  try {
    dispatch(await work(hooks));
  } catch (error) {
    dispatch(
      hasStopped(error, signal)
        ? { type: 'cancelled' }
        : { type: 'failed', problem: problemOf(error) },
    );
  }
}

/** Work that came to nothing, with why: nothing was thrown. */
export function failed(sentence: string): PaneAction {
  return { type: 'failed', problem: { sentence } };
}

/** Whether the user stopped the work. Work that fails after the user wanted to stop it has failed. */
function hasStopped(error: unknown, { aborted, reason }: AbortSignal): boolean {
  return aborted && error === reason;
}

/** The user's day and time, where the computer is. */
export function runTime(): RunTime {
  return localRunTime(new Date());
}
