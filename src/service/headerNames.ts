import { splitList } from '../text/splitList';
import type { Field } from './fields';
import type { Stage } from './stages';

/** The headers that each field goes by, whatever the sheet. The first is the one that messages use. */
export const userId = splitList(`
  ID utente, Identificativo utente, Codice utente, Cod. utente, Utente ID, Identificativo,
  Matricola, ID partecipante, Codice partecipante, ID persona, ID iscritto, ID
  beneficiario, ID cliente, ID MIP, Codice MIP, ID registrato, Identificativo
  partecipante, Codice identificativo, ID utenti, Identificativo MIP
`);

/** Taken for the user's identifier only where there is none of the above. */
export const weakUserId = ['ID', 'Codice', 'Codice fiscale', 'Cod. fiscale', 'CF', 'Utente'];

/** The date of each stage, by names that mean no other. */
export const stageDates: Readonly<Record<Stage, readonly string[]>> = {
  registration: splitList(`
    Data registrazione, Data di registrazione, Data della registrazione, Registrato il,
    Registrata il, Registrazione, Data registrazione utente, Data iscrizione, Data di
    iscrizione, Data dell'iscrizione, Iscritto il, Data reg
  `),
  participation: splitList(`
    Data pre-accoglienza, Data di pre-accoglienza, Data della pre-accoglienza, Data
    incontro, Data dell'incontro, Data incontro pre-accoglienza, Partecipato il, Data
    incontro di pre-accoglienza, Data partecipazione, Data di partecipazione, Data della
    partecipazione, Data presenza
  `),
  questionnaire: splitList(`
    Data questionario, Data del questionario, Data questionario autovalutazione, Data
    questionario di autovalutazione, Data compilazione, Data di compilazione, Data
    compilazione questionario, Data autovalutazione, Compilato il, Data di compilazione del
    questionario, Data compilazione del questionario
  `),
  providerChoice: splitList(`
    Data scelta SA, Data scelta, Data di scelta, Data della scelta, Scelto il, Data scelta
    soggetto attuatore, Data scelta del soggetto attuatore, Data scelta del SA, Data di
    scelta del soggetto attuatore, Data di scelta SA, Data di scelta del SA
  `),
  pact: splitList(`
    Data firma patto, Data firma del patto, Data firma patto di servizio, Data firma, Data
    firma PdS, Data patto, Data patto di servizio, Data PdS, Data di firma, Data stipula,
    Data stipula patto, Data stipula PdS, Data sottoscrizione, Firmato il, Data
    sottoscrizione patto, Data sottoscrizione PdS, Data del patto, Data firma del PdS
  `),
};

export const plainDate = ['Data', 'Giorno', 'In data', 'Data evento'];

export const periodHeaders = {
  month: ['Mese', 'Mese di riferimento', 'Mese e anno', 'Mese riferimento'],
  period: splitList(`
    Semestre, Periodo, Trimestre, Periodo di riferimento, Semestre di riferimento, Trimestre
    di riferimento, Semestre e anno
  `),
  year: ['Anno', 'Anno di riferimento'],
} as const;

export const placeHeaders = {
  area: splitList(`
    Area territoriale, Area, Quadrante, Ambito territoriale, Ambito, Territorio, Area di
    riferimento, Quadrante territoriale
  `),
  province: splitList(`
    Provincia, Prov, Provincia di residenza, Provincia residenza, Sigla provincia, Prov.
    residenza, Prov. di residenza, Provincia di domicilio, Provincia domicilio
  `),
  jobCentre: splitList(`
    CPI, Centro per l'impiego, Centro impiego, Centro per impiego, Nome CPI, Denominazione
    CPI, CPI di riferimento, CPI di competenza, Sede CPI, CPI incontro, CPI pre-accoglienza,
    CPI di pre-accoglienza, Sede incontro, Sede dell'incontro, Centro per l'impiego di
    riferimento, Centro per l'impiego di competenza
  `),
  provider: splitList(`
    Soggetto attuatore, SA, Attuatore, Ente attuatore, Soggetto attuatore scelto, SA scelto,
    Denominazione soggetto attuatore, Denominazione SA, Nome soggetto attuatore, Nome SA,
    Denominazione del soggetto attuatore
  `),
} as const;

export const profileHeaders = {
  gender: ['Genere', 'Sesso'],
  birthDate: ['Data di nascita', 'Data nascita', 'Nato il', 'Nata il', 'Nato/a il', 'Nascita'],
  age: ['Età', 'Età alla registrazione', 'Età anni', 'Età in anni', 'Anni di età'],
  education: splitList(`
    Titolo di studio, Titolo studio, Istruzione, Livello di istruzione, Scolarità, Grado di
    istruzione, Livello d'istruzione
  `),
  employment: splitList(`
    Condizione occupazionale, Stato occupazionale, Situazione occupazionale, Condizione
    lavorativa, Condizione professionale, Posizione lavorativa, Occupazione, Situazione
    lavorativa, Stato lavorativo, Stato di occupazione, Cond. occupazionale, Cond. lavorativa
  `),
  citizenship: ['Cittadinanza', 'Nazionalità', 'Paese di cittadinanza', 'Cittad'],
  informationChannel: splitList(`
    Canale d'informazione, Canale di informazione, Canale informazione, Canale, Canale
    informativo, Fonte informativa, Fonte d'informazione, Canale di conoscenza, Come ha
    conosciuto il servizio, Come ci ha conosciuto, Come ha conosciuto MIP, Fonte di
    informazione, Come è venuto a conoscenza del servizio, Canale info, Canale inform.
  `),
} as const;

export const contactChannel = splitList(`
  Canale, Canale di contatto, Canale contatto, Tipo di contatto, Tipo contatto, Modalità
  di contatto, Modalità, Mezzo, Tipo, Modalità contatto, Mezzo di contatto
`);

export const territoryHeaders = {
  areaCode: ['Sigla', 'Sigla area', 'Sigla area territoriale', 'Codice area', 'Abbreviazione'],
  provinces: splitList(`
    Province, Provincia, Province dell'area, Sigle province, Sigla provincia, Prov,
    Provincia/e, Province comprese
  `),
} as const satisfies Partial<Record<Field, readonly string[]>>;

/** What a count is called on each kind of sheet. */
export const countThings = {
  registration: splitList('utenti, registrati, registrazioni, iscritti'),
  meeting: splitList('incontri, incontri svolti'),
  participation: splitList('partecipanti, partecipazioni, presenti, presenze, utenti'),
  questionnaire: splitList('questionari, questionari compilati, utenti'),
  providerChoice: splitList('scelte, utenti, scelte SA'),
  pact: splitList('patti, patti di servizio, patti firmati, PdS, utenti'),
  contact: splitList('contatti, chiamate, telefonate, mail'),
  satisfaction: splitList('utenti'),
} as const;

export const plainCounts = splitList('Numero, Quantità, Conteggio, Totale, Valore, Frequenza');

/** What stands before the thing, if anything. */
export const numberWords = splitList('Numero, Numero di, N, Nr, Num, N di, Totale, Quantità, ');

/** Headers of a count of these things: `Numero`, `N. utenti`, `Totale utenti`, `Utenti`. */
export function countHeaders(things: readonly string[]): readonly string[] {
  return [
    ...plainCounts,
    ...things.flatMap((thing) => numberWords.map((word) => `${word} ${thing}`)),
  ];
}

/** Taken for a count only where there is none of the above, and where it does not number the rows. */
export const weakCount = ['N', 'Nr', 'Num'];
