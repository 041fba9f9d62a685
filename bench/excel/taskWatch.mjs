import { setImmediate } from 'node:timers';
import { processorTime } from '../../test/support/processorTime.mjs';

/**
 * Measures how long the event loop is kept busy at a stretch, less what the host does in that time: in
 * Excel that is another process.
 */
export function watchTasks() {
  let isOver = false;
  let longest = 0;
  let last = processorTime();
  let hostTime = 0;
  let hostTotal = 0;
  const look = () => {
    const now = processorTime();
    longest = Math.max(longest, now - last - hostTime);
    last = now;
    hostTotal += hostTime;
    hostTime = 0;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return {
    /** Does the host's work outside the measured time, and answers in a task of its own as Excel does. */
    async asHost(work) {
      const start = processorTime();
      const answer = await work();
      hostTime += processorTime() - start;
      await new Promise((resolve) => setImmediate(resolve));
      return answer;
    },
    /** Milliseconds of a processor so far, less the host's. */
    now: () => processorTime() - hostTotal - hostTime,
    stop() {
      isOver = true;
      return longest;
    },
  };
}
