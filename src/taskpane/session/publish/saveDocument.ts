import manifest from '../../../../package.json';
import { docxBytes } from '../../../docx/docxBytes';
import type { PackedDocument } from '../../../docx/packDocument';
import { renderPage, renderPrintedPage } from '../../../page/renderPage';
import type { Publishable } from '../../state/paneState';
import { fileSuffixes } from '../../words/publishWords';
import { saveFile } from './saveFile';

interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: (packed: PackedDocument) => Uint8Array;
}

const kinds: Readonly<Record<Publishable, FileKind>> = {
  document: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: ({ published, created }) => docxBytes(published, { created }),
  },
  page: {
    extension: 'html',
    mediaType: 'text/html',
    bytes: ({ published }) => new TextEncoder().encode(renderPage(published)),
  },
  pdf: {
    extension: 'html',
    mediaType: 'text/html',
    bytes: ({ published }) => new TextEncoder().encode(renderPrintedPage(published)),
  },
};

/** Offers the report as a download, and returns the name of its file. */
export function saveDocument(packed: PackedDocument, as: Publishable): string {
  const { extension, mediaType, bytes } = kinds[as];
  const name = `${fileName(packed.published.title)}${fileSuffixes[as]}.${extension}`;
  saveFile(bytes(packed), name, mediaType);
  return name;
}

const longestName = 80;

/** The title as the name of a file, less its extension, without what no system takes. */
function fileName(title: string): string {
  // eslint-disable-next-line no-control-regex -- these are among the characters in question
  const plain = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ');
  const name = plain
    .trim()
    .slice(0, longestName)
    .replace(/[. ]+$/, '');
  return name === '' ? manifest.name : name;
}
