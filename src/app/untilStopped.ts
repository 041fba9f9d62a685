import type { RawSource } from '../intake/rawSource';
import { letOthersWork } from './progress';

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
