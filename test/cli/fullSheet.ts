import { writeZip } from '../../src/xlsx/raw/writeZip';
import { handmadeParts } from '../xlsx/handmadeWorkbook';

const rowCount = 1_000_000;
const headers = ['ID utente', 'Data registrazione', 'Provincia', 'Genere', 'Età'] as const;
const others = ['Sportello', 'Operatore', 'Pratica', 'Esito', 'Fascia'] as const;

/** Writes a workbook of one sheet at the path, a piece at a time: 1,000,000 users in ten columns. */
export async function writeFullSheet(path: string): Promise<void> {
  const parts = handmadeParts({ sheets: [{ name: 'Utenti', rows: 'ROWS' }] });
  await writeZip(
    path,
    Object.entries(parts).map(([name, xml]) => ({ name, content: () => filled(xml) })),
  );
}

function* filled(xml: string): Generator<string> {
  const [before = '', after] = xml.split('ROWS');
  yield before;
  if (after === undefined) return;
  yield rowXml([...headers, ...others].map((header) => `<c t="str"><v>${header}</v></c>`));
  const perPiece = 5000;
  for (let user = 0; user < rowCount; user += perPiece) yield users(user, perPiece);
  yield after;
}

function users(first: number, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const user = first + index;
    const cells = [user, 43_000 + (user % 900)].map((value) => `<c><v>${value}</v></c>`);
    return rowXml([...cells, ...sameInAll]);
  });
  return rows.join('');
}

const sameInAll = [
  ...['TO', 'F'].map((text) => `<c t="str"><v>${text}</v></c>`),
  ...[30, 1, 2, 3, 4, 5].map((value) => `<c><v>${value}</v></c>`),
];

function rowXml(cells: readonly string[]): string {
  return `<row>${cells.join('')}</row>`;
}
