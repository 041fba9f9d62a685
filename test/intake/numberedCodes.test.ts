import '../support/sameSeed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTextWatch } from '../../src/intake/cells/textWatch';
import { createNumberedCodes } from '../../src/intake/users/numberedCodes';
import { createUserCodes } from '../../src/intake/users/userCodes';

describe('createNumberedCodes', () => {
  it('tells texts apart by prefix, number and leading zeros', () => {
    const codes = createNumberedCodes();
    const texts = ['MIP-1', 'MIP-01', 'mip-1', 'MIP-10', '1', '12345678901', '02345678901', 'A1B1'];
    texts.forEach((text, code) => {
      if (codes.codeOf(text, code) === undefined) expect(codes.open(text, code)).toBe(true);
    });
    expect(texts.map((text) => codes.codeOf(text, 99))).toEqual(texts.map((_, code) => code));
  });

  it('gives the next code to a new number of an open series, once', () => {
    const codes = createNumberedCodes();
    codes.open('MIP-000001', 0);
    expect(codes.codeOf('MIP-000002', 1)).toBe(1);
    expect(codes.codeOf('MIP-000002', 2)).toBe(1);
    expect(codes.codeOf('MIP-00002', 2)).toBeUndefined();
    expect(codes.codeOf('MIP-00000X', 2)).toBeUndefined();
  });

  it('takes no text without a number at its end', () => {
    const codes = createNumberedCodes();
    expect(codes.open('RSSMRA80A01L219X', 0)).toBe(false);
    expect(codes.codeOf('RSSMRA80A01L219X', 0)).toBeUndefined();
  });

  it('takes so many series and no more', () => {
    const codes = createNumberedCodes();
    const opened = Array.from({ length: 100 }, (_, index) => codes.open(`${index}-1`, index));
    expect(opened.lastIndexOf(true)).toBe(opened.indexOf(false) - 1);
    expect(codes.codeOf('0-1', 100)).toBe(0);
  });

  it('closes a series of numbers that lie too far apart, for good', () => {
    const codes = createNumberedCodes();
    const far = Array.from({ length: 5000 }, (_, index) => String(100_000_000 + index * 100_000));
    expect(codes.open('100000000', 0)).toBe(true);
    const given = far.map((text, code) => codes.codeOf(text, code));
    const kept = given.indexOf(undefined);
    expect(kept).toBeLessThan(2200);
    expect(given.slice(0, kept)).toEqual(Array.from({ length: kept }, (_, code) => code));
    expect(given.slice(kept).every((code) => code === undefined)).toBe(true);
    expect(far.map((text) => codes.codeOf(text, 9999))).toEqual(given);
    expect(codes.codeOf('100000001', 9999)).toBeUndefined();
    expect(codes.open('100000001', 9999)).toBe(false);
  });
});

describe('createUserCodes', () => {
  it('gives the codes of a plain map, whatever identifiers look like', () => {
    const cell = fc.oneof(
      fc.constantFrom('MIP-1', 'mip-1', ' MIP-1', 'MIP-01', '-', '', '#N/A', 'RSSMRA80A01L219X'),
      fc.constantFrom('MIP-2', 'mip-2', 'MIP-2 ', '-1', '-2', '=1', '=2', 'mip 1', 'MIP 2'),
      fc.constantFrom(null, 7, 7.5, true, '7', '007', 'rssmra80a01l219x'),
      fc.integer({ min: 0, max: 3_000_000_000 }).map((number) => `U${number}`),
      fc.nat(30).map((letter) => `${String.fromCharCode(65 + letter)}7`),
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
