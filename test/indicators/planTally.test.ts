import { describe, expect, it } from '@jest/globals';
import { createFindingLog } from '../../src/findings/finding';
import { planTally } from '../../src/indicators/tally/tallyDataset';
import { readDataset } from '../../src/intake/readDataset';
import { countedKinds } from '../../src/service/stages';
import { plainRun } from '../support/generated';
import { memorySource } from '../support/memorySource';

const source = memorySource({
  Utenti: [
    ['ID utente', 'Data registrazione', 'Provincia'],
    ['U1', 43_200, 'CN'],
    ['U2', 43_201, 'CN'],
    ['U3', 43_202, 'TO'],
  ],
  Patti: [
    ['ID utente', 'Data'],
    ['U1', 43_300],
  ],
});

describe('planTally', () => {
  it('goes over rows as often as the design says', async () => {
    const dataset = await readDataset(source, createFindingLog());
    const phases = planTally(dataset, plainRun, createFindingLog())?.phases ?? [];
    const named = (...names: readonly string[]) =>
      phases.filter(({ name }) => names.includes(name)).map(({ rows }) => rows);
    const perKind = named('dates', 'repeats', 'places', 'counts');
    expect(perKind).toHaveLength(4 * countedKinds.length);
    expect(perKind.reduce((sum, rows) => sum + rows, 0)).toBe(4 * (3 + 1));
    // Five over three registrations, eleven over three users, one over a pact.
    const all = phases.reduce((sum, { rows }) => sum + rows, 0);
    expect(all).toBe(4 * 4 + 5 * 3 + 11 * 3 + 1);
  });
});
