import { FileFault } from '../../faults/unreadableFile';
import { detached } from '../../text/detached';
import { extended, unescaped } from './cellValue';
import type { ReadLimits } from './readLimits';
import { readWholeXml } from './readXml';
import type { ZipArchive } from './zipArchive';

/** The workbook's shared strings by index; the runs of a rich text are joined, reading aids are left out. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string,
  limits: ReadLimits,
): Promise<readonly string[]> {
  if (archive.sizeOf(part) > limits.sharedStringBytes) {
    throw new FileFault('tooLarge', `declares too much: ${part}`);
  }
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isPhonetic = false;
  await readWholeXml(archive.read(part), {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text(text) {
      if (isText) current = extended(current, text);
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') {
        if (strings.length === limits.sharedStrings) {
          throw new FileFault('tooLarge', 'too many shared strings');
        }
        strings.push(detached(unescaped(current)));
      }
    },
  });
  return strings;
}
