import { dayOf } from '../../src/calendar/day';
import { describeFinding } from '../../src/findings/describeFinding';
import { createFindingLog } from '../../src/findings/finding';
import { tallyDataset } from '../../src/indicators/tally/tallyDataset';
import { readDataset } from '../../src/intake/readDataset';
import { type MemorySheets, memorySource } from '../support/memorySource';

/** Everything found on 15 June 2020, `CODE Sheet!B3`; missing sheets and the partial period aside. */
export async function findingsOf(sheets: MemorySheets): Promise<readonly string[]> {
  const log = createFindingLog();
  tallyDataset(await readDataset(memorySource(sheets), log), { today: dayOf(2020, 6, 15) }, log);
  return log.first
    .map(describeFinding)
    .filter(({ code }) => code !== 'FOGLIO_MANCANTE')
    .map(({ code, sheet, cell }) => `${code} ${[sheet, cell].filter(Boolean).join('!')}`);
}
