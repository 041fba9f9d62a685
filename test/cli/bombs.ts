import { writeFile } from 'node:fs/promises';
import { writeZip } from '../../bench/raw/writeZip';
import { handmadeParts, packed, relationship, relationships } from '../xlsx/handmadeWorkbook';
import { centralEntries, centralEntry } from '../xlsx/refusals';

/** Writes a small file that would take much to unpack, at the path. */
type Bomb = (path: string) => Promise<void>;

const sheet = 'xl/worksheets/sheet1.xml';
const parts = handmadeParts({ sheets: [{ name: 'Utenti', rows: '' }] });
const mebibyte = 1024 * 1024;

export const bombs: Readonly<Record<string, Bomb>> = {
  'declares 4 GB': async (path) => {
    const bytes = packed(parts);
    bytes.writeUInt32LE(0xf000_0000, centralEntry(bytes, sheet) + 24);
    await writeFile(path, bytes);
  },
  'declares 200 MB where it has less than one': (path) => writeBlanks(path, 200),
  'holds 100 MB where it declares 1 kB': async (path) => {
    const bytes = packed({ ...parts, [sheet]: Buffer.alloc(100 * mebibyte, ' ') });
    bytes.writeUInt32LE(1000, centralEntry(bytes, sheet) + 24);
    await writeFile(path, bytes);
  },
  'leads to the same tables from all of its sheets': async (path) => {
    const sheets = Array.from({ length: 500 }, (_, index) => ({ name: `F${index}`, rows: '' }));
    const tables = Array.from({ length: 4 }, (_, index) => `tables/table${index}.xml`);
    const links = relationships(
      tables.map((table, index) => relationship(`rId${index}`, 'table', `../${table}`)),
    );
    const table = `<table ref="A1:B2">${' '.repeat(15 * mebibyte)}</table>`;
    await writeFile(
      path,
      packed({
        ...handmadeParts({ sheets }),
        ...Object.fromEntries(tables.map((name) => [`xl/${name}`, table])),
        ...Object.fromEntries(
          sheets.map((_, index) => [`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, links]),
        ),
      }),
    );
  },
  'holds the same bytes a thousand times': async (path) => {
    const bytes = packed({ ...parts, 'xl/media/a.xml': Buffer.alloc(16 * mebibyte, ' ') });
    await writeFile(path, repeated(bytes, centralEntry(bytes, 'xl/media/a.xml'), 1000));
  },
};

async function writeBlanks(path: string, mebibytes: number): Promise<void> {
  const blanks = Buffer.alloc(mebibyte, ' ');
  const between = Array.from({ length: mebibytes }, () => blanks);
  await writeZip(
    path,
    Object.entries(parts).map(([name, xml]) => {
      const [before = '', after = ''] = xml.split(/(?<=<sheetData>)/);
      return { name, content: () => (after === '' ? [before] : [before, ...between, after]) };
    }),
  );
}

/** The archive with as many entries, each by another name, that lead to where the one leads. */
function repeated(archive: Buffer, entry: number, times: number): Buffer {
  const [directory = 0] = centralEntries(archive);
  const end = archive.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const length = 46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30);
  const copies = Array.from({ length: times }, (_, index) => {
    const copy = Buffer.from(archive.subarray(entry, entry + length));
    const number = String(index);
    // In the place of the name's last letters.
    copy.write(number, 46 + copy.readUInt16LE(28) - number.length);
    return copy;
  });
  const tail = Buffer.from(archive.subarray(end));
  const count = centralEntries(archive).length + times;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(end - directory + times * length, 12);
  return Buffer.concat([archive.subarray(0, end), ...copies, tail]);
}
