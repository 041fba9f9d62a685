import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const preload = new URL('../../test/support/tellUse.mjs', import.meta.url).href;

/**
 * Runs a Node program to its end in a process of its own.
 * @returns {Promise<{ milliseconds: number, processor: number, megabytes: number }>} with the start of Node:
 * time on the clock, time of a processor for the main thread, and peak memory
 */
export async function runProgram(path, ...args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', preload, path, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const errors = collected(child.stderr);
  const measured = collected(child.stdio[3]);
  const code = await new Promise((resolve) => child.on('close', resolve));
  // 1: done, with errors in the data.
  if (code !== 0 && code !== 1) throw new Error(`${path} ended with ${code}: ${await errors}`);
  const milliseconds = performance.now() - start;
  const [processor, kilobytes] = JSON.parse(await measured);
  return { milliseconds, processor, megabytes: kilobytes / 1024 };
}

async function collected(stream) {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}
