import { describe, expect, it } from '@jest/globals';
import { freeSheetName } from '../../src/plan/planReport';

const long = 'Scelta del soggetto attuatore 1';

describe('freeSheetName', () => {
  it.each<[string, readonly string[], string]>([
    ['Indice', [], 'Indice (mio)'],
    ['INDICE', ['indice (mio)'], 'INDICE (mio 2)'],
    ['Indice', ['indice (mio)', 'indice (mio 2)'], 'Indice (mio 3)'],
    [long, [], 'Scelta del soggetto attua (mio)'],
    [long, ['scelta del soggetto attua (mio)'], 'Scelta del soggetto att (mio 2)'],
  ])('of %s, with %j taken', (name, taken, free) => {
    expect(freeSheetName(name, new Set(taken))).toBe(free);
    expect(free.length).toBeLessThanOrEqual(31);
  });
});
