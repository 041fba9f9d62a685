import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { ReportDocument } from '../document/blocks';

/** A document and when it was made (ISO 8601 in UTC): all that its .docx file depends on. */
export interface PackedDocument {
  readonly published: ReportDocument;
  readonly created: string;
}

/**
 * A document as a text of letters that any address may hold: JSON, compressed. It says what the document
 * prints and nothing else. Keys and formulas of figures are left out, for no .docx file has them.
 */
export function packDocument(packed: PackedDocument): string {
  const compressed = deflateSync(strToU8(JSON.stringify(packed, printed)), { level: 9 });
  return btoa(strFromU8(compressed, true)).replace(/[+/=]/g, (sign) => safeLetters[sign] ?? '');
}

/** Gives the same .docx file as what was packed. Throws on a text that is broken. */
export function unpackDocument(text: string): PackedDocument {
  const letters = text.replace(/[-_]/g, (letter) => (letter === '-' ? '+' : '/'));
  const unpacked: unknown = JSON.parse(strFromU8(inflateSync(strToU8(atob(letters), true))));
  if (!isPacked(unpacked)) throw new Error('no document');
  return unpacked;
}

const safeLetters: Readonly<Record<string, string>> = { '+': '-', '/': '_', '=': '' };

/** A cell's figure is left out, for the cell's text prints it. Figures that charts draw keep their values. */
function printed(name: string, value: unknown): unknown {
  if (name === 'figure' || name === 'formula') return undefined;
  return name === 'key' && typeof value === 'object' ? undefined : value;
}

function isPacked(value: unknown): value is PackedDocument {
  if (typeof value !== 'object' || value === null) return false;
  const { published, created } = value as Partial<PackedDocument>;
  return typeof created === 'string' && Array.isArray(published?.blocks);
}
