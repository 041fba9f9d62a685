import { describe, expect, it } from '@jest/globals';
import { noDateText } from '../../src/intake/dates/noDate';

describe('noDateText', () => {
  it.each([
    ...['n.d.', 'N/D', 'NO', '-', '--', '//', '?', 'non ancora', 'In corso', 'non disponibile'],
    ...['01/01/1900', '1/1/1900 00:00', '00/01/1900', '1900-01-01', '31.12.9999', '9999-12-31'],
    ...['annullato 12/03/2018', '12/03/2018 - rinviato', 'No (12.03.2018)'],
    ...['31/12/2999', '1970-01-01T00:00:00', '1980-01-01 00:00:00', '0000-00-00', '0001-01-01'],
  ])('knows that %s is no date', (text) => {
    expect(noDateText(text, 1900)).toBe(text);
  });

  it.each([
    [0, 1900, '00/01/1900'],
    [1, 1900, '01/01/1900'],
    [0, 1904, '00/01/1904'],
    [2, 1900, '01/01/1900'],
    [25_569, 1900, '01/01/1970'],
    [24_107, 1904, '01/01/1970'],
    [2_958_465, 1900, '31/12/9999'],
  ] as const)('shows the number %d of the system %d as %s', (serial, system, shown) => {
    expect(noDateText(serial, system)).toBe(shown);
  });

  it.each([
    ...[null, '', ' ', '#N/D', '#N/A', ']]>', 'primavera', '31/02/2018', '01/01/2018'],
    ...['sì 21/01/2018', 'forse 12/03/2018', 'annullato 12', 'No 12/03/2018 e 15/03/2018'],
    ...['1/1/1901', '31/12/2099', 'novembre', true, 7, -1, 43_100],
  ])('takes %j for none of these', (cell) => {
    expect(noDateText(cell, 1900)).toBeUndefined();
  });
});
