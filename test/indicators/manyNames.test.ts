import { expect, it } from '@jest/globals';
import { total } from '../../src/indicators/measures';
import { mostUnknownAreas } from '../../src/indicators/places/territory';
import { generated } from '../support/generated';
import { memorySource } from '../support/memorySource';

const count = 3000;
const users = Array.from({ length: count }, (_, index) => index);

it('counts every row where a column of names holds something else in each', async () => {
  const { tally, workbook } = await generated(
    memorySource({
      Utenti: [
        ['ID utente', 'Data registrazione', 'Area territoriale'],
        ...users.map((user) => [`U${user}`, '10/01/2020', `Via Roma ${user}`]),
      ],
      Partecipazioni: [
        ['ID utente', 'Data', 'CPI'],
        ...users.map((user) => [`U${user}`, '11/01/2020', `Sala ${user}`]),
      ],
      'Scelte SA': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ...users.map((user) => [`U${user}`, '12/01/2020', `Ente ${user}`]),
      ],
    }),
  );
  expect(tally.areas.map(({ name }) => name).slice(mostUnknownAreas - 1)).toEqual([
    `Via Roma ${mostUnknownAreas - 1}`,
    'Altre aree',
  ]);
  for (const kind of ['registration', 'participation', 'providerChoice'] as const) {
    const { byArea = [], units = [] } = tally.kinds[kind] ?? {};
    expect(total(byArea.map(total))).toBe(count);
    expect(byArea[mostUnknownAreas]).toEqual([count - mostUnknownAreas]);
    if (kind !== 'registration') expect(total(units.map((unit) => total(unit.counts)))).toBe(count);
  }
  const texts = workbook.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(texts).toContain("Altri centri per l'impiego");
  expect(texts).toContain('Altri soggetti attuatori');
});
