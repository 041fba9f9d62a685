import { strFromU8, strToU8 } from 'fflate';
import {
  folderOf,
  officeRelationships,
  partName,
  relationshipsNamespace,
  relationshipsPart,
} from '../opc/partName';
import { escapeXml } from '../text/xmlText';
import { declaration } from './wordXml';
import { attributeOf, attributesOf, elementsOf } from './xmlElements';

/** The parts of a .docx file by their paths, in the order of the file. What is set last counts. */
export type Parts = Map<string, Uint8Array>;

export function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  if (!bytes) throw new Error(`the document has no part ${path}`);
  return strFromU8(bytes);
}

export function setText(parts: Parts, path: string, xml: string): void {
  parts.set(path, strToU8(xml));
}

interface PartRelation {
  readonly id: string;
  /** `chart`, `footnotes`: without what all of them begin with. */
  readonly type: string;
  /** The path of the part; of something outside the file as it is written. */
  readonly target: string;
}

export function relationshipsOf(parts: Parts, part: string): readonly PartRelation[] {
  const path = relationshipsPart(part);
  if (!parts.has(path)) return [];
  return elementsOf(textOf(parts, path), 'Relationship').map(({ xml }) => {
    const target = attributeOf(xml, 'Target') ?? '';
    const isInside = attributeOf(xml, 'TargetMode') !== 'External';
    return {
      id: attributeOf(xml, 'Id') ?? '',
      type: (attributeOf(xml, 'Type') ?? '').replace(/^.*\//, ''),
      target: isInside ? partName(folderOf(part), target) : target,
    };
  });
}

/** From the folder of a part to another part. */
function relativePath(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((step, index) => to[index] !== step);
  const common = shared === -1 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Adds a relationship from `part` to a part of the package; returns its id. */
export function relate(parts: Parts, part: string, type: string, target: string): string {
  const path = relationshipsPart(part);
  const known = relationshipsOf(parts, part);
  let number = known.length + 1;
  while (known.some(({ id }) => id === `rId${number}`)) number++;
  const id = `rId${number}`;
  const line = `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${escapeXml(relativePath(part, target))}"/>`;
  const xml = parts.has(path)
    ? textOf(parts, path).replace(/\/>\s*$/, `></Relationships>`)
    : `${declaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
  setText(parts, path, beforeEnd(xml, 'Relationships', line));
  return id;
}

const contentTypes = '[Content_Types].xml';

/** Adds a part, and says of what type it is. */
export function addPart(parts: Parts, path: string, type: string, xml: string): void {
  setText(parts, path, xml);
  declareType(parts, path, type);
}

export function declareType(parts: Parts, path: string, type: string): void {
  const xml = textOf(parts, contentTypes);
  const line = `<Override PartName="/${path}" ContentType="${type}"/>`;
  setText(parts, contentTypes, beforeEnd(xml, 'Types', line));
}

/** Says of what type the parts with this ending are, unless it is said. */
export function declareEnding(parts: Parts, ending: string, type: string): void {
  const xml = textOf(parts, contentTypes);
  const known = attributesOf(xml, 'Default', 'Extension');
  if (known.some((each) => each.toLowerCase() === ending)) return;
  const line = `<Default Extension="${ending}" ContentType="${type}"/>`;
  setText(
    parts,
    contentTypes,
    xml.replace(/<(?:Default|Override)\b/, (first) => line + first),
  );
}

/** The type of a part that is named for itself. */
export function typeOf(parts: Parts, path: string): string | undefined {
  const element = elementsOf(textOf(parts, contentTypes), 'Override').find(
    (each) => attributeOf(each.xml, 'PartName')?.toLowerCase() === `/${path}`.toLowerCase(),
  );
  return element && attributeOf(element.xml, 'ContentType');
}

/** The first path of this kind that is free: `word/charts/chart3.xml`. */
export function freePath(parts: Parts, head: string, tail: string): string {
  let number = 1;
  while (parts.has(`${head}${number}${tail}`)) number++;
  return `${head}${number}${tail}`;
}

/** Puts `added` in front of the end tag of the root. */
export function beforeEnd(xml: string, root: string, added: string): string {
  const at = xml.lastIndexOf(`</${root}>`);
  if (at < 0) throw new Error(`a part has no end of ${root}`);
  return xml.slice(0, at) + added + xml.slice(at);
}
