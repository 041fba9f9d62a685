import { describe, expect, it } from '@jest/globals';
import { reportJson } from '../../src/app/reportJson';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

const genders = [...Array<string>(10).fill('F'), ...Array<string>(7).fill('M'), 'Altro', 'Altro'];

describe('reportJson', () => {
  it('gives no value of a figure that is withheld', async () => {
    const source = memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia', 'Genere'],
        ...genders.map((gender, index) => [`U${index}`, '15/01/2018', 'CN', gender]),
      ],
      Parametri: [['Soglia riservatezza', 5]],
    });
    const { indicatori } = reportJson(await generated(source));
    const countsOf = indicatori.filter(
      ({ chiave }) => chiave.indicator === 'count' && chiave.dimension === 'gender',
    );
    // Two others are below five; the seven men would give them away. What is withheld is not in order of size.
    expect(
      countsOf.map(({ chiave, valore, riservato }) => [chiave.class, valore, riservato]),
    ).toEqual([
      ['Donne', 10, undefined],
      ['Altro', null, '<5'],
      ['Uomini', null, 'ris.'],
    ]);
  });
});
