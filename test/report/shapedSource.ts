import type { RawCell, RawSource } from '../../src/intake/rawSource';
import { memorySource } from '../support/memorySource';

/** The size of a service: what it has of everything. */
export interface Shape {
  readonly areas: number;
  /** Quarters, from January 2010. */
  readonly quarters: number;
  /** Users registered in an area and a quarter, both counted from 0. */
  readonly users: (area: number, quarter: number) => number;
  /** Sheets that have headers and no rows. */
  readonly empty?: readonly string[];
  readonly areaName?: (area: number) => string;
}

const genders = ['F', 'M'];
const education = ['Laurea', 'Diploma', 'Licenza media'];

const plainName = (area: number): string => `Area ${area + 1}`;

/** A workbook of that size, in which every other user goes one stage further. */
export function shapedSource(shape: Shape): RawSource {
  const { areas, quarters, users, empty = [], areaName = plainName } = shape;
  const rows: Record<string, RawCell[][]> = {
    Territorio: [['CPI', 'Area territoriale']],
    'Soggetti attuatori': [['Soggetto attuatore', 'Area territoriale']],
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale', 'Genere', 'Età', 'Titolo di studio'],
    ],
    Incontri: [['Data', 'CPI']],
    Partecipazioni: [['ID utente', 'Data', 'CPI']],
    Questionari: [['ID utente', 'Data']],
    'Scelte SA': [['ID utente', 'Data', 'Soggetto attuatore']],
    Patti: [['ID utente', 'Data']],
  };
  const add = (sheet: string, row: RawCell[]): void => {
    if (!empty.includes(sheet)) rows[sheet]?.push(row);
  };
  for (let area = 0; area < areas; area++) {
    add('Territorio', [`CPI ${area + 1}`, areaName(area)]);
    add('Soggetti attuatori', [`Ente ${area + 1}`, areaName(area)]);
    for (let quarter = 0; quarter < quarters; quarter++) {
      const day = (n: number): string =>
        `${10 + n}/${String((quarter % 4) * 3 + 1).padStart(2, '0')}/${2010 + Math.floor(quarter / 4)}`;
      const count = users(area, quarter);
      if (count > 0) add('Incontri', [day(1), `CPI ${area + 1}`]);
      for (let n = 0; n < count; n++) {
        const id = `A${area}Q${quarter}N${n}`;
        const seed = area + quarter + n;
        add('Utenti', [
          id,
          day(0),
          areaName(area),
          genders[seed % 2] ?? '',
          20 + (seed % 40),
          education[seed % 3] ?? '',
        ]);
        if (n % 2 === 0) add('Partecipazioni', [id, day(1), `CPI ${area + 1}`]);
        if (n % 4 === 0) add('Questionari', [id, day(2)]);
        if (n % 8 === 0) add('Scelte SA', [id, day(3), `Ente ${area + 1}`]);
        if (n % 16 === 0) add('Patti', [id, day(4)]);
      }
    }
  }
  return memorySource({ Parametri: [['Periodo', 'trimestre']], ...rows });
}
