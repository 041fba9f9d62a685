import { performance } from 'node:perf_hooks';
import { median } from './median.mjs';

/**
 * Runs every job so many times, in turns, each round beginning with another one: what slows the machine
 * down for a while falls on all. Memory is cleaned up before each run, outside its time.
 * @param {Readonly<Record<string, () => Promise<unknown>>>} jobs what a job returns is its own measure, if it is a number
 * @returns {Promise<Record<string, number>>} medians by job, in milliseconds
 */
export async function interleaved(jobs, rounds) {
  const names = Object.keys(jobs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      globalThis.gc?.();
      const start = performance.now();
      const measured = await jobs[name]();
      times[name].push(typeof measured === 'number' ? measured : performance.now() - start);
    }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}
