import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { createRandom } from '../../src/sample/random';
import { countingSql } from '../../src/sql/countingSql';
import { figuresOf, outcomeOf } from '../properties/outcome';
import { noDuckdb, refusedBy } from '../support/duckdb';
import { type MemorySheets, memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { runs } from '../support/runs';
import { inScratch } from '../support/scratch';
import { messyPeople } from './messyPeople';
import { countedInWarehouse } from './warehouse';

const settings: MemorySheets = {
  Parametri: [
    ['Dati al', '31/12/2019'],
    ['Inizio servizio', '01/06/2017'],
  ],
  Territorio: [
    ['CPI', 'Area territoriale', 'Province'],
    ["CPI Val d'Ossola", "'); DROP TABLE utenti; --", 'VB'],
  ],
  'Soggetti attuatori': [
    ['Soggetto attuatore', 'Area territoriale'],
    ['Alfa S.r.l.', 'C:\\'],
  ],
};

describe('countingSql', () => {
  it.each([
    ['duckdb', "'g')", "COPY conteggi_patti TO 'conteggi/Patti.parquet'", "'alfa', 'C:\\')"],
    ['trino', "+', '')", '-- trino --output-format=CSV_HEADER', "'alfa', 'C:\\')"],
    ['spark', ' USING parquet AS', 'INSERT OVERWRITE DIRECTORY', "'alfa', 'C:\\\\')"],
  ] as const)('speaks %s', async (dialect, ...words) => {
    const { sql } = await countingSql(memorySource(settings), { dialect });
    for (const word of words) expect(sql).toContain(word);
    expect(sql).toContain("DATE '2017-06-01' AS dal, DATE '2019-12-31' AS al");
  });

  it('keeps what a name says a text, and a remark a line', async () => {
    const source = { ...memorySource(settings), name: 'a\nDROP TABLE b;' };
    const { sql } = await countingSql(source, { dialect: 'duckdb', asOf: dayOf(2018, 5, 4) });
    expect(sql).toContain("('cpi', 'valossola', '''); DROP TABLE utenti; --')");
    expect(sql).toContain("DATE '2018-05-04' AS al");
    expect(sql.split('\n').filter((line) => line.startsWith('DROP TABLE b'))).toEqual([]);
  });

  it('knows what the references place, and nothing else', async () => {
    const { sql } = await countingSql(memorySource({}), { dialect: 'duckdb' });
    expect(sql).toContain("('cpi', 'cirie', 'Città Metropolitana di Torino')");
    expect(sql).toContain("('cpi', 'casale', 'Province Alessandria-Asti')");
    expect(sql).toContain("('provincia', 'alat', 'Province Alessandria-Asti')");
    expect(sql).not.toContain("'soggetto_attuatore', '");
  });
});

const where = noDuckdb === undefined ? '' : ` (${noDuckdb})`;

(noDuckdb === undefined ? describe : describe.skip)(`counting in the warehouse${where}`, () => {
  it.each(['trino', 'spark'] as const)('is SQL to %s', async (dialect) => {
    const { sql } = await countingSql(memorySource(settings), { dialect });
    expect(refusedBy(dialect, [sql, 'SELECT FROM WHERE'])).toEqual([
      '',
      expect.stringContaining('FROM'),
    ]);
  });

  const bothWays = async (sheets: MemorySheets): Promise<void> => {
    const people = await outcomeOf(memorySource(sheets));
    await inScratch(async (folder) => {
      const counted = await outcomeOf(await countedInWarehouse(sheets, folder));
      expect(figuresOf(counted)).toBe(figuresOf(people));
    });
  };

  it('gives the report of the people: the sample', () => bothWays(rowsOfSample()));

  it.each([
    ['15/07/2017', '14/12/2017'],
    ['10/12/2017', '20/12/2017'],
  ])('gives it where periods begin within months: from %s, to %s at first', (start, end) => {
    const people = messyPeople(120, createRandom('a mese iniziato'));
    const [, ...contacts] = people['Contatti'] ?? [];
    return bothWays({
      ...people,
      // Calls have days there, and no months.
      Contatti: [['Data', 'Canale', 'Numero'], ...contacts],
      Parametri: [
        ['Inizio servizio', start],
        ['Fine primo periodo', end],
      ],
    });
  });

  it.each(Array.from({ length: runs(5) }, (_, seed) => seed))(
    'gives the report of the people: messy ones, %d',
    (seed) => bothWays(messyPeople(200, createRandom(`magazzino ${seed}`))),
  );
});
