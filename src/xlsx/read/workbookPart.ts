import { FileFault } from '../../faults/unreadableFile';
import type { DateSystem } from '../../intake/rawSource';
import { isTrue } from './plainRows';
import { readDescription, readRelationships } from './relationships';
import type { ReadLimits, ZipArchive } from './zipArchive';

/** What the workbook says of itself. */
interface WorkbookPart {
  readonly dateSystem: DateSystem;
  /** Worksheets in the order of their tabs, hidden ones too; sheets of charts and macros are left out. */
  readonly sheets: readonly {
    readonly name: string;
    readonly part: string;
    readonly isHidden: boolean;
  }[];
  /** The parts with the shared strings and with the formats of cells, where there are such. */
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/** Throws a `FileFault` where the archive holds no workbook of this format. */
export async function readWorkbookPart(
  archive: ZipArchive,
  limits: ReadLimits,
): Promise<WorkbookPart> {
  const part = await findWorkbook(archive, limits);
  const relationships = await readRelationships(archive, part, limits);
  const targets = new Map(relationships.map((each) => [each.id, each]));
  const { isWorkbook, listed, dateSystem } = await readListing(archive, part, limits);
  if (!isWorkbook) throw new FileFault('notWorkbook', `no workbook: ${part}`);
  if (listed.length > limits.sheets) throw new FileFault('tooLarge', 'too many sheets');
  const parts = new Set<string>();
  const sheets = listed.flatMap(({ name, id, isHidden }) => {
    const { type = '', target = '' } = targets.get(id) ?? {};
    if (type !== 'worksheet' && !otherSheets.has(type)) {
      throw new FileFault('damaged', `no part of the sheet ${name}`);
    }
    // Otherwise its rows would count twice, and those of a part that none leads to not at all.
    if (parts.has(target)) throw new FileFault('damaged', `two sheets of ${target}`);
    parts.add(target);
    return type === 'worksheet' ? [{ name, part: target, isHidden }] : [];
  });
  const partOf = (kind: string): string | undefined => {
    const target = [...targets.values()].find(({ type }) => type === kind)?.target;
    return target !== undefined && archive.has(target) ? target : undefined;
  };
  const [sharedStrings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    dateSystem,
    sheets,
    ...(sharedStrings !== undefined && { sharedStrings }),
    ...(styles !== undefined && { styles }),
  };
}

/** Kinds of sheets without rows of data. */
const otherSheets: ReadonlySet<string> = new Set([
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
]);

async function findWorkbook(archive: ZipArchive, limits: ReadLimits): Promise<string> {
  const relationships = await readRelationships(archive, '', limits);
  const main = relationships.find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) {
    const isOpenDocument = archive.has('META-INF/manifest.xml') && archive.has('content.xml');
    throw new FileFault(isOpenDocument ? 'openDocument' : 'notWorkbook', 'no main part');
  }
  if (main.toLowerCase().endsWith('.bin')) throw new FileFault('binaryWorkbook', main);
  return main;
}

async function readListing(archive: ZipArchive, part: string, limits: ReadLimits) {
  const listed: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let isWorkbook = false;
  let dateSystem: DateSystem = 1900;
  await readDescription(archive, part, limits, {
    open(element, attributes) {
      if (element === 'workbook') isWorkbook = true;
      if (element === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (element !== 'sheet') return;
      // The prefix of the attribute is the producer's choice: `r:id` as a rule.
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      // `hidden` or `veryHidden`.
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      listed.push({ name: attributes['name'] ?? '', id: id ?? '', isHidden });
    },
  });
  return { isWorkbook, listed, dateSystem: dateSystem as DateSystem };
}
