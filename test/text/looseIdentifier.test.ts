import { describe, expect, it } from '@jest/globals';
import { looseMatches, stepsBetween } from '../../src/text/looseIdentifier';

describe('looseMatches', () => {
  const matchOf = (text: string, known: readonly string[]): string | undefined => {
    const texts = [text, ...known];
    const isKnown = Uint8Array.from(texts, (_, code) => (code === 0 ? 0 : 1));
    const code = looseMatches(texts, isKnown, [0]).get(0);
    return code === undefined ? undefined : texts[code];
  };

  it.each([
    ['12', '00012'],
    ['00012', '12'],
    ['12.0', '12'],
    ['12,00', '0012'],
    ["'0012", '0012'],
    ['RSS MRA 80A01 L219X', 'rssmra80a01l219x'],
    [' u 7 ', 'U7'],
    ['1.001', '1001'],
    ['1000', '1.000'],
    ['12,345,678', '12345678'],
    ['MIP 0042', 'MIP-0042'],
  ])('finds %j in %j', (text, known) => {
    expect(matchOf(text, ['99', known, '98'])).toBe(known);
  });

  it.each([
    ['12', ['0012', '012']],
    ['1.2', ['1', '12']],
    ['10', ['1', '100']],
    ['U.0', ['U']],
  ])('finds %j in none of %j', (text, known) => {
    expect(matchOf(text, known)).toBeUndefined();
  });
});

describe('stepsBetween', () => {
  it('takes no more than is needed', () => {
    expect(stepsBetween('12', '0012')).toEqual(['zeros']);
    expect(stepsBetween('12.0', '12')).toEqual(['decimals']);
    expect(stepsBetween('1.001', '1001')).toEqual(['separators']);
    expect(stepsBetween("'12 ", '0012')).toEqual(['apostrophe', 'spaces', 'zeros']);
  });
});
