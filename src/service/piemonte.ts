import { matchKey } from '../text/matchKey';

export interface PiemonteArea {
  readonly code: string;
  readonly name: string;
  /** Their codes. */
  readonly provinces: readonly string[];
  /** In the order of the publication. */
  readonly jobCentres: readonly string[];
}

/** Areas and job centres in the order of the publication: their names in its tables, and as printed. */
const publication = [
  {
    code: 'CMTO',
    name: 'Città Metropolitana di Torino',
    printed: 'Città metropolitana di Torino',
    provinces: ['TO'],
    jobCentres: [
      ['CPI MONCALIERI', 'Moncalieri'],
      ['CPI TORINO - Via Bologna', 'Torino – via Bologna'],
      ['CPI PINEROLO', 'Pinerolo'],
      ['CPI RIVOLI', 'Rivoli'],
      ['CPI ORBASSANO', 'Orbassano'],
      ["CPI CIRIE'", 'Ciriè'],
      ['CPI SUSA', 'Susa'],
      ['CPI TORINO - Via Castelgomberto', 'Torino – via Castelgomberto'],
      ['CPI VENARIA', 'Venaria'],
      ['CPI IVREA', 'Ivrea'],
      ['CPI CHIVASSO', 'Chivasso'],
      ['CPI CHIERI', 'Chieri'],
      ['CPI SETTIMO', 'Settimo'],
    ],
  },
  {
    code: 'AT-AL',
    name: 'Province Alessandria-Asti',
    printed: 'Alessandria e Asti',
    provinces: ['AL', 'AT'],
    jobCentres: [
      ['CPI ASTI', 'Asti'],
      ['CPI ALESSANDRIA', 'Alessandria'],
      ['CpI Acqui Terme', 'Acqui Terme'],
      ['CPI CASALE MONFERRATO', 'Casale Monferrato'],
    ],
  },
  {
    code: 'BI-VC-NO-VCO',
    name: 'Province Biella, Novara, Vercelli, Verbano Cusio Ossola',
    printed: 'Biella, Novara, Vercelli e VCO',
    provinces: ['BI', 'NO', 'VC', 'VB'],
    jobCentres: [
      ['CPI BIELLA', 'Biella'],
      ['CPI NOVARA', 'Novara'],
      ['CPI VERCELLI', 'Vercelli'],
      ['CPI BORGOSESIA', 'Borgosesia'],
      ['CPI DOMODOSSOLA', 'Domodossola'],
      ['V.C.O. CPI di Omegna', 'Omegna (VCO)'],
    ],
  },
  {
    code: 'CN',
    name: 'Provincia Cuneo',
    printed: 'Cuneo',
    provinces: ['CN'],
    jobCentres: [
      ['CPI ALBA', 'Alba'],
      ['CPI CUNEO', 'Cuneo'],
      ['CPI SALUZZO', 'Saluzzo'],
      ['CPI FOSSANO', 'Fossano'],
      ["CPI MONDOVI'", 'Mondovì'],
    ],
  },
] as const;

export const piemonte: readonly PiemonteArea[] = publication.map(
  ({ code, name, provinces, jobCentres }) => ({
    ...{ code, name, provinces },
    jobCentres: jobCentres.map(([centre]: readonly [string, string]) => centre),
  }),
);

const printedByKey: ReadonlyMap<string, string> = new Map(
  publication
    .flatMap(({ name, printed, jobCentres }) => [[name, printed] as const, ...jobCentres])
    .map(([name, printed]) => [matchKey(name), printed]),
);

/** What the report calls a place: the name itself where no other is known. */
export function printedName(name: string): string {
  return printedByKey.get(matchKey(name)) ?? name;
}
