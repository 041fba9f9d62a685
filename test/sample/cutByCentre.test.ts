import { expect, it } from '@jest/globals';
import { codesOf, figuresOf, outcomeOf } from '../properties/outcome';
import { memorySource } from '../support/memorySource';
import { rowsOfSample } from '../support/rowsOfSample';
import { cutByCentre, type Rows } from './cutByCentre';

it('gives the report of the sample where each job centre has a sheet of its own shape', async () => {
  const { others, lists } = cutByCentre();
  expect(lists).toHaveLength(28);
  const cut = await outcomeOf(memorySource({ ...others, ...Object.fromEntries<Rows>(lists) }));
  expect(figuresOf(cut)).toBe(figuresOf(await outcomeOf(memorySource(rowsOfSample()))));
  // Each list says its place by its name; those with a total or a note below say so.
  expect(codesOf(cut)).toEqual({
    ...{ NOME_DEL_FOGLIO_USATO: 28, RIGA_DI_NOTA: 5, RIGA_DI_TOTALE: 5 },
    // The sample's own.
    CONTEGGI_FORSE_COPIATI: 1,
  });
});
