import { splitList } from '../text/splitList';
import type { PlainField } from './headers';

/** A step of the path: what its sheets are like, and the words for it. */
interface StageDefinition<Stage extends string = string> {
  /** `Pre-accoglienza` */
  readonly label: string;
  /** Within a sentence: `ha la pre-accoglienza ma non la registrazione`. */
  readonly withArticle: string;
  /** What the rows of its sheets are: `Partecipazioni alla pre-accoglienza`. */
  readonly rows: string;
  /** Those who take it, where that is not what the rows are: `Partecipanti alla pre-accoglienza`. */
  readonly takers?: string;
  /** What it counts, after a number: `12 partecipanti`. */
  readonly counted: string;
  /** The same as the subject of a sentence: `i partecipanti`. */
  readonly countedWithArticle: string;
  /** `due utenti`, as in two of three. */
  readonly two: string;
  /** What those who take it do: `46 registrati su 100 firmano ...` */
  readonly does: string;
  /** Of all who took it: `dei partecipanti`. */
  readonly ofThem: string;
  /** The beginning of the sentence that says how many, and the whole of it where there is one. */
  readonly total: { readonly one: string; readonly many: string };
  /** Names of its sheets, alone or within a longer name. The first is the one that messages use. */
  readonly sheetNames: readonly string[];
  /** The headers of its date, by names that mean no other stage. The first is the one that messages use. */
  readonly dateHeaders: readonly string[];
  /** Another kind of sheet that one of its names may stand for; the headers tell which. */
  readonly alsoMeans?: 'providers';
  /** What the header of a count on its sheets may count. */
  readonly countedThings: readonly string[];
  /** Without one of each of these, and a date, its sheets are not read. */
  readonly needed: readonly (readonly PlainField[])[];
  /** Without one of each of these its rows still count, where they belong remains unknown. */
  readonly expected: readonly (readonly PlainField[])[];
  /** The column of `Utenti` that says where the user took this step, where `Utenti` has its date. */
  readonly ownPlace?: 'jobCentre' | 'provider';
  /** Whether the report has a profile of those whom it counts: then its counts may say who they are. */
  readonly hasProfile?: true;
  /** What divides its areas in the report. */
  readonly divides?: 'jobCentre' | 'provider';
  /** The stage that it is a percentage of in the report. */
  readonly shareOf?: Stage;
  /** What the report lacks besides its tables and figures where its percentages cannot be made. */
  readonly sharesOfIt?: string;
}

