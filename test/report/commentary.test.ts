import { describe, expect, it } from '@jest/globals';
import {
  figure4,
  figure5,
  figure6,
  figure7,
  figure8,
  figure9,
  figure10,
  figure11,
} from '../../src/report/definitions/figures';
import {
  pathByArea,
  table2,
  table3,
  table4,
  table6,
  table6a,
  table9,
} from '../../src/report/definitions/tables';
import { namesOf } from '../../src/report/sections/commentary';

describe('namesOf', () => {
  it('names tables, then figures, each in their order', () => {
    expect(namesOf([table2])).toBe('La Tabella 2');
    expect(namesOf([figure5, table3, table4])).toBe('Le tabelle 3 e 4 e la Figura 5');
    expect(namesOf([figure6, table6a, table6, figure7])).toBe(
      'Le tabelle 6a e 6 e le figure 6 e 7',
    );
  });

  it('says the first and the last of many figures', () => {
    expect(namesOf([table9, figure8, figure9, figure10])).toBe('La Tabella 9 e le figure 8-10');
  });

  it('says of a figure alone that its data are missing too', () => {
    expect(namesOf([figure4])).toBe('La Figura 4 e i suoi dati');
    expect(namesOf([pathByArea, figure11])).toBe('La Figura 11 e i suoi dati');
  });
});
