import type { TerritoryRow } from '../intake/dataset';

interface PiemonteArea {
  readonly code: string;
  readonly name: string;
  readonly provinces: readonly string[];
  readonly jobCentres: readonly string[];
}

const areas: readonly PiemonteArea[] = [
  {
    code: 'CMTO',
    name: 'Città Metropolitana di Torino',
    provinces: ['TO'],
    jobCentres: [
      'CPI MONCALIERI',
      'CPI TORINO - Via Bologna',
      'CPI PINEROLO',
      'CPI RIVOLI',
      'CPI ORBASSANO',
      "CPI CIRIE'",
      'CPI SUSA',
      'CPI TORINO - Via Castelgomberto',
      'CPI VENARIA',
      'CPI IVREA',
      'CPI CHIVASSO',
      'CPI CHIERI',
      'CPI SETTIMO',
    ],
  },
  {
    code: 'AT-AL',
    name: 'Province Alessandria-Asti',
    provinces: ['AL', 'AT'],
    jobCentres: ['CPI ASTI', 'CPI ALESSANDRIA', 'CpI Acqui Terme', 'CPI CASALE MONFERRATO'],
  },
  {
    code: 'BI-VC-NO-VCO',
    name: 'Province Biella, Novara, Vercelli, Verbano Cusio Ossola',
    provinces: ['BI', 'NO', 'VC', 'VB'],
    jobCentres: [
      'CPI BIELLA',
      'CPI NOVARA',
      'CPI VERCELLI',
      'CPI BORGOSESIA',
      'CPI DOMODOSSOLA',
      'V.C.O. CPI di Omegna',
    ],
  },
  {
    code: 'CN',
    name: 'Provincia Cuneo',
    provinces: ['CN'],
    jobCentres: ['CPI ALBA', 'CPI CUNEO', 'CPI SALUZZO', 'CPI FOSSANO', "CPI MONDOVI'"],
  },
];

/** The names of the towns where the publication shortens them. */
const officialNames: Readonly<Record<string, readonly string[]>> = {
  'CPI SETTIMO': ['Settimo Torinese'],
  'CPI VENARIA': ['Venaria Reale'],
};

/** The territory where the workbook has no sheet `Territorio`: the areas and job centres of the publication. */
export const piemonteTerritory: readonly TerritoryRow[] = areas.flatMap((area) =>
  area.jobCentres.map((jobCentre) => ({
    jobCentre,
    alsoCalled: officialNames[jobCentre] ?? [],
    area: area.name,
    areaCode: area.code,
    provinces: area.provinces,
  })),
);
