/** In milliseconds: an answer that takes longer makes the user wonder. */
const patience = 10_000;

let last: Promise<unknown> = Promise.resolve();
const listeners = new Set<(isSilent: boolean) => void>();
let isSilent = false;

/**
 * Sends a request once all requests before it are answered, and waits for its answer however long that takes.
 * While a cell is being edited, Excel keeps a request and carries it out later: a request that was given up
 * would be carried out among those of another job. Errors come as they are.
 */
export function inTurn<T>(send: () => Promise<T>): Promise<T> {
  const answer = last.then(() => noticed(send()));
  last = answer.catch(() => undefined);
  return answer;
}

/** Calls back from now on when a request has been without an answer for long, and when it has got one. */
export function watchSilence(listener: (isSilent: boolean) => void): void {
  listeners.add(listener);
}

async function noticed<T>(answer: Promise<T>): Promise<T> {
  const timer = setTimeout(() => tell(true), patience);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    if (isSilent) tell(false);
  }
}

function tell(now: boolean): void {
  isSilent = now;
  for (const listener of listeners) listener(now);
}
