import manifest from '../../../package.json';
import { explainExcelError } from '../../excel/request/explainExcelError';
import type { Problem } from '../state/problem';
import { problemWords } from '../words/problemWords';

/** What was thrown, in words, with what support needs to know of where it happened. */
export function problemOf(error: unknown): Problem {
  const { sentence, diagnostics } = explainExcelError(error);
  return { sentence, diagnostics: `${diagnostics}\n${surroundings()}` };
}

function surroundings(): string {
  // Some hosts do not say.
  const program = Office.context.diagnostics as Office.ContextInformation | undefined;
  const text = program ? `${program.host} ${program.version} (${program.platform})` : 'Excel';
  return [problemWords.component(manifest.version), problemWords.program(text)].join('\n');
}
