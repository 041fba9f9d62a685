import type { BarStream } from './progressBar';

/** What a command needs of the process it runs in. */
export interface RunContext {
  readonly version: string;
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  /** Prints a line of the result. */
  readonly print: (line: string) => void;
  readonly errorStream: BarStream;
  /** The environment variable SOURCE_DATE_EPOCH. */
  readonly sourceDateEpoch: string | undefined;
}
