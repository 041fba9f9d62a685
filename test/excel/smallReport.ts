import type { PlacedWorkbook } from '../../src/layout/placed';
import type { RawCell } from '../../src/intake/rawSource';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

/** A report with every sheet, table and figure, made of few rows in so many semesters. */
export async function smallReport(semesters: number): Promise<PlacedWorkbook> {
  const dates = Array.from({ length: semesters }, (_, index) =>
    index % 2 === 0 ? `10/03/${2018 + index / 2}` : `10/09/${2018 + (index - 1) / 2}`,
  );
  const users = dates.flatMap((date, index) =>
    ['CMTO', 'CN', 'AT-AL'].slice(0, 2 + (index % 2)).map((area, n): RawCell[] => {
      return [`u${index}-${n}`, date, area, n === 0 ? 'F' : 'M', 'Diploma', 'Internet'];
    }),
  );
  const perUser = (columns: readonly RawCell[]): RawCell[][] =>
    users.map(([id = null, date = null]) => [id, date, ...columns]);
  const source = memorySource({
    Utenti: [
      [
        'ID utente',
        'Data registrazione',
        'Area territoriale',
        'Genere',
        'Titolo di studio',
        "Canale d'informazione",
      ],
      ...users,
    ],
    Incontri: [['Data', 'CPI'], ...dates.map((date) => [date, 'CPI ASTI'])],
    Partecipazioni: [['ID utente', 'Data', 'CPI'], ...perUser(['CPI RIVOLI'])],
    Questionari: [['ID utente', 'Data'], ...perUser([])],
    'Scelte SA': [['ID utente', 'Data', 'Soggetto attuatore'], ...perUser(['Uno'])],
    Patti: [['ID utente', 'Data'], ...perUser([])],
    Contatti: [['Data', 'Canale'], ...dates.map((date) => [date, 'mail'])],
    Gradimento: [['Data', 'Giudizio complessivo'], ...dates.map((date) => [date, 4])],
  });
  return (await generated(source)).workbook;
}
