import { posix } from 'node:path';
import { readDescription } from './readDescription';
import type { ReadLimits } from './readLimits';
import type { ZipArchive } from './zipArchive';

/** What a part leads to. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: the same in the transitional and the strict format (`worksheet`). */
  readonly kind: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** Those within the file; none where the part has none. `part` is empty for the file as a whole. */
export async function readRelationships(
  archive: ZipArchive,
  part: string,
  limits: ReadLimits,
): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const listing = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relationships: Relationship[] = [];
  if (!archive.has(listing)) return relationships;
  await readDescription(archive, listing, limits, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      relationships.push({ id: Id, kind, target: partName(folder, Target) });
    },
  });
  return relationships;
}

/** Targets are absolute (`/xl/workbook.xml`) or relative to the folder of the part. */
function partName(folder: string, target: string): string {
  return posix.resolve('/', folder, target).slice(1);
}
