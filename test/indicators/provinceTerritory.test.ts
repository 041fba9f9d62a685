import { describe, expect, it } from '@jest/globals';
import { provinceTerritory } from '../../src/indicators/places/provinceTerritory';
import { readSheets } from '../intake/readSheets';

/** The areas where one user lives in each of the provinces. */
async function areasOf(provinces: readonly string[], sheets = {}, header = 'Provincia') {
  const rows = provinces.map((province, index) => [`U${index}`, '05/06/2017', province]);
  const Utenti = [['ID utente', 'Data registrazione', header], ...rows];
  const { dataset } = await readSheets({ Utenti, ...sheets });
  return provinceTerritory(dataset)?.map(({ areaCode }) => areaCode);
}

describe('the territory of provinces', () => {
  it('has an area for each province that is named, by name', async () => {
    expect(await areasOf(['Milano', 'BG', 'prov. di Milano', 'TO'])).toEqual(['BG', 'MI', 'TO']);
    expect(await areasOf(['MI', 'Bergamo'], {}, 'Area territoriale')).toEqual(['BG', 'MI']);
  });

  it('is not asked for where Piemonte is named as often', async () => {
    expect(await areasOf(['Milano', 'CN'])).toBeUndefined();
    expect(await areasOf(['Estero', 'Nord'])).toBeUndefined();
  });

  it('is not asked for where a job centre or an area of Piemonte is named', async () => {
    const Incontri = [
      ['Data', 'CPI'],
      ['05/06/2017', 'Ivrea'],
    ];
    expect(await areasOf(['MI', 'BG'], { Incontri })).toBeUndefined();
    expect(await areasOf(['MI', 'BG', 'CMTO'], {}, 'Area territoriale')).toBeUndefined();
  });
});
