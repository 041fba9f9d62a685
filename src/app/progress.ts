import type { Steps } from '../indicators/tally/steps';
import type { RawSource } from '../intake/rawSource';

export type RunPhase = 'reading' | 'counting' | 'reporting' | 'layingOut' | 'comparing';

export interface Progress {
  readonly phase: RunPhase;
  /** Of the whole run until writing begins, 0 to 1. */
  readonly share: number;
  /** Read so far, and of how many sheets; absent in other phases. */
  readonly rows?: number;
  readonly sheets?: number;
}

export interface RunHooks {
  readonly onProgress: (progress: Progress) => void;
  /** Once it is aborted, the run ends at the next step by throwing the signal's reason. */
  readonly signal: AbortSignal;
}

/** Where each phase begins: reading takes most of the time. */
const starts: Record<RunPhase, number> = {
  reading: 0,
  counting: 0.8,
  reporting: 0.9,
  layingOut: 0.94,
  comparing: 0.97,
};

interface RowsRead {
  readonly rowsDone: number;
  readonly rowsTotal: number;
  /** That rows were read of so far. */
  readonly sheets: number;
}

/** Rows read become a share of the run; where their number is not known, no share. */
export function readingProgress({ rowsDone, rowsTotal, sheets }: RowsRead): Progress {
  const shareRead = rowsTotal > 0 ? Math.min(rowsDone / rowsTotal, 1) : 0;
  return { phase: 'reading', share: shareRead * starts.counting, rows: rowsDone, sheets };
}

/** How much of the counting is done, 0 to 1, as a share of the run. */
export function countingProgress(done: number): Progress {
  const { counting, reporting } = starts;
  return { phase: 'counting', share: counting + done * (reporting - counting) };
}

/**
 * Says that a phase begins, and first lets the host draw and take the user's orders: the phases
 * themselves keep it busy. Throws the signal's reason where the user has stopped the run.
 */
export async function beginPhase(phase: RunPhase, { onProgress, signal }: RunHooks): Promise<void> {
  onProgress({ phase, share: starts[phase] });
  await letOthersWork(signal);
}

/**
 * Gives the host a turn, to draw and to take the user's orders. Throws the signal's reason where the user has
 * stopped the run. It waits for a message, not for a timer: browsers hold the timers of a hidden pane to one
 * a second and less.
 */
export async function letOthersWork(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  signal.throwIfAborted();
}

/** Runs the steps; after each the host draws and takes orders, and `onStep` hears which share is done. */
export async function inSteps<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  onStep: (share: number) => void,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep(step.value);
    await letOthersWork(signal);
  }
}

/**
 * What the promise gives, or the signal's reason as soon as the user stops the run. What was asked of the
 * host then ends by itself, unheard: only for what changes nothing.
 */
export async function untilStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let forget = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => resolve();
    signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  try {
    await Promise.race([promise, stopped]);
    signal.throwIfAborted();
    return await promise;
  } finally {
    forget();
  }
}

/** The source, giving up the chunk that it still waits for as soon as the user stops the run. */
export function stoppableSource(source: RawSource, signal: AbortSignal): RawSource {
  return {
    ...source,
    async *readRows(sheet, request) {
      const chunks = source.readRows(sheet, request)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await untilStopped(chunks.next(), signal);
          if (next.done === true) return;
          yield next.value;
          // The next one may be at hand.
          await letOthersWork(signal);
        }
      } finally {
        // Not waited for: the source may be waiting itself.
        chunks.return?.().catch(() => undefined);
      }
    },
  };
}
