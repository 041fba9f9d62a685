import { describe, expect, it } from '@jest/globals';
import { piemonte } from '../../src/service/piemonte';
import { printedName } from '../../src/service/printedNames';
import { printedAreas, printedCentre } from '../support/publishedNames';

describe('the printed names of Piemonte', () => {
  it('are those of the publication, for every area and job centre', () => {
    for (const { code, name, jobCentres } of piemonte) {
      expect(printedName(name)).toBe(printedAreas[code]);
      expect(jobCentres.map(printedName)).toEqual(jobCentres.map(printedCentre));
    }
  });

  it('leave other names as they are', () => {
    expect(printedName('CPI Milano')).toBe('CPI Milano');
  });
});
