import { describe, expect, it } from '@jest/globals';
import { formulaLimit, readLiteral, textLimit } from '../model/literal';

const typed = (text: string) => readLiteral(text, 'General', false);

describe('what text becomes when it is written', () => {
  it.each([
    ['29.96', 29.96],
    ['1,512', 1512],
    ['-5', -5],
    ['+5', 5],
    ['(5)', -5],
    ['1e3', 1000],
    [' 7 ', 7],
    ['.5', 0.5],
  ])('%s is the number %d', (text, value) => {
    expect(typed(text)).toEqual({ value });
  });

  it('reads a percentage, and formats a General cell so', () => {
    expect(typed('12%')).toEqual({ value: 0.12, impliedFormat: '0%' });
  });

  // Serials as Excel documents them: 36526 is 1 January 2000, 43100 is 31 December 2017.
  it.each([
    ['1/1/2000', 36526],
    ['2000-01-01', 36526],
    ['12/31/2017', 43100],
    ['31-Dec-2017', 43100],
    ['Jan 2000', 36526],
    ['1/1/1900', 1],
    ['2/28/1900', 59],
    ['3/1/1900', 61],
    ['15-Feb', 46068],
    ['12:00', 0.5],
  ])('%s is the serial %d', (text, value) => {
    expect(typed(text).value).toBe(value);
  });

  it('moves serials to the 1904 system', () => {
    expect(readLiteral('1/1/2000', 'General', true).value).toBe(36526 - 1462);
  });

  it.each(['31/12/2017', '1.512,5', 'Torino', '1,51', '3 - 4 volte', '#ND', '12.5.2018'])(
    '%s stays text',
    (text) => {
      expect(typed(text)).toEqual({ value: text });
    },
  );

  it.each([
    ['=A1+1', '=A1+1'],
    ['+A1', '=A1'],
    ['-n.d.', '=-n.d.'],
    ['@nome', '=@nome'],
  ])('%s becomes the formula %s', (text, formula) => {
    expect(typed(text).formula).toBe(formula);
  });

  it('reads booleans and errors', () => {
    expect(typed('true')).toEqual({ value: true });
    expect(typed('#N/A')).toEqual({ value: '#N/A', isError: true });
  });

  it.each(['=A1', '-n.d.', '29.96', '15-Feb', 'TRUE'])(
    '%s stays text under @ and behind an apostrophe',
    (text) => {
      expect(readLiteral(text, '@', false)).toEqual({ value: text });
      expect(typed(`'${text}`)).toEqual({ value: text });
    },
  );

  it('holds text to 32,767 and formulas to 8,192 characters', () => {
    expect(typed('x'.repeat(textLimit)).value).toHaveLength(32_767);
    expect(() => typed('x'.repeat(textLimit + 1))).toThrow('32768');
    const sum = (length: number) => `=A1${'+1'.repeat((length - 3) / 2)}`.padEnd(length, '0');
    expect(typed(sum(formulaLimit)).formula).toHaveLength(8_192);
    expect(() => typed(sum(formulaLimit + 1))).toThrow('8193');
  });

  it.each(['=SUM(A1', '="a', '=A1+', '=(A1))'])('refuses the broken formula %s', (text) => {
    expect(() => typed(text)).toThrow('formula');
  });
});
