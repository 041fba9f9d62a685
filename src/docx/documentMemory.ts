import type { DocumentBlock } from '../document/blocks';
import { fnv1a } from '../text/fingerprint';
import { escapeXml } from '../text/xmlText';
import { nameOf } from './blockXml';
import {
  addPart,
  freePath,
  type Parts,
  relate,
  relationshipsOf,
  setText,
  textOf,
} from './docxPackage';
import { paragraphTexts } from './plainText';
import { declaration } from './wordXml';
import { attributeOf, elementsOf } from './xmlElements';

/** What a document remembers of the blocks that were written into it. */
export interface RememberedBlock {
  readonly key: string;
  /** What a person calls it. */
  readonly name: string;
  /** A mark for each paragraph as it was written: a paragraph that has none was typed by somebody. */
  readonly marks: readonly string[];
}

const namespace = 'urn:report-mip:documento';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const storeItem = '{7B4A1E52-3C0D-4F1B-9A55-6D1F0C2E8A31}';

export function paragraphMark(text: string): string {
  return fnv1a(text).toString(36);
}

/** `content`: the block as it was written. */
export function rememberedBlock(block: DocumentBlock, content: string): RememberedBlock {
  const marks = paragraphTexts(content).map(paragraphMark);
  return { key: block.key, name: nameOf(block), marks };
}

/** Keeps in the document what was written into it. */
export function writeMemory(
  parts: Parts,
  main: string,
  remembered: readonly RememberedBlock[],
): void {
  const lines = remembered.map(
    ({ key, name, marks }) =>
      `<blocco chiave="${escapeXml(key)}" nome="${escapeXml(name)}">${marks.join(' ')}</blocco>`,
  );
  const xml = `${declaration}<documento xmlns="${namespace}">${lines.join('')}</documento>`;
  const known = memoryPath(parts, main);
  if (known !== undefined) {
    setText(parts, known, xml);
    return;
  }
  const path = freePath(parts, 'customXml/item', '.xml');
  setText(parts, path, xml);
  relate(parts, main, 'customXml', path);
  const properties = path.replace('customXml/item', 'customXml/itemProps');
  addPart(
    parts,
    properties,
    propertiesType,
    `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${storeItem}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  relate(parts, path, 'customXmlProps', properties);
}

/** Undefined where the document remembers nothing: another program made it, or lost its memory. */
export function readMemory(parts: Parts, main: string): readonly RememberedBlock[] | undefined {
  const path = memoryPath(parts, main);
  if (path === undefined) return undefined;
  return elementsOf(textOf(parts, path), 'blocco').map(({ xml, inner }) => ({
    key: attributeOf(xml, 'chiave') ?? '',
    name: attributeOf(xml, 'nome') ?? '',
    marks: inner.split(' '),
  }));
}

function memoryPath(parts: Parts, main: string): string | undefined {
  return relationshipsOf(parts, main).find(
    ({ type, target }) =>
      type === 'customXml' && parts.has(target) && textOf(parts, target).includes(namespace),
  )?.target;
}
