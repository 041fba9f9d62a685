import { expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import { createFindingLog, rowsTogether } from '../../src/findings/finding';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import { readDataset } from '../../src/intake/readDataset';
import { memorySource } from '../support/memorySource';

it('what is said of blank cells together stays said of those that are in no total', async () => {
  const rows = ['1° sem 2017', '2° sem 2017', '1° sem 2018'].flatMap((semester, index) => [
    [semester, null, null, 70 - 7 * (index % 2)],
    [semester, null, 'F', 40 - 7 * (index % 2)],
    [semester, null, 'M', 30],
  ]);
  const source = memorySource({
    Registrazioni: [['Semestre', 'Area', 'Genere', 'Numero'], ...rows],
  });
  const log = createFindingLog();
  tallyDataset(await readDataset(source, log), { today: dayOf(2018, 9, 1) }, log);
  const blanks = log.first.filter(({ code }) => code === 'CELLA_ATTESA_VUOTA');
  expect(blanks.map(({ row }) => row)).toEqual([2]);
  expect(blanks.map(rowsTogether)).toEqual([[2, 3, 5, 6, 8, 9]]);
});
