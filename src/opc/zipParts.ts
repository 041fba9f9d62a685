import { type Zippable, zipSync } from 'fflate';

/** An archive of these parts in this order, the same bytes for the same parts. */
export function zipParts(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const packed: Zippable = Object.fromEntries(parts);
  // The archive's stamps are local times, and this one reads the same everywhere.
  return zipSync(packed, { level: 6, mtime: new Date(1980, 0, 1) });
}
