import { matchKey } from '../text/matchKey';
import { splitList } from '../text/splitList';

/** Provinces and metropolitan cities of Italy by vehicle code, those that Sardegna has again too. */
export const italianProvinces: readonly (readonly [code: string, name: string])[] = splitList(`
  AG Agrigento, AL Alessandria, AN Ancona, AO Aosta, AP Ascoli Piceno, AQ L'Aquila, AR Arezzo,
  AT Asti, AV Avellino, BA Bari, BG Bergamo, BI Biella, BL Belluno, BN Benevento, BO Bologna,
  BR Brindisi, BS Brescia, BT Barletta-Andria-Trani, BZ Bolzano, CA Cagliari, CB Campobasso,
  CE Caserta, CH Chieti, CI Carbonia-Iglesias, CL Caltanissetta, CN Cuneo, CO Como, CR Cremona,
  CS Cosenza, CT Catania, CZ Catanzaro, EN Enna, FC Forlì-Cesena, FE Ferrara, FG Foggia,
  FI Firenze, FM Fermo, FR Frosinone, GE Genova, GO Gorizia, GR Grosseto, IM Imperia, IS Isernia,
  KR Crotone, LC Lecco, LE Lecce, LI Livorno, LO Lodi, LT Latina, LU Lucca,
  MB Monza e della Brianza, MC Macerata, ME Messina, MI Milano, MN Mantova, MO Modena,
  MS Massa-Carrara, MT Matera, NA Napoli, NO Novara, NU Nuoro, OG Ogliastra, OR Oristano,
  OT Olbia-Tempio, PA Palermo, PC Piacenza, PD Padova, PE Pescara, PG Perugia, PI Pisa,
  PN Pordenone, PO Prato, PR Parma, PT Pistoia, PU Pesaro e Urbino, PV Pavia, PZ Potenza,
  RA Ravenna, RC Reggio Calabria, RE Reggio Emilia, RG Ragusa, RI Rieti, RM Roma, RN Rimini,
  RO Rovigo, SA Salerno, SI Siena, SO Sondrio, SP La Spezia, SR Siracusa, SS Sassari,
  SU Sud Sardegna, SV Savona, TA Taranto, TE Teramo, TN Trento, TO Torino, TP Trapani, TR Terni,
  TS Trieste, TV Treviso, UD Udine, VA Varese, VB Verbano-Cusio-Ossola, VC Vercelli, VE Venezia,
  VI Vicenza, VR Verona, VS Medio Campidano, VT Viterbo, VV Vibo Valentia
`).map((province) => [province.slice(0, 2), province.slice(3)]);

/** By code: names in use besides the official one, and codes of former years. */
export const otherProvinceNames: Readonly<Record<string, readonly string[]>> = {
  AO: ["Valle d'Aosta", "Vallée d'Aoste", 'Aoste'],
  AP: ['Ascoli'],
  BT: ['BAT', 'Barletta', 'Andria', 'Trani'],
  BZ: ['Alto Adige', 'Bozen', 'Südtirol', 'Bolzano/Bozen', 'Bolzano - Alto Adige'],
  CI: ['Carbonia', 'Iglesias', 'Sulcis Iglesiente', 'Sulcis'],
  FC: ['Forlì', 'Cesena', 'FO'],
  GO: ['Gorica', 'Gorizia/Gorica'],
  MB: ['Monza', 'Monza e Brianza', 'Monza Brianza', 'Brianza'],
  MS: ['Massa', 'Carrara', 'Massa e Carrara'],
  OT: ['Olbia', 'Tempio', 'Gallura', 'Gallura Nord-Est Sardegna'],
  PU: ['Pesaro', 'Urbino', 'Pesaro Urbino', 'PS'],
  RC: ['Reggio di Calabria'],
  RE: ["Reggio nell'Emilia"],
  SP: ['Spezia'],
  TN: ['Trient', 'Trentino'],
  TS: ['Trst', 'Trieste/Trst'],
  VB: ['VCO', 'Verbania', 'Verbano', 'Verbano Cusio e Ossola'],
};

const namesByName: ReadonlyMap<string, readonly string[]> = new Map(
  italianProvinces.flatMap(([code, name]) => {
    const names = [code, name, ...(otherProvinceNames[code] ?? [])].map(matchKey);
    return names.map((each) => [each, names] as const);
  }),
);

/** All names of a province as keys, its code first. Of a name that is no province, its own key. */
export function provinceNamesOf(name: string): readonly string[] {
  const key = matchKey(name);
  return namesByName.get(key) ?? [key];
}

const italianRegions: ReadonlySet<string> = new Set(
  [
    ...['Abruzzo', 'Basilicata', 'Calabria', 'Campania', 'Emilia-Romagna', 'Lazio', 'Liguria'],
    ...['Friuli-Venezia Giulia', 'Lombardia', 'Marche', 'Molise', 'Piemonte', 'Puglia', 'Sardegna'],
    ...['Sicilia', 'Toscana', 'Trentino-Alto Adige', 'Umbria', "Valle d'Aosta", 'Veneto', 'Italia'],
  ].map(matchKey),
);

/** `Piemonte`, `Regione Piemonte`, `Regione`: more than any area. */
export function isRegion(name: string): boolean {
  const key = matchKey(name);
  return key === 'regione' || italianRegions.has(key.replace(/^regione/, ''));
}
