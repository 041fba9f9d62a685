import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers';

/**
 * Measures how long the event loop is kept busy at a stretch, less what the host does in that time: in
 * Excel that is another process.
 */
export function watchTasks() {
  let isOver = false;
  let longest = 0;
  let last = performance.now();
  let hostTime = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - hostTime);
    last = now;
    hostTime = 0;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return {
    /** Does the host's work outside the measured time, and answers in a task of its own as Excel does. */
    async asHost(work) {
      const start = performance.now();
      const answer = await work();
      hostTime += performance.now() - start;
      await new Promise((resolve) => setImmediate(resolve));
      return answer;
    },
    stop() {
      isOver = true;
      return longest;
    },
  };
}
