import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import {
  countedText,
  countText,
  dayText,
  decimalText,
  monthText,
  percentPhrase,
  percentText,
  spanText,
  thePercent,
} from '../../src/report/italian';
import { listText } from '../../src/text/listText';

describe('numbers in Italian', () => {
  it('groups thousands', () => {
    expect([0, 999, 1000, 8909, 1234567, -1488].map(countText)).toEqual([
      '0',
      '999',
      '1.000',
      '8.909',
      '1.234.567',
      '-1.488',
    ]);
  });

  it('has a decimal comma', () => {
    expect(decimalText(1234.567, 2)).toBe('1.234,57');
    expect(decimalText(-0.5, 1)).toBe('-0,5');
    expect(decimalText(-0.01, 1)).toBe('0,0');
    expect(decimalText(undefined, 1)).toBe('n.d.');
  });

  it('prints fractions as percentages', () => {
    expect(percentText(0.6242)).toBe('62,4%');
    expect(percentText(0.6242, 0)).toBe('62%');
    expect(percentText(undefined)).toBe('n.d.');
  });

  it('counts one and many', () => {
    expect(countedText(1, 'riga', 'righe')).toBe('1 riga');
    expect(countedText(2300, 'riga', 'righe')).toBe('2.300 righe');
    expect(countedText(0, 'riga', 'righe')).toBe('0 righe');
  });
});

describe('dates in Italian', () => {
  it('names days and spans', () => {
    expect(dayText(dayOf(2017, 6, 1))).toBe('1° giugno 2017');
    expect(spanText(dayOf(2017, 6, 1), dayOf(2019, 12, 31))).toBe(
      'dal 1° giugno 2017 al 31 dicembre 2019',
    );
    expect(spanText(dayOf(2017, 8, 11), dayOf(2019, 3, 8))).toBe(
      "dall'11 agosto 2017 all'8 marzo 2019",
    );
    expect(monthText(dayOf(2018, 3, 1))).toBe('mar 2018');
  });
});

describe('listText', () => {
  it('joins with commas and e', () => {
    expect(listText([])).toBe('');
    expect(listText(['a'])).toBe('a');
    expect(listText(['a', 'b'])).toBe('a e b');
    expect(listText(['a', 'b', 'c'])).toBe('a, b e c');
  });
});

describe('percentages in a sentence', () => {
  it('take the article that their first word asks for', () => {
    expect(
      [0.624, 0, 0.08, 0.01, 0.11, 0.875, 0.18, undefined].map((of) => percentPhrase('de', of)),
    ).toEqual([
      'del 62,4%',
      'dello 0,0%',
      "dell'8,0%",
      "dell'1,0%",
      "dell'11,0%",
      "dell'87,5%",
      'del 18,0%',
      'del n.d.',
    ]);
    expect(percentPhrase('a', 0.8, 0)).toBe("all'80%");
    expect(percentPhrase('a', 0.5, 0)).toBe('al 50%');
    expect(percentPhrase('da', 0.143)).toBe('dal 14,3%');
    expect([0.624, 0.117, 0.005].map(thePercent)).toEqual(['il 62,4%', "l'11,7%", 'lo 0,5%']);
  });
});
