import { writeWhole } from '../xlsx/write/writeWhole';

/**
 * Writes all of the files or none. First finds out whether each may be written at all, then lets
 * `fill` do the work and write each where `temporaryPathOf` says, then gives them their names, the
 * last first. Returns what `fill` returns; throws what it and `writeWhole` throw, or the signal's reason.
 */
export async function writeOutputs<Result>(
  paths: readonly string[],
  fill: (temporaryPathOf: (path: string) => string) => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const temporaryPaths = new Map<string, string>();
  const temporaryPathOf = (path: string): string => {
    const temporaryPath = temporaryPaths.get(path);
    if (temporaryPath === undefined) throw new Error(`not an output: ${path}`);
    return temporaryPath;
  };
  const reserve = async ([path, ...others]: readonly string[]): Promise<Result> => {
    if (path === undefined) {
      const result = await fill(temporaryPathOf);
      signal.throwIfAborted();
      return result;
    }
    return writeWhole(path, (temporaryPath) => {
      temporaryPaths.set(path, temporaryPath);
      return reserve(others);
    });
  };
  return reserve(paths);
}
