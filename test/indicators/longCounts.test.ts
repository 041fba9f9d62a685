import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../properties/outcome';
import { memorySource } from '../support/memorySource';

/** Counts of two quarters, of a semester and of a year, in this order. */
const pacts = [
  ['Periodo', 'Area territoriale', 'Numero'],
  ['2018 T1', 'CMTO', 1],
  ['2018 T4', 'CMTO', 2],
  ['1° sem 2018', 'CN', 3],
  [2018, 'CN', 4],
];

async function tooLongWith(period: string | undefined) {
  const { log } = await outcomeOf(
    memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia'],
        ['U1', '10/01/2018', 'TO'],
        ['U2', '10/12/2018', 'TO'],
      ],
      Patti: pacts,
      ...(period === undefined ? {} : { Parametri: [['Periodo', period]] }),
    }),
  );
  return log.first.flatMap((finding) =>
    finding.code === 'CONTEGGIO_OLTRE_IL_PERIODO' ? [finding.details] : [],
  );
}

describe('counts that are longer than a period', () => {
  const tooLong = { year: 0, semester: 1, quarter: 2 };

  it('say which periods would hold them all', async () => {
    expect(await tooLongWith(undefined)).toMatchObject([{ rows: 1, first: [5], tooLong }]);
    expect(await tooLongWith('trimestre')).toMatchObject([{ rows: 2, first: [4, 5], tooLong }]);
  });

  it('are none where the period holds them', async () => {
    expect(await tooLongWith('anno')).toEqual([]);
  });
});
