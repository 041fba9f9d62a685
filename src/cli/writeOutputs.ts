import { writeWhole } from '../file/writeWhole';

export interface Output {
  readonly path: string;
  /** Fills the file at the path that it is given. */
  readonly write: (temporaryPath: string) => Promise<void>;
}

/**
 * All of the files, each whole, or none: they get their names one after the other, the last first,
 * only once all are written. Throws what `writeWhole` throws, or the signal's reason.
 */
export async function writeOutputs(outputs: readonly Output[], signal: AbortSignal): Promise<void> {
  const [first, ...others] = outputs;
  if (!first) {
    signal.throwIfAborted();
    return;
  }
  await writeWhole(first.path, async (temporaryPath) => {
    await first.write(temporaryPath);
    await writeOutputs(others, signal);
  });
}
