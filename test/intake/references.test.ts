import { describe, expect, it } from '@jest/globals';
import { readSheets, someUser } from './readSheets';

describe('Territorio', () => {
  it('gives the job centres in its order, with their areas', async () => {
    const { dataset, findings } = await readSheets({
      ...someUser,
      Territorio: [
        ["Centro per l'impiego", 'Area territoriale', 'Sigla', 'Province'],
        ['CPI OMEGNA', 'Nord', 'N', 'BI, NO; VC - VCO'],
        ['CPI ASTI', 'Sud', null, 'AT-AL'],
        ['CPI MONZA', 'Est', 'E', 'Monza e della Brianza, Verbano-Cusio-Ossola'],
        ['CPI BARI', 'Est', 'E', 'BA\nBT'],
        [null, 'Est', 'E', ''],
        ['CPI NULLO', null, null, null],
      ],
    });
    expect(dataset.territory).toMatchObject([
      {
        jobCentre: 'CPI OMEGNA',
        area: 'Nord',
        areaCode: 'N',
        provinces: ['BI', 'NO', 'VC', 'VCO'],
      },
      { jobCentre: 'CPI ASTI', area: 'Sud', provinces: ['AT', 'AL'] },
      {
        ...{ jobCentre: 'CPI MONZA', area: 'Est', areaCode: 'E' },
        provinces: ['Monza e della Brianza', 'Verbano-Cusio-Ossola'],
      },
      { jobCentre: 'CPI BARI', area: 'Est', areaCode: 'E', provinces: ['BA', 'BT'] },
    ]);
    expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['CELLA_OBBLIGATORIA_VUOTA', 5, 0],
      ['CELLA_OBBLIGATORIA_VUOTA', 6, 1],
    ]);
  });

  it('is absent where there is no such sheet or it cannot be read', async () => {
    expect((await readSheets(someUser)).dataset.territory).toBeUndefined();
    const { dataset, findings } = await readSheets({
      ...someUser,
      Territorio: [
        ['CPI', 'Sigla'],
        ['CPI ASTI', 'AT'],
      ],
    });
    expect(dataset.territory).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'FOGLIO_SENZA_COLONNE', details: { columns: [['Area territoriale']] } },
    ]);
  });
});

describe('Soggetti attuatori', () => {
  it('gives the providers in its order', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      'Soggetti attuatori': [
        ['Area territoriale', 'Denominazione'],
        ['CMTO', 'CNA'],
        ['AT-AL', 'CNA'],
      ],
    });
    expect(dataset.providers).toEqual([
      { provider: 'CNA', area: 'CMTO' },
      { provider: 'CNA', area: 'AT-AL' },
    ]);
  });

  it('gives the names by which the report calls them', async () => {
    const { dataset } = await readSheets({
      ...someUser,
      'Soggetti attuatori': [
        ['Soggetto attuatore', 'Area territoriale', 'Nome da stampare'],
        ['CNA SRL UNIPERSONALE', 'CMTO', 'CNA'],
        ['API', 'CMTO', null],
      ],
      Territorio: [
        ['CPI', 'Area territoriale', 'Nome da stampare'],
        ['CPI BARI 1', 'Est', 'Bari centro'],
      ],
    });
    expect(dataset.providers?.map(({ printedName }) => printedName)).toEqual(['CNA', undefined]);
    expect(dataset.territory?.map(({ printedName }) => printedName)).toEqual(['Bari centro']);
  });
});
