import { FileFault } from '../../faults/unreadableFile';
import type { ReadLimits } from './readLimits';
import { readWholeXml, type XmlHandler } from './readXml';
import type { ZipArchive } from './zipArchive';

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
