import manifest from '../../package.json';
import { UnreadableFile } from '../faults/unreadableFile';
import type { Problem } from '../taskpane/state/problem';
import { problemWords } from '../taskpane/words/problemWords';
import { webWords } from './words';

/** What was thrown, in words; of a fault of the program's own, with what support needs to know of it. */
export function failureOf(error: unknown): Problem {
  if (error instanceof UnreadableFile) return { sentence: error.message };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const diagnostics = [
    detail,
    problemWords.component(manifest.version),
    problemWords.program(navigator.userAgent),
  ].join('\n');
  return { sentence: webWords.ownFault, diagnostics };
}
