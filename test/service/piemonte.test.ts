import { describe, expect, it } from '@jest/globals';
import { piemonte, printedName } from '../../src/service/piemonte';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };
import { printedAreas, printedCentre } from '../support/publishedNames';

describe('piemonte', () => {
  it('has the areas of the publication, in its order', () => {
    expect(piemonte.map(({ code, name }) => ({ id: code, name }))).toEqual(golden.areas);
  });

  it('has the job centres of table 3, in its order', () => {
    expect(Object.fromEntries(piemonte.map(({ code, jobCentres }) => [code, jobCentres]))).toEqual(
      Object.fromEntries(
        Object.entries(golden.table3_participants.cpi).map(([code, centres]) => [
          code,
          centres.map(([name]) => name),
        ]),
      ),
    );
  });
});

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
