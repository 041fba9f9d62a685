import { FileFault } from '../../faults/unreadableFile';
import { folderOf, partName, relationshipsPart } from '../../opc/partName';
import { readWholeXml, type XmlHandler } from './readXml';
import type { ReadLimits, ZipArchive } from './zipArchive';

/** Reads a part that describes the workbook; such a part is small, or no part of an honest file. */
export async function readDescription(
  archive: ZipArchive,
  part: string,
  limits: ReadLimits,
  handler: XmlHandler,
): Promise<void> {
  if (archive.sizeOf(part) > limits.descriptionBytes) {
    throw new FileFault('tooLarge', `declares too much: ${part}`);
  }
  await readWholeXml(archive.read(part), handler);
}

/** What a part leads to. */
interface Relationship {
  readonly id: string;
  /** Last word of the type: the same in the transitional and the strict format (`worksheet`). */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

/** What the part leads to within the file. `part` is empty for the file as a whole. */
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
