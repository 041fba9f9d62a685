import { splitList } from '../text/splitList';

/**
 * The headers that each field goes by, whatever the sheet. The first is the one that messages use.
 * The dates of the stages have theirs in the definition of their stage.
 */
export const plainHeaders = {
  userId: splitList(`
    ID utente, Identificativo utente, Codice utente, Utente ID, Identificativo, Matricola, ID
    partecipante, Codice partecipante, ID persona, ID iscritto, ID beneficiario, ID cliente, ID
    MIP, Codice MIP, ID registrato, Identificativo partecipante, Codice identificativo, ID utenti,
    Identificativo MIP, Codice persona, ID anagrafica, Codice anagrafico, ID candidato, ID
    destinatario, Codice destinatario, Codice cliente, ID proponente, ID aspirante imprenditore,
    Pseudonimo, ID lavoratore, Codice lavoratore, ID soggetto, Codice soggetto, ID SILP, Codice
    SILP, ID SIL, Codice SIL
  `),
  date: ['Data', 'Giorno', 'In data', 'Data evento', 'Data e ora'],
  month: ['Mese', 'Mese di riferimento', 'Mese e anno', 'Mese/anno', 'Mesi'],
  period: splitList(`
    Semestre, Periodo, Trimestre, Periodo di riferimento, Semestre di riferimento, Trimestre di
    riferimento, Semestre e anno, Sem, Trim, Trimestri
  `),
  year: ['Anno', 'Anno di riferimento', 'Anni'],
  area: splitList(`
    Area territoriale, Area, Quadrante, Ambito territoriale, Ambito, Territorio, Area di
    riferimento, Quadrante territoriale, Bacino, Bacino territoriale, Macroarea, Distretto,
    Ripartizione territoriale
  `),
  province: splitList(`
    Provincia, Prov, Provincia di residenza, Sigla provincia, Cod. provincia, Provincia di
    domicilio, PV, Città metropolitana o provincia, Provincia o città metropolitana
  `),
  jobCentre: splitList(`
    CPI, Centro per l'impiego, Nome CPI, Denominazione CPI, CPI di riferimento, CPI di competenza,
    Sede CPI, CPI incontro, CPI pre-accoglienza, Sede incontro, Centro per l'impiego di
    riferimento, Centro per l'impiego di competenza, Centro per il lavoro
  `),
  provider: splitList(`
    Soggetto attuatore, SA, Attuatore, Ente attuatore, Soggetto attuatore scelto, SA scelto,
    Denominazione soggetto attuatore, Denominazione SA, Nome soggetto attuatore, Nome SA,
    Attuatore scelto
  `),
  count: splitList(`
    Numero, Quantità, Conteggio, Totale, Valore, Frequenza, Valore assoluto, Valori assoluti,
    V.A., Casi, N. casi, Tot, Numerosità
  `),
  outcome: splitList(`
    Esito, Presente, Presenza, Stato, Partecipato, Ha partecipato, Esito incontro, Stato incontro,
    Esito partecipazione, Stato partecipazione, Esito questionario, Stato questionario, Esito
    scelta, Stato scelta, Esito patto, Stato patto, Stato firma, Stato pratica, Esito pratica, Si è
    presentato
  `),
  gender: ['Genere', 'Sesso'],
  birthDate: ['Data di nascita', 'Nato il', 'Nata il', 'Nato/a il', 'Nascita'],
  age: ['Età', 'Età alla registrazione', 'Età anni', 'Età in anni', 'Anni di età'],
  education: splitList(`
    Titolo di studio, Istruzione, Livello di istruzione, Scolarità, Grado di istruzione, Livello
    di studio, Scolarizzazione
  `),
  employment: splitList(`
    Condizione occupazionale, Stato occupazionale, Situazione occupazionale, Condizione
    lavorativa, Condizione professionale, Posizione lavorativa, Occupazione, Situazione
    lavorativa, Stato lavorativo, Stato di occupazione, Status occupazionale, Posizione
    occupazionale, Posizione professionale, Situazione professionale, Status lavorativo,
    Condizione di lavoro, Condizione nel mercato del lavoro, Posizione nel mercato del lavoro
  `),
  citizenship: splitList(`
    Cittadinanza, Nazionalità, Paese di cittadinanza, Cittad, Gruppo di cittadinanza, Stato di
    cittadinanza
  `),
  informationChannel: splitList(`
    Canale d'informazione, Canale, Canale informativo, Fonte informativa, Fonte d'informazione,
    Canale di conoscenza, Come ha conosciuto il servizio, Come ci ha conosciuto, Come ha
    conosciuto MIP, Come è venuto a conoscenza del servizio, Canale info, Canale inform., Come ha
    saputo, Come ha conosciuto, Come è venuto a conoscenza, Fonte di conoscenza, Mezzo di
    informazione, Veicolo di informazione, Canale informazioni
  `),
  contactChannel: splitList(`
    Canale, Canale di contatto, Tipo di contatto, Modalità di contatto, Modalità, Mezzo, Tipo,
    Mezzo di contatto, Tipologia, Tipologia di contatto, Canale utilizzato, Strumento, Strumento
    di contatto
  `),
  question: splitList(`
    Domanda, Quesito, Item, Aspetto, Voce, Domande, Testo domanda, Aspetto valutato, Dimensione,
    Descrizione domanda, Aspetti
  `),
  rating: splitList(`
    Voto, Risposta, Valutazione, Punteggio, Giudizio, Voto espresso, Livello di gradimento, Grado
    di soddisfazione, Livello di soddisfazione, Giudizio espresso, Valutazione espressa,
    Gradimento
  `),
  areaCode: ['Sigla', 'Sigla area', 'Sigla area territoriale', 'Codice area', 'Abbreviazione'],
  printAs: ['Nome da stampare', 'Nome stampato', 'Nome per la stampa'],
  provinces: splitList(`
    Province, Provincia, Province dell'area, Sigle province, Sigla provincia, Prov, Provincia/e,
    Province comprese
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Headers of outcomes where plain ones may mean something else: a user's `Stato` may be a country. */
export const ownOutcomeHeaders = {
  registration: splitList(`
    Stato registrazione, Esito registrazione, Stato iscrizione, Esito iscrizione, Registrazione
    confermata, Registrazione completata, Registrazione completa
  `),
  contact: splitList(`
    Esito, Stato, Esito chiamata, Esito telefonata, Esito contatto, Stato chiamata, Stato
    contatto, Risposto, Ha risposto
  `),
} as const;

/** What a column can hold besides the date of a stage. */
export type PlainField = keyof typeof plainHeaders;

/** They number forms, of which each may have several rows. */
export const formHeaders = splitList(`
  ID questionario, ID scheda, N, Nr, Progressivo, Scheda, Numero scheda, Scheda numero, Numero
  questionario, Questionario numero
`);

/** Taken for these fields only where no column has one of the names above. */
export const weakHeaders = {
  userId: splitList(`
    ID, Codice, Codice fiscale, CF, Utente, ID univoco, Codice univoco, Identificativo univoco, ID
    soggetto, Codice soggetto
  `),
  /** What programs for forms write beside the answers. */
  timestamp: splitList(`
    Informazioni cronologiche, Ora di completamento, Completion time, Timestamp, Data invio, Data
    di invio, submitdate, datestamp
  `),
  /** Of registrations: other columns hold the day. */
  month: ['Mese registrazione', 'Mese iscrizione'],
  /** Providers have desks as well. */
  jobCentre: splitList('Sportello, Sportello di riferimento, Centro, Nome centro'),
  /** Of sheets that name providers. */
  provider: splitList(`
    Ente, Ente scelto, Ente accreditato, Denominazione ente, Nome ente, Ragione sociale, Operatore
    accreditato, Soggetto scelto
  `),
  age: splitList('Classe di età, Classi di età, Fascia di età, Fasce di età, Fascia anagrafica'),
  /** Headers that may stand above numbers of rows. */
  count: ['N', 'Nr', 'Num'],
} as const satisfies Readonly<Partial<Record<PlainField | 'timestamp', readonly string[]>>>;

/** Words that a header may have before the thing that it counts; the last one is none. */
export const numberWords = splitList('Numero, Numero di, N, Nr, Num, N di, Totale, Quantità, ');

/** Headers of a count of these things: `Numero`, `N. utenti`, `Totale utenti`, `Utenti`. */
export function countHeaders(things: readonly string[]): readonly string[] {
  return [
    ...plainHeaders.count,
    ...things.flatMap((thing) => numberWords.map((word) => `${word} ${thing}`)),
  ];
}

/** Over forms these may head the sum of the votes. */
const sums = new Set(['Totale', 'Tot', 'Valore']);

export function answerCountHeaders(things: readonly string[]): readonly string[] {
  return countHeaders(things).filter((header) => !sums.has(header));
}

/** Headers of the first and the last day that a row counts. One without the other says nothing. */
export const spanHeaders = {
  first: splitList('Dal, Dal giorno, Data inizio, Data di inizio, Inizio periodo, Inizio'),
  last: splitList('Al, Al giorno, Data fine, Data di fine, Fine periodo, Fine'),
} as const;

/** Translations of headers that are written in two languages: English, French and German. */
export const translatedHeaders = {
  userId: splitList(`
    ID, User ID, User, User code, Identifiant, Code utilisateur, Benutzer, Benutzer-ID,
    Benutzercode, Benutzernummer, Benutzerkennung, Teilnehmercode, Teilnehmernummer
  `),
  date: splitList('Date, Day, Jour, Datum, Tag'),
  month: splitList('Month, Mois, Monat'),
  period: splitList('Period, Half-year, Semester, Quarter, Période, Semestre, Zeitraum, Halbjahr'),
  year: splitList('Year, Année, An, Jahr'),
  area: splitList('Area, Territory, District, Territoire, Zone, Gebiet'),
  province: splitList('Province, Provinz, Città metropolitana'),
  jobCentre: splitList(`
    Job centre, Job center, Employment centre, Employment center, Employment office, Centre pour
    l'emploi, Bureau de placement, Arbeitsvermittlungszentrum, AVZ, Arbeitsamt
  `),
  provider: splitList('Provider, Prestataire, Anbieter'),
  count: splitList('Number, Count, No, Total, Nombre, Anzahl, Zahl'),
  outcome: splitList('Outcome, Status, Attended, Présent, Anwesend, Assente, Assenza'),
  gender: splitList('Gender, Sex, Sexe, Genre, Geschlecht'),
  birthDate: splitList('Date of birth, Birth date, Date de naissance, Geburtsdatum'),
  age: splitList('Age, Âge, Alter'),
  education: splitList('Education, Qualification, Education level, Diplôme, Bildung, Studientitel'),
  employment: splitList('Employment, Employment status, Occupation, Emploi, Beschäftigung'),
  citizenship: splitList('Citizenship, Nationality, Nationalité, Staatsbürgerschaft'),
  informationChannel: splitList('Channel, Information channel, Source, Canal, Kanal'),
  contactChannel: splitList('Channel, Canal, Kanal'),
} as const satisfies Readonly<Partial<Record<PlainField, readonly string[]>>>;