const definitions = {
  registration: {
    label: 'Registrazione',
    withArticle: 'la registrazione',
    rows: 'Utenti registrati',
    counted: 'utenti registrati',
    countedWithArticle: 'le registrazioni',
    two: 'due utenti',
    does: 'si registrano',
    ofThem: 'dei registrati',
    total: { one: 'È registrato un solo utente', many: 'Gli utenti registrati sono' },
    sheetNames: splitList(`
      Utenti, Utente, Utenti registrati, Registrati, Registrazioni, Registrazione, Anagrafica,
      Anagrafica utenti, Anagrafiche, Iscritti, Iscrizioni, Iscrizione, Registrazioni utenti, Elenco utenti,
      Utenti iscritti
    `),
    dateHeaders: splitList(`
      Data registrazione, Registrato il, Registrata il, Registrazione, Data registrazione utente,
      Data iscrizione, Iscritto il, Data adesione, Registrato in data, Iscritto in data
    `),
    countedThings: splitList(
      'utenti, registrati, registrazioni, iscritti, iscrizioni, persone, persone registrate',
    ),
    hasProfile: true,
    needed: [['userId', 'count']],
    expected: [['area', 'province', 'jobCentre']],
  },
  participation: {
    label: 'Pre-accoglienza',
    withArticle: 'la pre-accoglienza',
    rows: 'Partecipazioni alla pre-accoglienza',
    takers: 'Partecipanti alla pre-accoglienza',
    counted: 'partecipanti',
    countedWithArticle: 'i partecipanti',
    two: 'due partecipanti',
    does: 'partecipano alla pre-accoglienza',
    ofThem: 'dei partecipanti',
    total: { one: 'Ha partecipato un solo utente', many: 'I partecipanti sono' },
    sheetNames: splitList(`
      Partecipazioni, Partecipazione, Partecipanti, Pre-accoglienza, Preaccoglienza, Presenze,
      Presenti, Pre-accoglienze, Partecipanti pre-accoglienza, Partecipazioni pre-accoglienza,
      Partecipanti agli incontri, Presenze agli incontri, Partecipazioni agli incontri,
      Partecipanti incontri, Presenze incontri, Partecipazioni incontri, Partecipanti agli
      incontri di pre-accoglienza, Partecipazioni agli incontri di pre-accoglienza
    `),
    dateHeaders: splitList(`
      Data pre-accoglienza, Data incontro, Data primo incontro, Data 1° incontro, Data incontro
      pre-accoglienza, Partecipato il, Data partecipazione, Data presenza
    `),
    countedThings: splitList(`
      partecipanti, partecipazioni, presenti, presenze, utenti, persone, persone presenti
    `),
    needed: [],
    expected: [['jobCentre']],
    ownPlace: 'jobCentre',
    divides: 'jobCentre',
    shareOf: 'registration',
    sharesOfIt: 'le percentuali sui partecipanti',
  },
  questionnaire: {
    label: 'Questionario',
    withArticle: 'il questionario',
    rows: 'Questionari di autovalutazione',
    counted: 'questionari',
    countedWithArticle: 'i questionari',
    two: 'due questionari',
    does: 'compilano il questionario',
    ofThem: 'di chi ha compilato il questionario',
    total: {
      one: 'È stato compilato un solo questionario di autovalutazione',
      many: 'I questionari di autovalutazione compilati sono',
    },
    sheetNames: splitList(`
      Questionari, Questionario, Questionari di autovalutazione, Autovalutazione, Questionario di
      autovalutazione, Questionari autovalutazione, Autovalutazioni, Autovalutaz
    `),
    dateHeaders: splitList(`
      Data questionario, Data questionario autovalutazione, Data compilazione, Data compilazione
      questionario, Data autovalutazione, Compilato il, Data compilazione questionario di
      autovalutazione, Data completamento, Data completamento questionario
    `),
    countedThings: splitList('questionari, questionari compilati, utenti, autovalutazioni'),
    needed: [],
    expected: [],
    shareOf: 'registration',
  },
  providerChoice: {
    label: 'Scelta del soggetto attuatore',
    withArticle: 'la scelta del soggetto attuatore',
    rows: 'Scelte del soggetto attuatore',
    counted: 'scelte del soggetto attuatore',
    countedWithArticle: 'le scelte',
    two: 'due scelte',
    does: 'scelgono un soggetto attuatore',
    ofThem: 'di chi ha scelto un soggetto attuatore',
    total: {
      one: 'Ha scelto un soggetto attuatore un solo utente',
      many: 'Gli utenti che hanno scelto un soggetto attuatore sono',
    },
    sheetNames: splitList(`
      Scelte SA, Scelta SA, Soggetto attuatore, Scelte, Scelta, Scelte del SA, Scelta del soggetto
      attuatore, Scelte del soggetto attuatore, Scelta del SA, Scelta soggetto attuatore, Scelte
      soggetto attuatore, Scelte dei soggetti attuatori, Scelte soggetti attuatori, Scelte degli
      attuatori, Associazione SA, Associazioni SA, Associazione soggetto attuatore, Associazione
      con il soggetto attuatore, Associazioni soggetti attuatori, Associazioni ai SA
    `),
    alsoMeans: 'providers',
    dateHeaders: splitList(`
      Data scelta SA, Data scelta, Scelto il, Data scelta soggetto attuatore, Data scelta
      attuatore, Data scelta ente, Data associazione, Data associazione SA, Data associazione
      soggetto attuatore, Data abbinamento, Data abbinamento SA
    `),
    countedThings: splitList('scelte, utenti, scelte SA, associazioni, utenti associati'),
    needed: [],
    expected: [['provider']],
    ownPlace: 'provider',
    divides: 'provider',
    shareOf: 'participation',
    sharesOfIt: 'le percentuali sulle scelte',
  },
  pact: {
    label: 'Patto di servizio',
    withArticle: 'il patto di servizio',
    rows: 'Patti di servizio',
    counted: 'patti di servizio',
    countedWithArticle: 'i patti',
    two: 'due patti',
    does: 'firmano il patto di servizio',
    ofThem: 'di chi ha firmato',
    total: {
      one: 'È stato firmato un solo patto di servizio',
      many: 'I patti di servizio firmati sono',
    },
    sheetNames: splitList(`
      Patti, Patto, Patti di servizio, Patto di servizio, PdS, Patti firmati, Firma patto, Firme
      patti, Firma PdS, PSP, Firmatari
    `),
    dateHeaders: splitList(`
      Data firma patto, Data firma patto di servizio, Data firma, Data firma PdS, Data patto, Data
      patto di servizio, Data PdS, Data stipula, Data stipula patto, Data stipula PdS, Data
      sottoscrizione, Firmato il, Data sottoscrizione patto, Data sottoscrizione PdS, Patto
      firmato il
    `),
    countedThings: splitList(`
      patti, patti di servizio, patti firmati, PdS, utenti, PdS firmati, firmatari, patti di
      servizio firmati
    `),
    hasProfile: true,
    needed: [],
    expected: [],
    ownPlace: 'provider',
    shareOf: 'providerChoice',
  },
} as const satisfies Readonly<Record<string, StageDefinition>>;

export type Stage = keyof typeof definitions;

/** What there is to know of the stages, each in one place: a new one is an entry here. */
export const stageDefinitions: Readonly<Record<Stage, StageDefinition<Stage>>> = definitions;

/** The steps of the path, in order. Each counts users, once each. */
export const stages = Object.keys(definitions) as readonly Stage[];

export const isStage = (kind: string | undefined): kind is Stage =>
  stages.some((stage) => stage === kind);

/** The steps after the registration. */
export type LaterStage = Exclude<Stage, 'registration'>;

export const laterStages = stages.filter((stage) => stage !== 'registration');

export const isLaterStage = (kind: string): kind is LaterStage =>
  laterStages.some((stage) => stage === kind);

/** What is counted by place and period: the stages, and the meetings held. */
export type CountedKind = Stage | 'meeting';

export const countedKinds: readonly CountedKind[] = [...stages, 'meeting'];

export const isCountedKind = (kind: string): kind is CountedKind =>
  kind === 'meeting' || isStage(kind);

/** Whether the report says who they are whom rows of the kind count. */
export function hasProfile(kind: CountedKind): boolean {
  return kind !== 'meeting' && stageDefinitions[kind].hasProfile === true;
}
