import { describe, expect, it } from '@jest/globals';
import { cellText, isBlank, longestText, shortText } from '../../src/intake/cells/cellText';

describe('cellText', () => {
  it.each([
    [' a  b ', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\u00a0b', 'a b'],
    ['\u0000a\u0007b\u001f', 'a b'],
    ['\ufeffa\u200b', 'a'],
    ['a\ud800b', 'a b'],
    ['Ciriè 🙂', 'Ciriè 🙂'],
    ['=1+1', '=1+1'],
    [42.5, '42.5'],
    [true, 'VERO'],
    [null, ''],
    [undefined, ''],
  ])('says %j as %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('shortText', () => {
  it('cuts what is too long to print', () => {
    const text = shortText('x'.repeat(40_000));
    expect(text).toHaveLength(longestText);
    expect(text.endsWith('x…')).toBe(true);
    expect(shortText('x'.repeat(longestText))).toBe('x'.repeat(longestText));
  });
});

describe('isBlank', () => {
  it('takes spaces of any kind for nothing, and 0 and false for something', () => {
    expect([null, undefined, '', ' \u00a0\n'].every(isBlank)).toBe(true);
    expect([0, false, '-'].some(isBlank)).toBe(false);
  });
});
