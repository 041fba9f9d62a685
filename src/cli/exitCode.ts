import type { CodeCount } from '../report/report';

/** 0: done; 1: done, with findings of severity errore; 2: not done, nothing written. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf(counts: readonly CodeCount[]): ExitCode {
  return counts.some(({ severity }) => severity === 'errore') ? 1 : 0;
}
