import { FileFault } from '../../faults/unreadableFile';
import type { FileBytes } from '../../intake/rawSource';

const zipSignature = 'PK';
const compoundSignature = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** Makes sure that a file is an archive of parts. Throws a `FileFault` that says what it is instead. */
export async function recogniseFile(read: FileBytes): Promise<void> {
  const start = await firstBytes(read, 512);
  if (start === '') throw new FileFault('empty', 'no bytes');
  if (start.startsWith(compoundSignature)) throw await faultOfCompoundFile(read);
  if (!start.startsWith(zipSignature)) {
    const detail = 'neither an archive nor a compound file';
    throw new FileFault('notWorkbook', detail, undefined, suitableEnding(start));
  }
}

/** The ending for what begins so: of a text, of a page, of a PDF; none for what is none of these. */
function suitableEnding(start: string): string {
  if (start.startsWith('%PDF')) return '.pdf';
  const isWide = /^(?:ÿþ|þÿ)/.test(start);
  const text = (isWide ? start.replaceAll('\0', '') : start).replace(/^(?:ï»¿|ÿþ|þÿ)/, '').trim();
  if (/[^\P{Cc}\s]/u.test(text)) return '';
  if (!text.startsWith('<')) return '.csv';
  return /<(?:!doctype html|html|table|head|body|meta)/i.test(text) ? '.html' : '.xml';
}

async function firstBytes(read: FileBytes, length: number): Promise<string> {
  let start = '';
  for await (const piece of read()) {
    start += byteText(piece.subarray(0, length));
    if (start.length >= length) break;
  }
  return start.slice(0, length);
}

/** A character for each byte. */
function byteText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Password-protected workbooks, old workbooks and other documents of Office share a container. */
async function faultOfCompoundFile(read: FileBytes): Promise<FileFault> {
  const streams = await namesWithin(read, ['EncryptedPackage', 'Workbook', 'Book']);
  if (streams.has('EncryptedPackage')) return new FileFault('protected', 'encrypted package');
  if (streams.size > 0) return new FileFault('oldExcel', 'workbook stream');
  return new FileFault('notWorkbook', 'compound file without a workbook');
}

/** Which of the names stand in the container's directory. It may stand anywhere, and its names are UTF-16. */
async function namesWithin(
  read: FileBytes,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const wanted = names.map((name) => ({ name, written: `${name}\0`.replace(/./gsu, '$&\0') }));
  const overlap = Math.max(...wanted.map(({ written }) => written.length));
  // Of the letters that are looked for, each is one byte in it.
  const decoder = new TextDecoder('latin1');
  let tail = '';
  for await (const piece of read()) {
    const window = tail + decoder.decode(piece);
    for (const { name, written } of wanted) if (window.includes(written)) found.add(name);
    tail = window.slice(-overlap);
  }
  return found;
}
