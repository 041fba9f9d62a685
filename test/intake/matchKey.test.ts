import { describe, expect, it } from '@jest/globals';
import { matchKey, matchWords } from '../../src/text/matchKey';

describe('matchKey', () => {
  it.each([
    ["Canale d'informazione", 'Canale d’informazione'],
    ['Età', 'ETA'],
    ['Età', 'Eta\u0300'],
    ['Pre-accoglienza', 'preaccoglienza'],
    ['Data\r\nregistrazione', ' data\u00a0 registrazione '],
    ['1º semestre', '1° Semestre'],
    ['V.C.O. CPI di Omegna', 'VCO CPI di Omegna'],
  ])('takes %j and %j for the same name', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  it('keeps different names apart', () => {
    expect(matchKey('Torino 1')).not.toBe(matchKey('Torino 2'));
  });

  it('is empty without letters and digits', () => {
    expect(matchKey(' — ')).toBe('');
  });
});

describe('matchWords', () => {
  it('splits at everything that is no letter or digit', () => {
    expect(matchWords('4  Questionari_di-autovalutazione (2)')).toEqual([
      '4',
      'questionari',
      'di',
      'autovalutazione',
      '2',
    ]);
  });
});
