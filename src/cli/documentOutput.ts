import { readFile } from 'node:fs/promises';
import type { Report } from '../report/report';
import { asUnreadable } from '../xlsx/read/unreadableWorkbook';
import { NotDone } from './outcome';

/** A letterhead with its path. */
export interface Template {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws what the reading of a workbook would where there is no such file or it may not be read. */
export async function readTemplate(path: string): Promise<Template> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    throw asUnreadable(path, error);
  }
}

interface DocumentOptions {
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly template?: Template | undefined;
}

/** The report as a Word document. Throws NotDone where the letterhead is none. */
export async function documentBytes(
  report: Report,
  { created, template }: DocumentOptions,
): Promise<Uint8Array> {
  // Only now: nobody else needs it.
  const [{ buildDocument }, { docxBytes }, { UnusableDocument }] = await Promise.all([
    import('../document/buildDocument'),
    import('../docx/docxBytes'),
    import('../docx/openDocx'),
  ]);
  try {
    return docxBytes(buildDocument(report, new Map()), {
      created: created.replace(/\.\d+Z$/, 'Z'),
      ...(template && { template: template.bytes }),
    });
  } catch (error) {
    if (!(error instanceof UnusableDocument) || !template) throw error;
    throw new NotDone(`Il modello «${template.path}» ${error.message}.`);
  }
}
