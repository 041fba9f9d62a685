import { type Zippable, zipSync } from 'fflate';

type ZipParts = Iterable<readonly [string, Uint8Array]>;

/** An archive of these parts in this order, the same bytes for the same parts. */
export function zipParts(parts: ZipParts): Uint8Array {
  return archive(parts, 6);
}

/** The same without compression: for a part of an archive, which compresses it as one. */
export function storeParts(parts: ZipParts): Uint8Array {
  return archive(parts, 0);
}

function archive(parts: ZipParts, level: 0 | 6): Uint8Array {
  const packed: Zippable = Object.fromEntries(parts);
  // The archive's stamps are local times, and this one reads the same everywhere.
  return zipSync(packed, { level, mtime: new Date(1980, 0, 1) });
}
