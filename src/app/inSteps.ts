import type { Steps } from '../indicators/tally/steps';
import { letOthersWork } from './letOthersWork';

/** Runs the steps; after each the host draws and takes orders, and `onStep` hears which share is done. */
export async function inSteps<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  onStep: (share: number) => void,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await letOthersWork(signal);
  }
}
