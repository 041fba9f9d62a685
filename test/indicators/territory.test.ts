import { describe, expect, it } from '@jest/globals';
import { buildTerritory } from '../../src/indicators/places/territory';
import { readSheets, someUser } from '../intake/readSheets';
import type { MemorySheets } from '../support/memorySource';

async function territoryOf(sheets: MemorySheets) {
  const { dataset } = await readSheets({ ...someUser, ...sheets });
  return { territory: buildTerritory(dataset), names: dataset.names };
}

async function jobCentreOf(name: string, reference: MemorySheets = {}) {
  const { territory } = await territoryOf({
    Incontri: [
      ['Data', 'CPI'],
      ['01/07/2017', name],
    ],
    ...reference,
  });
  const index = territory.jobCentreOfName[0];
  return index === undefined ? undefined : territory.jobCentres[index]?.name;
}

async function areaOf(name: string, reference: MemorySheets = {}) {
  const { territory } = await territoryOf({
    Questionari: [
      ['Data', 'Area territoriale'],
      ['01/07/2017', name],
    ],
    ...reference,
  });
  return territory.unknownAreas.size > 0
    ? undefined
    : territory.areas[territory.areaOfArea[0] ?? -1]?.id;
}

describe('a job centre', () => {
  it.each([
    ["CPI CIRIE'", "CPI CIRIE'"],
    ['Cpi Ciriè', "CPI CIRIE'"],
    ['CIRIÈ', "CPI CIRIE'"],
    ["Centro per l'impiego di Ciriè", "CPI CIRIE'"],
    ['Centro per l’Impiego di Cirié (TO)', "CPI CIRIE'"],
    ['C.P.I. di Ciriè', "CPI CIRIE'"],
    ['Centro Impiego  Ciriè - TO', "CPI CIRIE'"],
    ['CPI Asti (AT)', 'CPI ASTI'],
    ['Casale', 'CPI CASALE MONFERRATO'],
    ['CPI ACQUI', 'CpI Acqui Terme'],
    ['CPI Settimo Torinese', 'CPI SETTIMO'],
    ['Venaria Reale', 'CPI VENARIA'],
    ['CPI di Omegna', 'V.C.O. CPI di Omegna'],
    ['VCO Omegna', 'V.C.O. CPI di Omegna'],
    ['CPI Omegna (VCO)', 'V.C.O. CPI di Omegna'],
    ['Torino via Bologna', 'CPI TORINO - Via Bologna'],
    ['CPI TORINO V. BOLOGNA', 'CPI TORINO - Via Bologna'],
    ['CPI via Castelgomberto', 'CPI TORINO - Via Castelgomberto'],
    ['CPI di Cuneo - Via X 12', 'CPI CUNEO'],
    ['CPI Cuneo, corso Nizza 5', 'CPI CUNEO'],
    ['CPI Alba (piazza Savona 1)', 'CPI ALBA'],
    ['012 Cuneo', 'CPI CUNEO'],
    ['012-CPI Cuneo', 'CPI CUNEO'],
    ['Cuneo (004)', 'CPI CUNEO'],
    ['CN - CPI Cuneo', 'CPI CUNEO'],
    ['12 Casale', 'CPI CASALE MONFERRATO'],
    ['CPI Torino - Via Bologna 153', 'CPI TORINO - Via Bologna'],
    ['CPI via Castelgomberto 75', 'CPI TORINO - Via Castelgomberto'],
  ])('written %j is %j', async (written, name) => {
    expect(await jobCentreOf(written)).toBe(name);
  });

  it.each([
    ...['CPI TORINO', 'Torino (TO)', 'CPI Torino - Via Alba', 'Cuneo e Mondovì', 'CPI', 'ROMA'],
    ...['CPI - Via Alba 3', 'CPI Torino 2', '012', 'Via X 12'],
  ])('is not guessed from %j', async (written) => {
    expect(await jobCentreOf(written)).toBeUndefined();
  });

  it('whose name has a number is not known without it', async () => {
    const reference = {
      Territorio: [
        ['CPI', 'Area territoriale'],
        ['CPI Roma 1', 'Nord'],
        ['CPI Latina', 'Sud'],
      ],
    };
    expect(await jobCentreOf('CPI Roma 2', reference)).toBeUndefined();
    expect(await jobCentreOf('CPI Roma 1', reference)).toBe('CPI Roma 1');
  });

  it('of the reference wins over a short form of another', async () => {
    const reference = {
      Territorio: [
        ['CPI', 'Area territoriale'],
        ['CPI Bassano del Grappa', 'Nord'],
        ['CPI Bassano', 'Sud'],
      ],
    };
    expect(await jobCentreOf('Bassano', reference)).toBe('CPI Bassano');
    expect(await jobCentreOf('Grappa', reference)).toBe('CPI Bassano del Grappa');
  });
});

describe('an area', () => {
  it.each([
    ['Province di Alessandria e Asti', 'AT-AL'],
    ['AL-AT', 'AT-AL'],
    ['Alessandria/Asti', 'AT-AL'],
    ['Prov. di Cuneo', 'CN'],
    ['Torino (TO)', 'CMTO'],
    ['Biella, Novara, Vercelli e VCO', 'BI-VC-NO-VCO'],
    ['Verbano-Cusio-Ossola', 'BI-VC-NO-VCO'],
    ['QUADRANTE DI CUNEO', 'CN'],
    ['CMTO - Città Metropolitana di Torino', 'CMTO'],
    ['Verbania', 'BI-VC-NO-VCO'],
  ])('written %j is %s', async (written, id) => {
    expect(await areaOf(written)).toBe(id);
  });

  it.each(['Asti e Cuneo', 'Torino, Milano', 'Nord'])('is not guessed from %j', async (written) => {
    expect(await areaOf(written)).toBeUndefined();
  });

  it('of another region goes by the names in use for its provinces', async () => {
    const reference = {
      Territorio: [
        ['CPI', 'Area territoriale', 'Province'],
        ['CPI Forlì', 'Romagna', 'FC, RA, RN'],
        ['CPI Modena', 'Emilia', 'MO, RE'],
      ],
    };
    expect(await areaOf('Forlì', reference)).toBe('Romagna');
    expect(await areaOf("Reggio nell'Emilia", reference)).toBe('Emilia');
  });

  it('is none of two that share their short name', async () => {
    const reference = {
      Territorio: [
        ['CPI', 'Area territoriale'],
        ['CPI A', 'Area Nord'],
        ['CPI B', 'Quadrante Nord'],
      ],
    };
    expect(await areaOf('area nord', reference)).toBe('Area Nord');
    expect(await areaOf('Nord', reference)).toBeUndefined();
  });
});

describe('a provider', () => {
  const reference = {
    'Soggetti attuatori': [
      ['Soggetto attuatore', 'Area territoriale'],
      ['Alfa S.r.l.', 'CMTO'],
      ['Beta Srl', 'CN'],
      ['Beta Onlus', 'CN'],
    ],
  };
  it.each([
    ['ALFA SRL', 'Alfa S.r.l.'],
    ['alfa', 'Alfa S.r.l.'],
    ['beta onlus', 'Beta Onlus'],
    ['Beta', undefined],
    ['Alfa Beta', undefined],
  ])('written %j is %j', async (written, name) => {
    const { territory } = await territoryOf({
      'Scelte SA': [
        ['ID utente', 'Data', 'Soggetto attuatore'],
        ['U1', '01/07/2017', written],
      ],
      ...reference,
    });
    expect(territory.providerOfName).toEqual([name]);
  });
});
