import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';

/**
 * Milliseconds that this thread has had of a processor: other programs on the machine don't count, nor what
 * the engine compiles and clears up on threads of its own. Where Linux does not say, those of the process.
 */
export function processorTime() {
  try {
    const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    const { user, system } = cpuUsage();
    return (user + system) / 1000;
  }
}
