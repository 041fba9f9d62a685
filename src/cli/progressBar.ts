import { performance } from 'node:perf_hooks';
import type { RunHooks, RunPhase } from '../app/progress';

/** Where the bar is drawn: the terminal's error stream. */
export interface BarStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressBar {
  /** `share` of the whole work, 0 to 1, and what is being done. */
  readonly update: (share: number, label: string) => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

const width = 30;
/** Milliseconds without a bar: what is over sooner needs none. */
const patience = 1000;
/** Milliseconds between two drawings. */
const interval = 100;

/** For who asked for silence. */
export const noBar: ProgressBar = { update: () => undefined, clear: () => undefined };

/** A bar on a terminal once the work has lasted a second; nothing in a pipe. `now` is in milliseconds. */
export function createProgressBar(stream: BarStream, now: () => number): ProgressBar {
  if (stream.isTTY !== true) return noBar;
  const start = now();
  let drawn: number | undefined;
  return {
    update(share, label) {
      const time = now();
      if (time - start < patience || (drawn !== undefined && time - drawn < interval)) return;
      drawn = time;
      stream.write(`\r${draw(share)} ${label}\u001B[K`);
    },
    clear() {
      if (drawn !== undefined) stream.write('\r\u001B[K');
      drawn = undefined;
    },
  };
}

function draw(share: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * width);
  const percent = String(Math.round(share * 100)).padStart(3);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent} %`;
}

/** What stands beside the progress bar. */
export const phaseLabels: Record<RunPhase | 'writing', string> = {
  reading: 'lettura dei dati',
  counting: 'conteggio',
  reporting: 'composizione delle tabelle',
  layingOut: 'impaginazione',
  comparing: 'confronto con i fogli',
  writing: 'scrittura',
};

/** Hooks of a run that moves the bar; `share`: how much of the bar is the run's. */
export function barHooks(bar: ProgressBar, signal: AbortSignal, share = 1): RunHooks {
  return {
    signal,
    onProgress: (progress) => bar.update(progress.share * share, phaseLabels[progress.phase]),
  };
}

/** Runs the work with a bar, and takes the bar away however the work ends. */
export async function withProgressBar<Result>(
  stream: BarStream,
  work: (bar: ProgressBar) => Promise<Result>,
): Promise<Result> {
  const bar = createProgressBar(stream, () => performance.now());
  try {
    return await work(bar);
  } finally {
    bar.clear();
  }
}
