import { matchKey } from '../text/matchKey';

/**
 * What the report calls the areas and job centres of Piemonte, by their names in the publication's tables.
 */
const piemonteNames: readonly (readonly [name: string, printed: string])[] = [
  ['Città Metropolitana di Torino', 'Città metropolitana di Torino'],
  ['Province Alessandria-Asti', 'Alessandria e Asti'],
  ['Province Biella, Novara, Vercelli, Verbano Cusio Ossola', 'Biella, Novara, Vercelli e VCO'],
  ['Provincia Cuneo', 'Cuneo'],
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
  ['CPI ASTI', 'Asti'],
  ['CPI ALESSANDRIA', 'Alessandria'],
  ['CpI Acqui Terme', 'Acqui Terme'],
  ['CPI CASALE MONFERRATO', 'Casale Monferrato'],
  ['CPI BIELLA', 'Biella'],
  ['CPI NOVARA', 'Novara'],
  ['CPI VERCELLI', 'Vercelli'],
  ['CPI BORGOSESIA', 'Borgosesia'],
  ['CPI DOMODOSSOLA', 'Domodossola'],
  ['V.C.O. CPI di Omegna', 'Omegna (VCO)'],
  ['CPI ALBA', 'Alba'],
  ['CPI CUNEO', 'Cuneo'],
  ['CPI SALUZZO', 'Saluzzo'],
  ['CPI FOSSANO', 'Fossano'],
  ["CPI MONDOVI'", 'Mondovì'],
];

const printedByKey: ReadonlyMap<string, string> = new Map(
  piemonteNames.map(([name, printed]) => [matchKey(name), printed]),
);

/** What the report calls a place: the name itself where no other is known. */
export function printedName(name: string): string {
  return printedByKey.get(matchKey(name)) ?? name;
}
