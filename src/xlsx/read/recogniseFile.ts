import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { WorkbookFault } from './unreadableWorkbook';

const zipSignature = Buffer.from('PK');
const compoundSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Makes sure that the file is there and is an archive of parts, as an .xlsx is; returns its size in bytes.
 * Throws a `WorkbookFault` that says what it is instead.
 */
export async function recogniseFile(path: string): Promise<number> {
  const found = await stat(path);
  // Asked before opening: reading a pipe would wait for ever.
  if (!found.isFile()) throw new WorkbookFault('notAFile', 'not a regular file');
  if (found.size === 0) throw new WorkbookFault('empty', 'no bytes');
  const start = await firstBytes(path, compoundSignature.length);
  if (start.equals(compoundSignature)) throw await faultOfCompoundFile(path);
  if (!start.subarray(0, zipSignature.length).equals(zipSignature)) {
    throw new WorkbookFault('notWorkbook', 'neither an archive nor a compound file');
  }
  return found.size;
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Password-protected workbooks, old workbooks and other documents of Office share a container. */
async function faultOfCompoundFile(path: string): Promise<WorkbookFault> {
  const streams = await namesWithin(path, ['EncryptedPackage', 'Workbook', 'Book']);
  if (streams.has('EncryptedPackage')) return new WorkbookFault('protected', 'encrypted package');
  if (streams.size > 0) return new WorkbookFault('oldExcel', 'workbook stream');
  return new WorkbookFault('notWorkbook', 'compound file without a workbook');
}

/** Which of the names the container's directory holds; it may stand anywhere, and writes them in UTF-16. */
async function namesWithin(path: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const wanted = names.map((name) => ({ name, bytes: Buffer.from(`${name}\0`, 'utf16le') }));
  const overlap = Math.max(...wanted.map(({ bytes }) => bytes.length));
  let tail = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const window = Buffer.concat([tail, piece as Buffer]);
    for (const { name, bytes } of wanted) if (window.includes(bytes)) found.add(name);
    tail = window.subarray(-overlap);
  }
  return found;
}
