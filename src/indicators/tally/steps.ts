/**
 * Work over many rows in steps of at most a pass over one sheet each, so that a pane can draw and take
 * orders in between. Each step gives how much of the work is done, 0 to 1.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** A pass over rows: `name` says what it finds out, `rows` how many it goes through. */
export interface Pass {
  readonly name: string;
  readonly rows: number;
  readonly run: () => void;
}

/** A pass over so many rows takes some milliseconds: small data is worked through in one step. */
const rowsPerStep = 200_000;

/** Runs the phases in turn. A step ends once enough rows have been gone through since the last. */
export function* runPhases(phases: readonly Pass[]): Steps<void> {
  const expected = phases.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let sinceStep = 0;
  for (const { rows, run } of phases) {
    run();
    done += rows;
    sinceStep += rows;
    if (sinceStep < rowsPerStep) continue;
    sinceStep = 0;
    yield done / expected;
  }
}

/** Does the work without a pause. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
