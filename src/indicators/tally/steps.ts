/**
 * Work over many rows in steps of at most a pass over one sheet each, so that a pane can draw and take
 * orders in between. Each step gives how much of the work is done, 0 to 1.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Ends a step once enough rows have been gone through since the last. */
export interface Pace {
  readonly after: (rows: number) => Steps<void>;
}

/** A pass over so many rows takes some milliseconds: small data is worked through in one step. */
const rowsPerStep = 200_000;

/** `expected`: rows that all passes together will go through, about. */
export function createPace(expected: number): Pace {
  let done = 0;
  let sinceStep = 0;
  return {
    *after(rows) {
      done += rows;
      sinceStep += rows;
      if (sinceStep < rowsPerStep) return;
      sinceStep = 0;
      yield Math.min(done / expected, 1);
    },
  };
}

/** Does the work without a pause. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
