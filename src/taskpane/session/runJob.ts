import type { RunHooks } from '../../app/progress';
import { type Day, dayOf, italianDay } from '../../calendar/day';
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
    onProgress: ({ phase, share }) => {
      dispatch({ type: 'progressed', step: phaseWords[phase], share });
    },
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

/** What fails after the user wanted to stop, but too late to be stopped, is a failure all the same. */
function hasStopped(error: unknown, { aborted, reason }: AbortSignal): boolean {
  return aborted && error === reason;
}

/** The user's day and time, where the computer is. */
export function runTime(): { readonly today: Day; readonly startedAt: string } {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const time = `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  return { today, startedAt: `${italianDay(today)} ${time}` };
}
