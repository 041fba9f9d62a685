import { performance } from 'node:perf_hooks';
import { createProgressBar } from './progressBar';
import type { BarStream, ProgressBar } from './progressBar';

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
