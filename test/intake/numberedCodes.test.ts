import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createNumberedCodes } from '../../src/intake/numberedCodes';
import { createUserCodes } from '../../src/intake/userCodes';
import { createTextWatch } from '../../src/intake/textWatch';

describe('createNumberedCodes', () => {
  it('tells texts apart by prefix, number and leading zeros', () => {
    const codes = createNumberedCodes();
    const texts = ['MIP-1', 'MIP-01', 'mip-1', 'MIP-10', '1', '12345678901', '02345678901', 'A1B1'];
    texts.forEach((text, code) => {
      expect(codes.get(text)).toBeUndefined();
      expect(codes.set(text, code)).toBe(true);
    });
    expect(texts.map(codes.get)).toEqual(texts.map((_, code) => code));
  });

  it('takes no text without a number at its end', () => {
    const codes = createNumberedCodes();
    expect(codes.set('RSSMRA80A01L219X', 0)).toBe(false);
    expect(codes.get('RSSMRA80A01L219X')).toBeUndefined();
  });

  it('refuses numbers that lie far apart once they would take too much memory', () => {
    const codes = createNumberedCodes();
    const far = Array.from({ length: 5000 }, (_, index) => String(100_000_000 + index * 100_000));
    const kept = far.filter((text, code) => codes.set(text, code));
    expect(kept.length).toBeLessThan(2200);
    expect(kept.every((text) => codes.get(text) === far.indexOf(text))).toBe(true);
  });
});

describe('createUserCodes', () => {
  it('gives the codes of a plain map, whatever identifiers look like', () => {
    const cell = fc.oneof(
      fc.constantFrom('MIP-1', 'mip-1', ' MIP-1', 'MIP-01', '-', '', '#N/A', 'RSSMRA80A01L219X'),
      fc.constantFrom(null, 7, 7.5, true, '7', '007', 'rssmra80a01l219x'),
      fc.integer({ min: 0, max: 3_000_000_000 }).map((number) => `U${number}`),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const { codeOf, userIds } = createUserCodes(createTextWatch());
        const plain = new Map<string, number>();
        for (const value of cells) {
          const key = (value === null ? '' : value === true ? 'VERO' : String(value))
            .trim()
            .toUpperCase();
          const isNone = key === '' || key === '-' || key === '#N/A';
          if (!isNone && !plain.has(key)) plain.set(key, plain.size);
          expect(codeOf(value)).toBe(isNone ? -1 : plain.get(key));
        }
        expect(userIds.map((id) => id.toUpperCase())).toEqual([...plain.keys()]);
      }),
    );
  });
});
