import { describe, expect, it } from '@jest/globals';
import { countOf, numberOf } from '../../src/intake/cells/italianNumber';

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
    ['1’512', 1512],
    ['- 3', -3],
    ['−3', -3],
    ['12.0', 12],
    ['1512.00', 1512],
    ['1.5', 1.5],
    ['0.125', 0.125],
    ['1,512.00', 1512],
    ['1,512', 1.512],
    ['12 (60%)', 12],
    ['1.512 (33,3 %)', 1512],
  ])('reads %j as %d', (cell, value) => {
    expect(numberOf(cell)).toBe(value);
  });

  it.each([
    '',
    'tre',
    '1.51.2',
    '1.512.5',
    '1,512,5',
    '(3)',
    'n. 3',
    '1e3',
    '0x10',
    '3 utenti',
    '5%',
    '12 (60)',
    '(60%)',
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
    expect(['-3', '1.5', '1,512', -1e-12].map(countOf)).toEqual(Array(4).fill(undefined));
  });

  it('takes a sum for whole that is whole but for the rounding of binary numbers', () => {
    expect([0.1 + 0.2 + 2.7, 2.9999999999999996].map(countOf)).toEqual([3, 3]);
    expect([2.999, 3.0001].map(countOf)).toEqual([undefined, undefined]);
  });
});
