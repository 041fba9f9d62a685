import type { RunHooks } from '../../app/progress';
import { localRunTime, type RunTime } from '../../calendar/runTime';
import type { PaneAction } from '../state/paneAction';
import { phaseWords } from '../words/steps';
import { problemOf } from './problemOf';

export type Dispatch = (action: PaneAction) => void;

/** What work is given: whom to tell, of what it does besides, and when to stop. */
export interface JobHooks extends RunHooks {
  readonly dispatch: Dispatch;
}

/** Work that says how it ended. */
export type PaneJob = (hooks: JobHooks) => Promise<PaneAction>;

/** Does the work with the pane told of its progress, and tells the pane how it ended. */
export async function runJob(dispatch: Dispatch, signal: AbortSignal, job: PaneJob): Promise<void> {
  dispatch({ type: 'started' });
  const hooks: JobHooks = {
    ...{ dispatch, signal },
    onProgress: ({ phase, share }) =>
      dispatch({ type: 'progressed', step: phaseWords[phase], share }),
  };
  try {
    dispatch(await job(hooks));
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
