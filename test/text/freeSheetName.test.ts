import { describe, expect, it } from '@jest/globals';
import { freeSheetName } from '../../src/text/freeSheetName';

const long = 'Scelta del soggetto attuatore 1';
const mine = (count: number): string => (count === 1 ? ' (mio)' : ` (mio ${count})`);

describe('freeSheetName', () => {
  it.each<[string, readonly string[], string]>([
    ['Indice', [], 'Indice (mio)'],
    ['INDICE', ['indice (mio)'], 'INDICE (mio 2)'],
    ['Indice', ['indice (mio)', 'indice (mio 2)'], 'Indice (mio 3)'],
    [long, [], 'Scelta del soggetto attua (mio)'],
    [long, ['scelta del soggetto attua (mio)'], 'Scelta del soggetto att (mio 2)'],
  ])('of %s, with %j taken', (name, taken, free) => {
    expect(freeSheetName(name, new Set(taken), mine)).toBe(free);
    expect(free.length).toBeLessThanOrEqual(31);
  });

  it('is the name itself, else the next with a number', () => {
    expect(freeSheetName('Utenti', new Set())).toBe('Utenti');
    expect(freeSheetName('Utenti', new Set(['utenti', 'utenti (2)']))).toBe('Utenti (3)');
  });
});
