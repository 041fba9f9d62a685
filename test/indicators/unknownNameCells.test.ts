import { expect, it } from '@jest/globals';
import { countData } from '../../src/app/countData';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

it('finds every cell with an unknown name, in every sheet and spelling', async () => {
  const hooks = { onProgress: () => undefined, signal: new AbortController().signal };
  const source = memorySource({
    Utenti: [
      ['ID utente', 'Data registrazione', 'Area territoriale'],
      ['U1', '10/01/2020', 'Torin'],
      ['U2', '10/01/2020', 'CMTO'],
      ['U3', 'boh', 'Torin'],
      ['U4', '10/01/2020', 'TORIN '],
      ['U5', '10/01/2020', 'Atlantide'],
    ],
    Patti: [
      ['Titolo', null, null],
      ['ID utente', 'Data', 'Area territoriale'],
      ['U1', '11/01/2020', 'torin'],
    ],
    Partecipazioni: [
      ['ID utente', 'Data', 'CPI'],
      ['U1', '11/01/2020', 'Rivolli'],
    ],
  });
  const counted = await countData(source, plainRun, hooks);
  const names = counted.outcome === 'counted' ? counted.unknownNames : [];
  const area = { code: 'AREA_SCONOSCIUTA', column: 2 };
  expect(names).toEqual([
    { ...area, value: 'Torin', sheet: 'Utenti', rows: [1, 4] },
    { ...area, value: 'Atlantide', sheet: 'Utenti', rows: [5] },
    { ...area, value: 'Torin', sheet: 'Patti', rows: [2] },
    { code: 'CPI_SCONOSCIUTO', value: 'Rivolli', sheet: 'Partecipazioni', column: 2, rows: [1] },
  ]);
});
