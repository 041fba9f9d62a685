import { describe, expect, it } from '@jest/globals';
import { isoSerial } from '../../src/xlsx/read/cellValue';

describe('isoSerial', () => {
  // The serial numbers are those that Excel documents for its two date systems.
  it.each([
    ['2008-01-01', 39_448, 37_986],
    ['1904-01-01', 1462, 0],
    ['2011-07-05', 40_729, 39_267],
    ['2011-07-05T12:00', 40_729.5, 39_267.5],
    ['2011-07-05T06:00:00.000', 40_729.25, 39_267.25],
    ['2011-07-05T18:00:00Z', 40_729.75, 39_267.75],
  ])('%s', (text, in1900, in1904) => {
    expect(isoSerial(text, 1900)).toBe(in1900);
    expect(isoSerial(text, 1904)).toBe(in1904);
  });

  it.each(['', '2011-02-30', '05/07/2011', '2011-07', '12:00:00', '2011-07-05 12:00'])(
    'knows that %j is no date',
    (text) => {
      expect(isoSerial(text, 1900)).toBeUndefined();
    },
  );
});
