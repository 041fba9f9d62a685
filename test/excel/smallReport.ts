import type { RawCell } from '../../src/intake/rawSource';
import type { PlacedWorkbook } from '../../src/layout/placed';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

/** The areas of a region with a reference sheet of its own, each with its job centres. */
export type Region = Readonly<Record<string, readonly string[]>>;

/** A report with every sheet, table and figure, made of few rows in so many semesters. */
export async function smallReport(semesters: number, region?: Region): Promise<PlacedWorkbook> {
  const dates = Array.from({ length: semesters }, (_, index) =>
    index % 2 === 0 ? `10/03/${2018 + index / 2}` : `10/09/${2018 + (index - 1) / 2}`,
  );
  const areas = region ? Object.keys(region) : ['CMTO', 'CN', 'AT-AL'];
  const centres = region ? Object.values(region).flat() : ['CPI RIVOLI', 'CPI ASTI'];
  const users = dates.flatMap((date, index) =>
    areas.slice(0, areas.length - 1 + (index % 2)).map((area, n): RawCell[] => {
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
    Incontri: [['Data', 'CPI'], ...dates.map((date) => [date, centres.at(-1) ?? null])],
    Partecipazioni: [['ID utente', 'Data', 'CPI'], ...perUser([centres[0] ?? null])],
    Questionari: [['ID utente', 'Data'], ...perUser([])],
    'Scelte SA': [['ID utente', 'Data', 'Soggetto attuatore'], ...perUser(['Uno'])],
    Patti: [['ID utente', 'Data'], ...perUser([])],
    Contatti: [['Data', 'Canale'], ...dates.map((date) => [date, 'mail'])],
    Gradimento: [['Data', 'Giudizio complessivo'], ...dates.map((date) => [date, 4])],
    ...(region ? { Territorio: territory(region) } : {}),
  });
  return (await generated(source)).workbook;
}

function territory(region: Region): RawCell[][] {
  const rows = Object.entries(region).flatMap(([area, centres]) =>
    centres.map((centre): RawCell[] => [centre, area]),
  );
  return [['CPI', 'Area territoriale'], ...rows];
}
