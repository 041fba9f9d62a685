import { performance } from 'node:perf_hooks';
import { processorTime } from '../../test/support/processorTime.mjs';
import { median } from './median.mjs';

/**
 * @typedef {{ readonly milliseconds: number, readonly processor: number }} Times
 * on the clock, and of a processor for the thread
 */

/**
 * Runs every job so many times, in turns, each round beginning with another one: what slows the machine
 * down for a while falls on all. Memory is cleaned up before each run, outside its time.
 * @param {Readonly<Record<string, () => Promise<Partial<Times> | void>>>} jobs what a job returns is its own measure
 * @returns {Promise<Record<string, Times>>} medians by job
 */
export async function interleaved(jobs, rounds) {
  const names = Object.keys(jobs);
  /** @type {Record<string, Times[]>} */
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      globalThis.gc?.();
      const start = performance.now();
      const processorBefore = processorTime();
      const own = await jobs[name]();
      const processor = processorTime() - processorBefore;
      times[name].push({ milliseconds: performance.now() - start, processor, ...own });
    }
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        milliseconds: median(times[name].map(({ milliseconds }) => milliseconds)),
        processor: median(times[name].map(({ processor }) => processor)),
      },
    ]),
  );
}
