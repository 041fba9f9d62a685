import { describe, expect, it } from '@jest/globals';
import { inScratch } from '../support/scratch';
import { fuzzCase, fuzzKinds } from './fuzzCase';

describe('whatever comes in', () => {
  it.each(fuzzKinds)('nothing goes wrong that has no name: %s', async (kind) => {
    await inScratch(async (folder) => {
      const outcomes = new Set<string>();
      for (let number = 0; number < 300; number++) {
        const { outcome, faults } = await fuzzCase(kind, number, folder);
        expect({ number, faults }).toEqual({ number, faults: [] });
        outcomes.add(outcome);
      }
      expect(outcomes).toContain('reported');
    });
  });
});
