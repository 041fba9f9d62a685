import { describe, expect, it } from '@jest/globals';
import { addFinding, createFindingLog, keptPerCode } from '../../src/findings/finding';

describe('addFinding', () => {
  it('counts every occurrence and keeps the first ones of each code', () => {
    const log = createFindingLog();
    for (let row = 0; row < keptPerCode + 5; row++) {
      addFinding(log, { code: 'DATA_NON_LEGGIBILE', row, value: '', details: { header: '' } });
    }
    addFinding(log, { code: 'FOGLIO_VUOTO', value: '', details: { kind: 'pact' } });
    expect(log.counts.get('DATA_NON_LEGGIBILE')).toBe(keptPerCode + 5);
    expect(log.first).toHaveLength(keptPerCode + 1);
    expect(log.first[keptPerCode - 1]).toMatchObject({ row: keptPerCode - 1 });
    expect(log.first.at(-1)).toMatchObject({ code: 'FOGLIO_VUOTO' });
  });
});
