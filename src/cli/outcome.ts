import type { NothingToCount } from '../app/countData';
import { UnreadableFile } from '../faults/unreadableFile';
import type { CodeCount } from '../report/findingsSheet';
import { UnwritableOutput } from '../xlsx/write/unwritableOutput';

/** 0: done; 1: done, with findings of severity errore; 2: not done, nothing written. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf(counts: readonly CodeCount[]): ExitCode {
  return counts.some(({ severity }) => severity === 'errore') ? 1 : 0;
}

/** The command could not do what was asked: `message` says why to the user, `hint` what to do. */
export class NotDone extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'NotDone';
    this.hint = hint;
  }
}

const said: Readonly<Record<NothingToCount['refusal']['reason'], (input: string) => string>> = {
  noRegistrations: (input) => `«${input}» non contiene le registrazioni degli utenti`,
  nothingInTime: (input) => `In «${input}» non c'è nulla da contare`,
};

/**
 * The result, where something could be counted. Otherwise throws NotDone, which says what was found, what
 * lacks and the one thing to do. `input`: what messages call the data.
 */
export function somethingCounted<Result extends { readonly outcome: string }>(
  input: string,
  result: Result | NothingToCount,
): Exclude<Result, NothingToCount> {
  if (!isNothing(result)) return result as Exclude<Result, NothingToCount>;
  const { reason, why, action } = result.refusal;
  throw new NotDone(`${said[reason](input)}: ${why} ${action}`);
}

function isNothing(result: { readonly outcome: string }): result is NothingToCount {
  return result.outcome === 'nothingToCount';
}

/** What the user reads when the command could not do its work: a sentence, and a hint where there is one. */
export function explainFailure(
  error: unknown,
  { version, signal }: { readonly version: string; readonly signal: AbortSignal },
): readonly string[] {
  if (signal.aborted && isAbort(error, signal)) return ['Interrotto: nessun file è stato scritto.'];
  if (error instanceof NotDone)
    return error.hint === undefined ? [error.message] : [error.message, error.hint];
  if (error instanceof UnreadableFile || error instanceof UnwritableOutput) return [error.message];
  const detail = error instanceof Error ? error.message : String(error);
  return [
    `Il programma si è fermato per un suo errore (${detail}) e non ha scritto alcun file.`,
    `Segnalalo a chi lo mantiene con la versione (${version}) e ciò che vedi ripetendo il comando con MIP_REPORT_DEBUG=1.`,
  ];
}

/** The signal's own reason, or what Node throws in its name. */
function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}

/** Where it happened, for the programmer; empty where the error does not say. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `\n${stackOf(error.cause)}`;
  return `${error.stack ?? ''}${cause}`;
}
