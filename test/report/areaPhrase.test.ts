import { describe, expect, it } from '@jest/globals';
import { areaPhrase } from '../../src/report/italian';

describe('areaPhrase', () => {
  it('takes the article that the name asks for', () => {
    const names = ['Città metropolitana di Torino', 'Province del Sud', 'Area Alfa', 'Distretto 3'];
    expect(names.map((name) => areaPhrase('di', name))).toEqual([
      'della Città metropolitana di Torino',
      'delle Province del Sud',
      "dell'Area Alfa",
      'del Distretto 3',
    ]);
  });

  it('puts «area» before a place, and before a mark without «di»', () => {
    expect(['Cuneo', 'Nord', 'B2'].map((name) => areaPhrase('in', name))).toEqual([
      "nell'area di Cuneo",
      "nell'area Nord",
      "nell'area B2",
    ]);
  });
});
