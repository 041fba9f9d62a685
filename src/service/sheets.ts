import { splitList } from '../text/splitList';
import { byStage } from './byStage';
import { dateFieldOf, type Field } from './fields';
import {
  answerCountHeaders,
  countHeaders,
  formHeaders,
  ownOutcomeHeaders,
  type PlainField,
  plainHeaders,
  weakHeaders,
} from './headers';
import {
  type CountedKind,
  countedKinds,
  laterStages,
  type Stage,
  stageDefinitions,
  stages,
} from './stages';

/** What is counted, whatever the sheet. */
export type DataKind = CountedKind | 'contact' | 'satisfaction';

/** What the rows of a sheet are. */
export type RowKind = DataKind | 'territory' | 'providers';

export const rowKinds: readonly RowKind[] = [
  ...countedKinds,
  ...(['contact', 'satisfaction', 'territory', 'providers'] as const),
];

/** The sheet `Parametri` has no rows of one kind: it is read on its own. */
export type SheetKind = RowKind | 'settings';

/** Fields of which one is enough. */
export type Alternatives = readonly Field[];

export type Headers = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What sheets of one kind are like. */
interface SheetDefinition {
  /** The names that they go by, alone or within a longer one. The first is the one that messages use. */
  readonly names: readonly string[];
  /** Another kind that one of these names may stand for; the headers tell which. */
  readonly alsoMeans?: RowKind;
}

export interface RowSheetDefinition extends SheetDefinition {
  readonly headers: Headers;
  /** Headers that count only where the field has no other column. */
  readonly weakHeaders: Headers;
  /** Without one of each of these nothing can be counted: the sheet is not read. */
  readonly needed: readonly Alternatives[];
  /** Without one of each of these the rows still count, where they belong remains unknown. */
  readonly expected: readonly Alternatives[];
  /** A sheet with one of these is rather of another kind, where its name allows. */
  readonly without: readonly Field[];
}

interface DataSheetDefinition extends RowSheetDefinition {
  /** What the rows are: `Contatti (numero verde e mail)`. */
  readonly rows: string;
  /** What the header of a count may count: `chiamate`. */
  readonly countedThings: readonly string[];
}

type SheetDefinitions = Readonly<
  Record<DataKind, DataSheetDefinition> &
    Record<Exclude<RowKind, DataKind>, RowSheetDefinition> &
    Record<Exclude<SheetKind, RowKind>, SheetDefinition>
>;

/** What rows say of who they count. */
export const profileFields = [
  ...(['gender', 'birthDate', 'age', 'education', 'employment', 'citizenship'] as const),
  'informationChannel',
] as const satisfies Alternatives;

export const dateFields = ['date', 'month', 'period', 'year'] as const satisfies Alternatives;

const meetingThings = splitList('incontri, incontri svolti, eventi');
const answerThings = splitList('risposte, schede, questionari, utenti');
const contactDates = splitList(
  'Data contatto, Data chiamata, Data telefonata, Data richiesta, Data ricezione',
);
const contactThings = splitList('contatti, chiamate, telefonate, mail, richieste');
const { registration, ...laterSheets } = byStage(stageSheet);

