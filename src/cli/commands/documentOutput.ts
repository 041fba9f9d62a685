import { readFile } from 'node:fs/promises';
import type { ReportDocument } from '../../document/blocks';
import type { RefreshedDocx } from '../../docx/refreshDocx';
import { asUnreadable } from '../../faults/unreadableFile';
import { NotDone } from '../outcome';

/** A document that is read: a letterhead, or one to refresh. */
interface DocumentFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws what the reading of a workbook would where there is no such file or it may not be read. */
export async function readDocument(path: string): Promise<DocumentFile> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    throw asUnreadable(path, error);
  }
}

interface DocumentOptions {
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly template?: DocumentFile | undefined;
}

export async function pageText(published: ReportDocument): Promise<string> {
  const { renderPage } = await import('../../page/renderPage');
  return renderPage(published);
}

/** The document as a Word file. Throws NotDone where the letterhead is none. */
export async function documentBytes(
  published: ReportDocument,
  { created, template }: DocumentOptions,
): Promise<Uint8Array> {
  // Only now: nobody else needs it.
  const { docxBytes } = await import('../../docx/docxBytes');
  return usable('Il modello', template, () =>
    docxBytes(published, { created, ...(template && { template: template.bytes }) }),
  );
}

/** The file with the document's figures, and what to say of it. Throws NotDone where it is none of ours. */
export async function refreshDocument(
  published: ReportDocument,
  file: DocumentFile,
): Promise<{ readonly bytes: Uint8Array; readonly lines: readonly string[] }> {
  const { refreshDocx } = await import('../../docx/refreshDocx');
  const refreshed = await usable('Il documento', file, () => refreshDocx(file.bytes, published));
  return { bytes: refreshed.bytes, lines: refreshLines(refreshed) };
}

async function usable<Result>(
  what: string,
  file: DocumentFile | undefined,
  make: () => Result,
): Promise<Result> {
  const { UnusableDocument } = await import('../../docx/openDocx');
  try {
    return make();
  } catch (error) {
    if (!(error instanceof UnusableDocument) || !file) throw error;
    throw new NotDone(`${what} «${file.path}» ${error.message}.`);
  }
}

function refreshLines({ deleted, typed, added, outdated }: RefreshedDocx): readonly string[] {
  const line = (words: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : [`- ${words}: ${names.join(', ')}.`];
  return [
    ...line('Blocchi che erano stati eliminati, e restano fuori', deleted),
    ...line('Blocchi con testi scritti a mano, che ora stanno in fondo al blocco', typed),
    ...line('Blocchi nuovi, aggiunti sotto quello che li precede', added),
    ...line('Blocchi che il report non ha più, lasciati com’erano', outdated),
  ];
}
