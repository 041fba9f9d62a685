import type { RawTableSheet } from '../../src/intake/rawWorkbook';
import { writeRawWorkbook } from '../../src/xlsx/write/writeRawWorkbook';

const dates = ['15/01/2018', '16/01/2018', '17/07/2018', 'ieri', '18/07/2018'];

/** Five registered users, one of them (row 5) at a date that cannot be read. */
export async function writeFlawedData(path: string): Promise<void> {
  await writeSheet(path, {
    name: 'Utenti',
    columns: [
      { header: 'ID utente', type: 'text', width: 10 },
      { header: 'Data registrazione', type: 'text', width: 10 },
      { header: 'Provincia', type: 'text', width: 10 },
    ],
    rowCount: dates.length,
    rows: () => dates.map((date, index) => [`U${index}`, date, 'CN']),
  });
}

/** A workbook that holds no raw worksheet. */
export async function writeForeignData(path: string): Promise<void> {
  await writeSheet(path, {
    name: 'Spese',
    columns: [{ header: 'Voce', type: 'text', width: 10 }],
    rowCount: 1,
    rows: () => [['Affitto']],
  });
}

async function writeSheet(path: string, sheet: RawTableSheet): Promise<void> {
  await writeRawWorkbook(path, { notes: [], sheets: [sheet] });
}