/** All kinds of sheet, in the order in which an analyst keeps them. */
export const sheetDefinitions: SheetDefinitions = {
  registration,
  // With an identifier of the user it is no list of meetings.
  meeting: {
    rows: 'Incontri di pre-accoglienza',
    names: splitList(`
      Incontri, Incontro, Incontri di pre-accoglienza, Incontri pre-accoglienza, Incontri di
      preaccoglienza, Incontri preaccoglienza, Calendario incontri, Incontri svolti, Incontri
      realizzati
    `),
    alsoMeans: 'participation',
    countedThings: meetingThings,
    headers: {
      ...eventHeaders(stageDefinitions.participation.dateHeaders, meetingThings),
      ...headersOf('outcome'),
    },
    weakHeaders: { count: weakHeaders.count, jobCentre: weakHeaders.jobCentre },
    needed: [dateFields],
    expected: [['jobCentre', 'area', 'province']],
    without: ['userId'],
  },
  ...laterSheets,
  contact: {
    rows: 'Contatti (numero verde e mail)',
    names: splitList(`
      Contatti, Contatto, Numero verde, Chiamate, Telefonate, Assistenza, Chiamate numero
      verde, Numero verde e mail, Contatti numero verde, Mail, Email, Chiamate al numero
      verde, Contatti assistenza
    `),
    countedThings: contactThings,
    headers: {
      date: [...plainHeaders.date, ...contactDates],
      ...headersOf('month', 'period', 'year', 'contactChannel'),
      outcome: ownOutcomeHeaders.contact,
      count: countHeaders(contactThings),
    },
    weakHeaders: { count: weakHeaders.count },
    needed: [dateFields, ['contactChannel']],
    ...{ expected: [], without: [] },
  },
  // Whatever is none of these headers may be a question.
  satisfaction: {
    rows: 'Schede di gradimento',
    names: splitList(`
      Gradimento, Soddisfazione, Questionari di gradimento, Questionario di gradimento,
      Questionari gradimento, Questionario gradimento, Customer satisfaction, Questionari di
      soddisfazione, Questionario di soddisfazione, Gradimento utenti, Soddisfazione utenti,
      Schede di gradimento, Gradimento incontri, Customer, Qualità percepita, Qualità del
      servizio
    `),
    countedThings: answerThings,
    headers: {
      ...eventHeaders(
        (['participation', 'questionnaire'] as const).flatMap(
          (stage) => stageDefinitions[stage].dateHeaders,
        ),
        ['utenti'],
      ),
      ...headersOf(...profileFields),
      ...headersOf('question', 'rating'),
      count: answerCountHeaders(answerThings),
    },
    weakHeaders: {
      userId: [...weakHeaders.userId, ...formHeaders],
      date: [...weakHeaders.timestamp, 'Data risposta', 'Data rilevazione'],
    },
    ...{ needed: [], expected: [], without: [] },
  },
  territory: {
    names: splitList(`
      Territorio, Territori, CPI, Centri per l'impiego, Elenco CPI, Aree territoriali, Elenco
      centri per l'impiego, CPI e aree, Ambiti territoriali
    `),
    alsoMeans: 'participation',
    headers: { ...headersOf('jobCentre', 'area', 'areaCode', 'printAs', 'provinces'), ...alien() },
    weakHeaders: { jobCentre: weakHeaders.jobCentre },
    needed: [['jobCentre'], ['area']],
    expected: [],
    without: ['date', 'month', 'period', 'userId'],
  },
  providers: {
    names: splitList(`
      Soggetti attuatori, Elenco soggetti attuatori, Elenco SA, Attuatori, Anagrafica soggetti
      attuatori, Anagrafica SA, Enti attuatori
    `),
    alsoMeans: 'providerChoice',
    headers: { ...headersOf('provider', 'area', 'printAs'), ...alien() },
    weakHeaders: { provider: [...weakHeaders.provider, 'Denominazione', 'Nome'] },
    needed: [['provider'], ['area']],
    expected: [],
    without: ['date', 'month', 'period', 'userId', 'count'],
  },
  settings: { names: ['Parametri', 'Parametro', 'Impostazioni'] },
};

/** In the same order. */
export const dataKinds = (Object.keys(sheetDefinitions) as SheetKind[]).filter(isDataKind);

function isDataKind(kind: SheetKind): kind is DataKind {
  return 'rows' in sheetDefinitions[kind];
}

/** The name that messages give to a sheet of the kind. */
export function sheetNameOf(kind: SheetKind): string {
  return sheetDefinitions[kind].names[0] ?? '';
}

function stageSheet(stage: Stage): DataSheetDefinition {
  const { rows, sheetNames, alsoMeans, dateHeaders, countedThings, ...definition } =
    stageDefinitions[stage];
  const { needed, expected, hasProfile, ownPlace } = definition;
  const { userId, jobCentre, provider, count, age, month, timestamp } = weakHeaders;
  return {
    rows,
    names: sheetNames,
    ...(alsoMeans && { alsoMeans }),
    countedThings,
    headers: {
      ...eventHeaders(dateHeaders, countedThings),
      ...(hasProfile && headersOf(...profileFields)),
      ...(stage === 'registration' && laterDates()),
      outcome: stage === 'registration' ? ownOutcomeHeaders.registration : plainHeaders.outcome,
    },
    weakHeaders: {
      ...{ userId, jobCentre, count, date: timestamp },
      ...(ownPlace === 'provider' && { provider }),
      ...(hasProfile && { age }),
      ...(stage === 'registration' && { month }),
    },
    ...{ needed: [...needed, dateFields], expected, without: [] },
  };
}

function eventHeaders(dates: readonly string[], things: readonly string[]): Headers {
  return {
    userId: plainHeaders.userId,
    date: [...plainHeaders.date, ...dates],
    ...headersOf('month', 'period', 'year', 'area', 'province', 'jobCentre', 'provider'),
    count: countHeaders(things),
  };
}

function laterDates(): Headers {
  return Object.fromEntries(
    laterStages.map((stage) => [dateFieldOf(stage), stageDefinitions[stage].dateHeaders]),
  );
}

/** Columns that no reference sheet has. */
function alien(): Headers {
  const dates = stages.flatMap((stage) => stageDefinitions[stage].dateHeaders);
  const date = [...plainHeaders.date, ...dates];
  return { ...headersOf('userId', 'month', 'period', 'count'), date };
}

function headersOf(...fields: readonly PlainField[]): Headers {
  return Object.fromEntries(fields.map((field) => [field, plainHeaders[field]]));
}
