import manifest from '../../../package.json';
import { explainExcelError } from '../../excel/request/explainExcelError';
import type { Problem } from '../state/problem';
import { problemWords } from '../words/problemWords';

/** What was thrown, in words, with what support needs to know of where it happened. */
export function problemOf(error: unknown): Problem {
  const { sentence, diagnostics } = explainExcelError(error);
  return {
    sentence: isUnloaded(error) ? problemWords.notLoaded : sentence,
    diagnostics: `${diagnostics}\n${surroundings()}`,
  };
}

/** Whether a part of the pane did not load: webpack's error has this name. */
function isUnloaded(error: unknown): boolean {
  return error instanceof Error && /^ChunkLoad/.test(error.name);
}

function surroundings(): string {
  // Some hosts do not say.
  const program = Office.context.diagnostics as Office.ContextInformation | undefined;
  const text = program ? `${program.host} ${program.version} (${program.platform})` : 'Excel';
  return [problemWords.component(manifest.version), problemWords.program(text)].join('\n');
}
