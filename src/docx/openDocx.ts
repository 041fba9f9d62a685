import { unzipSync } from 'fflate';
import { bodyPlaceholder, coreXml, wordTypes } from './basePackage';
import { mainPart } from './documentHost';
import { type Parts, relationshipsOf, setText, textOf, typeOf } from './docxPackage';
import { plainText } from './plainText';
import { declaration } from './wordXml';
import { elementsOf, type XmlElement } from './xmlElements';

/** Why a document cannot be used, as a sentence goes on that begins with its name. */
export class UnusableDocument extends Error {}

/** In bytes: what unpacks to more is no document of people's. */
const mostUnpacked = 256 * 1024 * 1024;

/** The parts of a document. Throws `UnusableDocument` where the bytes are none. */
export function openDocx(bytes: Uint8Array): Parts {
  let unpacked = 0;
  let parts: Parts;
  try {
    parts = new Map(
      Object.entries(
        unzipSync(bytes, {
          filter: ({ originalSize }) => (unpacked += originalSize) <= mostUnpacked,
        }),
      ),
    );
  } catch {
    throw new UnusableDocument(
      'non è un documento Word leggibile: può essere danneggiato, protetto da password o in un altro formato',
    );
  }
  if (unpacked > mostUnpacked)
    throw new UnusableDocument('è troppo grande per essere un documento');
  const main = parts.has('[Content_Types].xml') ? mainPart(parts) : undefined;
  if (main === undefined || !parts.has(main) || !textOf(parts, main).includes('<w:body'))
    throw new UnusableDocument('non è un documento Word (.docx)');
  return parts;
}

const documentType = `${wordTypes}.document.main+xml`;

/** A letterhead with the report's title in its properties. Throws `UnusableDocument`. */
export function openTemplate(bytes: Uint8Array, title: string, created: string): Parts {
  const parts = openDocx(bytes);
  const main = mainPart(parts) ?? '';
  const type = typeOf(parts, main) ?? '';
  if (type !== documentType) {
    if (type !== `${wordTypes}.template.main+xml`)
      throw new UnusableDocument('contiene macro: salvalo come documento Word (.docx) senza macro');
    const types = textOf(parts, '[Content_Types].xml');
    setText(
      parts,
      '[Content_Types].xml',
      types.replace(type, () => documentType),
    );
  }
  if (!placeOfText(textOf(parts, main)))
    throw new UnusableDocument(
      `non dice dove va il testo: scrivi ${bodyPlaceholder}, da solo in un paragrafo, nel punto in cui deve cominciare`,
    );
  const core = relationshipsOf(parts, '').find(({ type: kind }) => kind === 'core-properties');
  if (core) setText(parts, core.target, declaration + coreXml(title, created));
  return parts;
}

/** The paragraph that the text takes the place of. */
export function placeOfText(xml: string): XmlElement | undefined {
  return elementsOf(xml, 'w:p').find(
    (paragraph) => plainText(paragraph.xml).trim() === bodyPlaceholder,
  );
}
