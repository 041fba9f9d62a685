import { describe, expect, it } from '@jest/globals';
import { countOf, numberOf } from '../../src/intake/italianNumber';

describe('numberOf', () => {
  it.each([
    [1512, 1512],
    [1.5, 1.5],
    ['1512', 1512],
    ['1.512', 1512],
    ['1.512,5', 1512.5],
    ['1.512.000', 1512000],
    ['1 512', 1512],
    ['1\u00a0512', 1512],
    ["1'512", 1512],
    [' 12 ', 12],
    ['-3', -3],
    ['+3', 3],
    ['0,25', 0.25],
    ['007', 7],
  ])('reads %j as %d', (cell, value) => {
    expect(numberOf(cell)).toBe(value);
  });

  it.each([
    '',
    'tre',
    '1.5',
    '1.51.2',
    '12.3456',
    '1,512.5',
    '1e3',
    '0x10',
    '3 utenti',
    '5%',
    '--5',
  ])('makes nothing of %j', (cell) => {
    expect(numberOf(cell)).toBeUndefined();
  });

  it('makes nothing of cells that are no number', () => {
    expect([true, null, undefined, NaN, Infinity].map(numberOf)).toEqual(Array(5).fill(undefined));
  });
});

describe('countOf', () => {
  it('takes whole numbers from 0 to what 32 bits hold', () => {
    expect([0, -0, '1.512', '2,0', 2147483647].map(countOf)).toEqual([0, 0, 1512, 2, 2147483647]);
    expect([-1, 1.5, '1,5', 2147483648, 'x'].map(countOf)).toEqual(Array(5).fill(undefined));
  });
});
