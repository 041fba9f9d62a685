import type { fileWording } from '../../src/findings/fileWording';
import type { Finding } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingDetails';

/** The part of the examples that is about files. */
export const exampleFileFindings: {
  readonly [Code in FindingCode & keyof typeof fileWording]: readonly Omit<Finding<Code>, 'code'>[];
} = {
  FILE_RIPETUTO: [{ sheet: 'Asti bis.csv', value: '', details: { other: 'Asti.csv' } }],
  FILE_SUPERATO: [
    {
      ...{ sheet: 'Utenti Asti.csv', value: '' },
      details: { other: 'Utenti Asti (1).csv', rows: 120, shared: 118 },
    },
  ],
  FILE_VUOTO: [{ sheet: 'Patti Cuneo.csv', value: '' }],
  FILE_DA_CONVERTIRE: [{ sheet: 'Utenti Alba.xls', value: '' }],
  FILE_IN_USO: [{ sheet: '~$Utenti.xlsx', value: '', details: { other: 'Utenti.xlsx' } }],
  FILE_ESTRANEO: [{ sheet: 'Lettera.pdf', value: '' }],
};
