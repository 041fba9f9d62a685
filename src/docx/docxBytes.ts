import { wholeSeconds } from '../calendar/runTime';
import type { ReportDocument } from '../document/blocks';
import { zipParts } from '../opc/zipParts';
import { basePackage } from './basePackage';
import { controlXml } from './blockXml';
import { documentHost, mainPart } from './documentHost';
import { rememberedBlock, writeMemory } from './documentMemory';
import { setText, textOf } from './docxPackage';
import { openTemplate, placeOfText } from './openDocx';

interface DocxProperties {
  /** ISO 8601 in UTC: the same input gives the same bytes where this is the same. */
  readonly created: string;
  /** A letterhead, a .docx or .dotx file: the text goes where a paragraph of it says `{{corpo}}`. */
  readonly template?: Uint8Array;
}

/**
 * The report as a .docx file, each block in a content control with its key. Throws `UnusableDocument` where
 * the template is no Word document or has no place for the text.
 */
export function docxBytes(
  published: ReportDocument,
  { created, template }: DocxProperties,
): Uint8Array {
  const { title, blocks } = published;
  const stamp = wholeSeconds(created);
  const parts = template
    ? openTemplate(template, title, stamp)
    : basePackage({ title, created: stamp });
  const main = mainPart(parts) ?? '';
  const { blockHost } = documentHost(parts, main);
  const controls = blocks.map((block) => controlXml(block, blockHost()));
  const xml = textOf(parts, main);
  const place = placeOfText(xml);
  if (!place) throw new Error('a document without a place for the text');
  setText(parts, main, xml.slice(0, place.start) + controls.join('') + xml.slice(place.end));
  const remembered = blocks.map((block, index) => rememberedBlock(block, controls[index] ?? ''));
  writeMemory(parts, main, remembered);
  return zipParts(parts);
}
