import { writeZip } from '../../bench/raw/writeZip';
import { handmadeParts } from '../xlsx/handmadeWorkbook';

const headers = ['ID utente', 'Data registrazione', 'Provincia', 'Genere', 'Età'] as const;
const others = ['Sportello', 'Operatore', 'Pratica', 'Esito', 'Fascia'] as const;

/** Writes a workbook of one sheet at the path, a piece at a time: so many thousands of users, in ten columns. */
export async function writeFullSheet(path: string, thousands: number): Promise<void> {
  const parts = handmadeParts({ sheets: [{ name: 'Utenti', rows: 'ROWS' }] });
  await writeZip(
    path,
    Object.entries(parts).map(([name, xml]) => ({ name, content: () => filled(xml, thousands) })),
  );
}

function* filled(xml: string, thousands: number): Generator<string> {
  const [before = '', after] = xml.split('ROWS');
  yield before;
  if (after === undefined) return;
  yield rowXml([...headers, ...others].map((header) => `<c t="str"><v>${header}</v></c>`));
  for (let piece = 0; piece < thousands; piece++) yield thousandUsers(piece * 1000);
  yield after;
}

function thousandUsers(first: number): string {
  const rows = Array.from({ length: 1000 }, (_, index) => {
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
