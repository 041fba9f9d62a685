import type { Day } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import { matchKey } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { cellText, shortText } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import { dayOfSerial } from '../cells/serialDay';
import { type DaySpan, spanOfText } from '../cells/textSpan';
import type { DateSystem, RawCell } from '../rawSource';
import type { PeriodLength, Settings } from './settings';

/** What a parameter can set: all but the corrections, which are rows of their own. */
export type Setting = Exclude<keyof Settings, 'columnCorrections'>;

/** One parameter: the names it goes by, and how its value is read. */
export interface Parameter {
  readonly setting: Setting;
  /** The first is the one that messages and the pane use. */
  readonly names: readonly string[];
  /** Undefined where the value cannot be used. */
  readonly read: (cell: RawCell, system: DateSystem) => Partial<Settings> | undefined;
  /** What a usable value looks like, as the end of a sentence. */
  readonly expected: string;
}

const aDay = 'serve una data, per esempio 31/12/2019';

export const parameters: readonly Parameter[] = [
  {
    setting: 'title',
    names: ['Titolo', 'Titolo del rapporto'],
    read: (cell) => ({ title: shortText(cell) }),
    expected: 'serve un testo',
  },
  {
    setting: 'service',
    names: ['Servizio', 'Nome del servizio'],
    read: (cell) => ({ service: shortText(cell) }),
    expected: 'serve un testo',
  },
  {
    setting: 'serviceStart',
    names: ['Inizio servizio', 'Inizio del servizio', 'Data inizio servizio', 'Avvio servizio'],
    read: (cell, system) => daySetting(cell, system, 'serviceStart', 'firstDay'),
    expected: aDay,
  },
  {
    setting: 'firstPeriodEnd',
    names: ['Fine primo periodo', 'Fine del primo periodo', 'Fine primo semestre'],
    read: (cell, system) => daySetting(cell, system, 'firstPeriodEnd', 'lastDay'),
    expected: aDay,
  },
  {
    setting: 'asOf',
    names: ['Dati al', 'Data dei dati', 'Dati aggiornati al', 'Aggiornamento dati'],
    read: (cell, system) => daySetting(cell, system, 'asOf', 'lastDay'),
    expected: aDay,
  },
  {
    setting: 'periodLength',
    names: ['Periodo', 'Durata del periodo', 'Lunghezza periodo', 'Lunghezza del periodo'],
    read: (cell) => {
      const periodLength = periodLengths.get(matchKey(cellText(cell)));
      return periodLength && { periodLength };
    },
    expected: 'i valori possibili sono semestre, trimestre e anno',
  },
  {
    setting: 'secondaryAxisArea',
    names: splitList(`
    Area sull'asse secondario, Area asse secondario, Area sul secondo asse, Asse secondario,
    Area sull'asse destro
  `),
    read: (cell) => ({ secondaryAxisArea: shortText(cell) }),
    expected: "serve il nome o la sigla di un'area",
  },
  {
    setting: 'confidentialityThreshold',
    names: ['Soglia riservatezza', 'Soglia di riservatezza', 'Soglia di segretezza'],
    read: (cell) => {
      const confidentialityThreshold = countOf(cell);
      if (confidentialityThreshold === undefined) return undefined;
      // With 1 nothing is withheld, with 2 whatever is withheld is 1.
      if (confidentialityThreshold === 1 || confidentialityThreshold === 2) return undefined;
      return { confidentialityThreshold };
    },
    expected: 'serve un numero intero, almeno 3, per esempio 5; 0 mostra tutto',
  },
  {
    setting: 'countedOutcomes',
    names: ['Esiti da contare', 'Esiti contati'],
    read: (cell) => ({ countedOutcomes: wordList(cell) }),
    expected: 'servono parole separate da virgole',
  },
  {
    setting: 'uncountedOutcomes',
    names: ['Esiti da non contare', 'Esiti non contati'],
    read: (cell) => ({ uncountedOutcomes: wordList(cell) }),
    expected: 'servono parole separate da virgole',
  },
  {
    setting: 'swappedDates',
    names: ['Date scambiate', 'Date con giorno e mese scambiati'],
    read: (cell) => ({ swappedDates: wordList(cell) }),
    expected: 'serve un foglio con la sua colonna, per esempio Utenti: Data registrazione',
  },
  {
    setting: 'rightDates',
    names: ['Date giuste', 'Date non scambiate'],
    read: (cell) => ({ rightDates: wordList(cell) }),
    expected: 'serve un foglio con la sua colonna, per esempio Utenti: Data registrazione',
  },
  {
    setting: 'uniformIdentifiers',
    names: ['Identificativi da uniformare', 'Identificativi uniformati'],
    read: (cell) => ({ uniformIdentifiers: wordList(cell) }),
    expected: 'servono nomi di fogli separati da virgole, per esempio Questionari, Patti',
  },
];

/** `in corso, sospeso; da confermare` */
function wordList(cell: RawCell): readonly string[] {
  return shortText(cell)
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

const periodLengths: ReadonlyMap<string, PeriodLength> = new Map([
  ...splitList('semestre, semestri, semestrale').map((word) => [word, 'semester'] as const),
  ...splitList('trimestre, trimestri, trimestrale').map((word) => [word, 'quarter'] as const),
  ...splitList('anno, anni, annuale').map((word) => [word, 'year'] as const),
]);

/** A month or semester gives its first or last day. */
function daySetting(
  cell: RawCell,
  system: DateSystem,
  setting: 'serviceStart' | 'firstPeriodEnd' | 'asOf',
  end: keyof DaySpan,
): Partial<Settings> | undefined {
  const day = typeof cell === 'number' ? dayOfSerial(cell, system, eventYears) : dayIn(cell, end);
  return day === undefined ? undefined : { [setting]: day };
}

function dayIn(cell: RawCell, end: keyof DaySpan): Day | undefined {
  return spanOfText(cellText(cell))?.[end];
}
