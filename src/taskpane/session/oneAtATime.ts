type Work = (signal: AbortSignal) => Promise<void>;

interface Jobs {
  /** Does nothing where a job runs. */
  readonly start: (work: Work) => Promise<void>;
  /**
   * For what must not be lost: it waits for the job that runs, and a job that is started waits for it.
   * Undefined: there is nothing to do.
   */
  readonly startNext: (work: () => Promise<unknown> | undefined) => Promise<void>;
  readonly startInBackground: (work: Work) => Promise<void>;
  readonly cancel: () => void;
}

/** One job runs at a time: a click meanwhile does nothing. Work in the background gives way to a job. */
export function oneAtATime(): Jobs {
  let background = new AbortController();
  let running: AbortController | undefined;
  let last: Promise<void> = Promise.resolve();
  const next = (work: () => Promise<unknown> | undefined): Promise<void> => {
    const done = last.then(work).then(() => undefined);
    last = done.catch(() => undefined);
    return done;
  };
  return {
    start: async (work) => {
      if (running) return;
      background.abort();
      const own = new AbortController();
      running = own;
      try {
        await next(() => work(own.signal));
      } finally {
        running = undefined;
      }
    },
    startNext: (work) =>
      next(() => {
        const done = work();
        if (done) background.abort();
        return done;
      }),
    startInBackground: (work) => {
      background.abort();
      background = new AbortController();
      return work(background.signal);
    },
    cancel: () => running?.abort(),
  };
}
