import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { fuzzCase, type FuzzKind, fuzzKinds } from './fuzzCase';

/** Runs the cases of its share, of every kind in turn, and says what went wrong: see scripts/fuzz.mjs. */
const {
  first,
  step,
  end,
  current,
  kind: only,
} = workerData as {
  readonly first: number;
  readonly step: number;
  readonly end: number;
  /** The case that runs, for whoever watches that it ends. */
  readonly current: Int32Array;
  /** Absent: every kind in turn. */
  readonly kind?: FuzzKind;
};

const folder = mkdtempSync(join(tmpdir(), 'mip-fuzz-'));
const outcomes: Record<string, number> = {};
for (let number = first; number < end; number += step) {
  Atomics.store(current, 0, number);
  const kind = only ?? fuzzKinds[number % fuzzKinds.length] ?? 'cells';
  const about = `${kind} ${number}`;
  try {
    const { outcome, faults } = await fuzzCase(kind, number, folder);
    outcomes[`${kind} ${outcome}`] = (outcomes[`${kind} ${outcome}`] ?? 0) + 1;
    for (const fault of faults) parentPort?.postMessage({ fault: `${about}: ${fault}` });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ fault: `${about}: ${text}` });
  }
}
rmSync(folder, { recursive: true, force: true });
parentPort?.postMessage({ outcomes });
