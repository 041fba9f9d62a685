/** What the report calls the areas of the published figures, by identifier. */
export const printedAreas: Readonly<Record<string, string>> = {
  CMTO: 'Città metropolitana di Torino',
  'AT-AL': 'Alessandria e Asti',
  'BI-VC-NO-VCO': 'Biella, Novara, Vercelli e VCO',
  CN: 'Cuneo',
};

/** Job centres whose printed name is not what is left without `CPI`, in ordinary letters. */
const printedCentres: Readonly<Record<string, string>> = {
  'CPI TORINO - Via Bologna': 'Torino – via Bologna',
  'CPI TORINO - Via Castelgomberto': 'Torino – via Castelgomberto',
  "CPI CIRIE'": 'Ciriè',
  'CPI CASALE MONFERRATO': 'Casale Monferrato',
  'CpI Acqui Terme': 'Acqui Terme',
  'V.C.O. CPI di Omegna': 'Omegna (VCO)',
  "CPI MONDOVI'": 'Mondovì',
};

/** `CPI MONCALIERI` prints as `Moncalieri`. */
export function printedCentre(name: string): string {
  const bare = name.replace(/^CPI /, '').toLowerCase();
  return printedCentres[name] ?? bare.charAt(0).toUpperCase() + bare.slice(1);
}
