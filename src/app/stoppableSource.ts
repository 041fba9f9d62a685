import type { RawSource } from '../intake/rawSource';
import { untilStopped } from './untilStopped';

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
        }
      } finally {
        // Not waited for: the source may be waiting itself.
        chunks.return?.().catch(() => undefined);
      }
    },
  };
}
