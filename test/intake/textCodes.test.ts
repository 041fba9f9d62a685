import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTextCodes } from '../../src/intake/users/textCodes';

describe('createTextCodes', () => {
  it('answers as a Map does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4, unit: 'binary' })), (texts) => {
        const codes = createTextCodes();
        const map = new Map<string, number>();
        for (const text of texts) {
          expect(codes.get(text)).toBe(map.get(text));
          if (!map.has(text)) codes.set(text, map.size);
          map.set(text, map.get(text) ?? map.size);
        }
        for (const [text, code] of map) expect(codes.get(text)).toBe(code);
      }),
    );
  });

  it('keeps its texts while it grows', () => {
    const codes = createTextCodes();
    const texts = Array.from({ length: 20_000 }, (_, index) => `RSSMRA${index}X`);
    texts.forEach((text, code) => {
      codes.set(text, code);
    });
    expect(texts.every((text, code) => codes.get(text) === code)).toBe(true);
    expect(codes.get('RSSMRA20000X')).toBeUndefined();
  });

  it('takes texts that were made to collide', () => {
    const codes = createTextCodes();
    const texts = collidingTexts(8);
    texts.forEach((text, code) => {
      expect(codes.get(text)).toBeUndefined();
      codes.set(text, code);
    });
    expect(texts.map(codes.get)).toEqual(texts.map((_, code) => code));
    expect(codes.get(`${texts[0] ?? ''}.`)).toBeUndefined();
  });
});

/** 2 to the power of `steps` texts with one FNV-1a hash: at each step two pairs of letters that lead to the same. */
function collidingTexts(steps: number): readonly string[] {
  let texts = [''];
  let state = 0x811c9dc5;
  for (let step = 0; step < steps; step++) {
    const { pairs, next } = twoPairs(state);
    texts = texts.flatMap((text) => pairs.map((pair) => text + pair));
    state = next;
  }
  return texts;
}

function twoPairs(state: number): { readonly pairs: readonly string[]; readonly next: number } {
  const prime = 0x01000193;
  const byUpperHalf = new Map<number, number>();
  for (let letter = 0x20; ; letter++) {
    const hash = Math.imul(state ^ letter, prime);
    const other = byUpperHalf.get(hash >>> 16);
    byUpperHalf.set(hash >>> 16, letter);
    if (other === undefined) continue;
    // The second letter makes up for what differs in the lower half.
    const difference = hash ^ Math.imul(state ^ other, prime);
    const pairs = [String.fromCharCode(letter, 0), String.fromCharCode(other, difference)];
    return { pairs, next: Math.imul(hash, prime) };
  }
}
