import { xlsxParts } from '../support/xlsxOf';
import { good } from '../xlsx/goodWorkbook';
import { handmadeParts, packed, relationship, relationships } from '../xlsx/handmadeWorkbook';
import { centralEntries, centralEntry } from '../xlsx/refusals';

type Parts = Readonly<Record<string, string>>;

/** A sheet with two registered users. */
const users = xlsxParts({
  Utenti: [
    ['ID utente', 'Data registrazione', 'Provincia'],
    ['U1', '15/01/2018', 'TO'],
    ['U2', '16/01/2018', 'CN'],
  ],
});
const listing = 'xl/_rels/workbook.xml.rels';
const workbook = 'xl/workbook.xml';
const sheet = 'xl/worksheets/sheet1.xml';
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const notWorkbook = 'non è una cartella di lavoro di Excel';
const damaged = 'è danneggiato o incompleto';
const nothingToCount = 'non contiene le registrazioni degli utenti';

/** Files that must be refused, and what the command says of them. */
export const refusedFiles: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  'a .csv by another name': [
    Buffer.from('ID utente;Data\nU1;15/01/2018\n'),
    'cartella di lavoro di Excel ma un testo, forse un CSV: dagli un nome che finisca in .csv',
  ],
  'a page by another name': [
    Buffer.from('\ufeff<html><table><tr><td>ID utente</td></tr></table></html>'),
    'Excel ma una pagina web: dalle un nome che finisca in .html',
  ],
  'a sheet of XML by another name': [
    Buffer.from('<?xml version="1.0"?>\n<Workbook/>'),
    'Excel ma un file XML: dagli un nome che finisca in .xml',
  ],
  'a PDF by another name': [Buffer.from('%PDF-1.7\n\0'), 'ma un PDF: chiedi gli stessi dati'],
  'a picture by another name': [
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    'Excel: esporta di nuovo i dati in un file .xlsx o .csv.',
  ],
  'a workbook of an old Excel': [
    Buffer.concat([compound, Buffer.alloc(4096), Buffer.from('Workbook\0', 'utf16le')]),
    'Excel (.xls): dagli un nome che finisca in .xls (con questo Excel non lo apre), aprilo con Excel',
  ],
  'another document of Office': [Buffer.concat([compound, Buffer.alloc(4096)]), notWorkbook],
  'a binary workbook': [
    packed({
      '_rels/.rels': relationships([relationship('rId1', 'officeDocument', 'xl/workbook.bin')]),
      'xl/workbook.bin': 'x',
    }),
    'è una cartella di lavoro binaria (.xlsb)',
  ],
  'an OpenDocument sheet': [
    packed({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': '<document-content/>',
    }),
    'è un foglio di calcolo OpenDocument (.ods)',
  ],
  'an archive that is no workbook': [packed({ 'foto.txt': 'x' }), notWorkbook],
  'an archive with a password': [
    edited(good, (bytes) => {
      for (const entry of centralEntries(bytes)) bytes.writeUInt16LE(1, entry + 8);
    }),
    'è protetto da password',
  ],
  'a file cut in the middle': [good.subarray(0, good.length / 2), damaged],
  'a file without its last byte': [good.subarray(0, -1), damaged],
  'a file with one wrong byte': [
    edited(packed(users), (bytes) => {
      const at = bytes.indexOf(sheet) + sheet.length + 60;
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    }),
    damaged,
  ],
  'two parts of one name': [
    edited(packed({ ...users, 'xl/worksheets/sheet9.xml': users[sheet] ?? '' }), (bytes) => {
      bytes.write('sheet1.xml', centralEntry(bytes, 'xl/worksheets/sheet9.xml') + 46 + 14);
    }),
    damaged,
  ],
  'a workbook without sheets': [packed(handmadeParts({ sheets: [] })), nothingToCount],
  'a relation that leads nowhere': [linked('worksheets/altro.xml'), damaged],
  'a relation that leads out of the file': [linked('../../../../etc/passwd'), damaged],
  'a relation to what is no sheet': [linked('workbook.xml'), damaged],
  'a relation of another kind': [linked('worksheets/sheet1.xml', 'theme'), damaged],
  'a workbook without relations': [packed(without(users, listing)), damaged],
  'relations to the net': [
    changed(users, listing, (xml) => xml.replaceAll('/>', ' TargetMode="External"/>')),
    damaged,
  ],
  'two sheets of one part': [
    changed(users, workbook, (xml) =>
      xml.replace('</sheets>', '<sheet name="Patti" sheetId="9" r:id="rId1"/></sheets>'),
    ),
    damaged,
  ],
};

const longName = `Utenti ${"x'".repeat(20_000)}`;
const link = relationship('rIdX', 'externalLink', 'externalLinks/externalLink1.xml');

/** Strange files of which the two users can be read all the same. */
export const readableFiles: Readonly<Record<string, Uint8Array>> = {
  'with links to other workbooks': packed({
    ...users,
    [listing]: users[listing]?.replace('</Relationships>', `${link}</Relationships>`) ?? '',
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
      '<Relationship Id="rId1" Type="t/externalLinkPath" Target="file:///C:/altro.xlsx" TargetMode="External"/>',
    ]),
  }),
  'with two sheets of one name': packed(
    handmadeParts({ sheets: [...sheetsNamed('Utenti', 1), ...sheetsNamed('UTENTI', 2)] }),
  ),
  'with a needed column at the right end of the sheet': changed(users, sheet, (xml) =>
    xml.replace(/ r="B(\d)"/g, ' r="XFD$1"'),
  ),
  'with an archive in the archive': packed({
    ...users,
    'xl/embeddings/dati.zip': packed({ 'vuoto.txt': ' '.repeat(1_000_000) }),
  }),
  'with entities of its own': changed(
    users,
    sheet,
    (xml) => `<!DOCTYPE x [<!ENTITY a "&a;&a;">]>${xml.replace('</worksheet>', '&a;</worksheet>')}`,
  ),
  'with a sheet whose name is longer than any': packed(
    handmadeParts({ sheets: [...sheetsNamed('Utenti', 1), ...sheetsNamed(longName, 2)] }),
  ),
};

/** A sheet with one user. */
function sheetsNamed(name: string, user: number) {
  const cells = (row: number, texts: readonly string[]): string =>
    `<row r="${row}">${texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('')}</row>`;
  const header = cells(1, ['ID utente', 'Data registrazione', 'Provincia']);
  return [{ name, rows: header + cells(2, [`U${user}`, '15/01/2018', 'TO']) }];
}

function linked(target: string, kind = 'worksheet'): Uint8Array {
  return packed({ ...users, [listing]: relationships([relationship('rId1', kind, target)]) });
}

function changed(parts: Parts, name: string, change: (xml: string) => string): Uint8Array {
  return packed({ ...parts, [name]: change(parts[name] ?? '') });
}

function without(parts: Parts, part: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));
}

function edited(file: Buffer, edit: (bytes: Buffer) => void): Uint8Array {
  const bytes = Buffer.from(file);
  edit(bytes);
  return bytes;
}
