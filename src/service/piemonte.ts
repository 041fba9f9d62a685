export interface PiemonteArea {
  readonly code: string;
  readonly name: string;
  /** Their codes. */
  readonly provinces: readonly string[];
  /** In the order of the publication. */
  readonly jobCentres: readonly string[];
}

/** The areas and job centres of the publication, in its order. */
export const piemonte: readonly PiemonteArea[] = [
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
