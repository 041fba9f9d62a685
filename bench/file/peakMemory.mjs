/** Loaded before a program: tells the parent on stdout's sibling, file 3, how much memory it took at most. */
import { writeSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
