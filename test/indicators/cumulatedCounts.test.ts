import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { createFindingLog } from '../../src/findings/finding';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import type { RawCell } from '../../src/intake/rawSource';
import { readDataset } from '../../src/intake/readDataset';
import { createRandom } from '../../src/sample/random';
import { type MemorySheets, memorySource } from '../support/memorySource';

type Row = readonly RawCell[];

const periods = ['1° sem 2018', '2° sem 2018', '1° sem 2019', '2° sem 2019'];
const clock = { today: dayOf(2019, 12, 31) };

async function tallyOf(sheets: MemorySheets) {
  const log = createFindingLog();
  const dataset = await readDataset(memorySource(sheets), log, clock);
  const { readings, ...tally } = tallyDataset(dataset, clock, log) ?? {};
  const figures = { ...tally, settings: undefined };
  return { figures, rows: readings?.length, codes: [...log.counts.keys()] };
}

/** Rows of each place and class in each period, in any order: with the count, or with the sum up to then. */
function twoWays(random: () => number, labels: readonly Row[]): readonly (readonly Row[])[] {
  const both = labels.flatMap((label) => {
    let sum = 0;
    return periods.map((period) => {
      const count = Math.floor(random() * 20);
      sum += count;
      return { plain: [period, ...label, count], cumulated: [period, ...label, sum] };
    });
  });
  const shuffled = both.sort(() => random() - 0.5);
  return [shuffled.map(({ plain }) => plain), shuffled.map(({ cumulated }) => cumulated)];
}

describe('cumulated counts', () => {
  it('give the report of the plain ones once the analyst has said what they are', async () => {
    for (let number = 0; number < 20; number++) {
      const random = createRandom(`cumulated/${number}`);
      const people = ['CN', 'CMTO', 'AT-AL'].flatMap((area) =>
        ['F', 'M'].map((gender) => [area, gender]),
      );
      const registered = twoWays(random, people);
      const pacts = twoWays(random, people);
      const came = twoWays(random, [['Alba'], ['Cuneo'], ['Chieri']]);
      const contacts = twoWays(random, [['Mail'], ['Numero verde']]);
      const [plain, cumulated] = [0, 1].map((way): MemorySheets => ({
        Registrazioni: [['Semestre', 'Area', 'Genere', 'Numero'], ...(registered[way] ?? [])],
        Patti: [['Semestre', 'Area', 'Genere', 'Numero'], ...(pacts[way] ?? [])],
        Partecipazioni: [['Semestre', 'CPI', 'Numero'], ...(came[way] ?? [])],
        Contatti: [
          ['Mese', 'Canale', 'Numero'],
          ...(contacts[way] ?? []).map(([period, ...rest]) => [monthOf(period), ...rest]),
        ],
        Parametri: [
          ['Conteggi giusti', 'Registrazioni, Patti, Partecipazioni, Contatti'],
          ...(way === 1
            ? [['Conteggi cumulati', 'Registrazioni, Patti, Partecipazioni, Contatti']]
            : []),
        ],
      }));
      const wanted = await tallyOf(plain ?? {});
      const found = await tallyOf(cumulated ?? {});
      expect({ number, ...found.figures }).toEqual({ number, ...wanted.figures });
      expect(found.rows).toBe(wanted.rows);
      expect(found.codes).toContain('CONTEGGI_RESI_PER_PERIODO');
    }
  });
});

/** Months one after the other, for calls and mails have no longer periods. */
function monthOf(period: RawCell | undefined): string {
  return `${['ott', 'nov', 'dic', 'gen'][periods.indexOf(String(period))]} ${period === periods[3] ? 2019 : 2018}`;
}
