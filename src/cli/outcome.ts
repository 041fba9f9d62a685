import type { NothingToCount } from '../app/countData';
import type { CodeCount } from '../report/findingsSheet';

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

/** Why no report can be made of the workbook: what was found, what lacks, the one thing to do. */
export function nothingToCount(input: string, { refusal }: NothingToCount): NotDone {
  const { reason, why, action } = refusal;
  return new NotDone(`${said[reason](input)}: ${why} ${action}`);
}
