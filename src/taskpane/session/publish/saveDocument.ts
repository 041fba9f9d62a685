import manifest from '../../../../package.json';
import { docxBytes } from '../../../docx/docxBytes';
import type { PackedDocument } from '../../../docx/packDocument';
import { saveFile } from './saveFile';

/** Offers the document as a download, and returns the name of its file. */
export function saveDocument({ published, created }: PackedDocument): string {
  const name = fileName(published.title);
  saveFile(docxBytes(published, { created }), name, docxType);
  return name;
}

const longestName = 80;

/** The title as the name of a file, without what no system takes. */
function fileName(title: string): string {
  // eslint-disable-next-line no-control-regex -- these are among the characters in question
  const plain = title.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ');
  const name = plain
    .trim()
    .slice(0, longestName)
    .replace(/[. ]+$/, '');
  return `${name === '' ? manifest.name : name}.docx`;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
