/** Loaded before a program, by the measurements too: tells the parent, on file 3, its processor time in milliseconds and its peak memory in kilobytes. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { processorTime } from './processorTime.mjs';

const status = '/proc/self/status';

/** What the system says of the process's life counts the parent's memory too, on Linux: a child begins as its copy. */
function peakKilobytes() {
  const own = existsSync(status) && /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'));
  return own ? Number(own[1]) : process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  writeSync(3, JSON.stringify([processorTime(), peakKilobytes()]));
});
