import { folderOf, partName, relationshipsPart } from '../../opc/partName';
import { readDescription } from './readDescription';
import type { ReadLimits } from './readLimits';
import type { ZipArchive } from './zipArchive';

/** What a part leads to. */
interface Relationship {
  readonly id: string;
  /** Last word of the type: the same in the transitional and the strict format (`worksheet`). */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** Those within the file; none where the part has none. `part` is empty for the file as a whole. */
export async function readRelationships(
  archive: ZipArchive,
  part: string,
  limits: ReadLimits,
): Promise<readonly Relationship[]> {
  const listing = relationshipsPart(part);
  const relationships: Relationship[] = [];
  if (!archive.has(listing)) return relationships;
  await readDescription(archive, listing, limits, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relationships.push({ id: Id, type, target: partName(folderOf(part), Target) });
    },
  });
  return relationships;
}
