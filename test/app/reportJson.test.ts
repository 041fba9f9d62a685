import { describe, expect, it } from '@jest/globals';
import { countData } from '../../src/app/countData';
import { checkJson, reportJson } from '../../src/app/reportJson';
import { dayOf } from '../../src/calendar/day';
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

  it('says how many questions are open, of a report and of a check alike', async () => {
    const source = memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Provincia'],
        ['U1', '15/01/2018', 'CN'],
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI', 'Esito'],
        ['U1', '16/01/2018', 'CPI Alba', 'in attesa'],
        ['U1', '17/01/2018', 'CPI Alba', 'da definire'],
      ],
    });
    const { giudizio } = reportJson(await generated(source));
    expect(giudizio).toMatchObject({
      ...{ livello: 'bad', testo: 'Dati da verificare: 2 domande', domande: 2 },
    });
    const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
    const counted = await countData(source, { today: dayOf(2020, 6, 15) }, hooks);
    if (counted.outcome === 'nothingToCount') throw new Error('nothing to count');
    expect(checkJson('dati.xlsx', counted).giudizio).toEqual(giudizio);
  });
});
