import { describe, expect, it } from '@jest/globals';
import { piemonte } from '../../src/service/piemonte';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };

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
