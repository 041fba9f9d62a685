import type { Day } from '../../calendar/day';
import { eventYears } from '../../calendar/yearRange';
import type { RatingScale } from '../../service/ratings';
import { matchKey } from '../../text/matchKey';
import { splitList } from '../../text/splitList';
import { cellText, shortText } from '../cells/cellText';
import { countOf } from '../cells/italianNumber';
import { dayOfSerial } from '../cells/serialDay';
import { type DaySpan, spanOfText } from '../cells/textSpan';
import { scaleInText, scaleOf } from '../columns/ratingScale';
import type { DateSystem, RawCell } from '../rawSource';
import type { PeriodLength, RatingSettings, Setting, Settings } from './settings';

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
    setting: 'summaryTitle',
    names: ['Titolo della sintesi', 'Titolo sintesi'],
    read: (cell) => ({ summaryTitle: shortText(cell) }),
    expected: 'serve un testo',
  },
  {
    setting: 'service',
    names: ['Servizio', 'Nome del servizio'],
    read: (cell) => ({ service: shortText(cell) }),
    expected: 'serve un testo',
  },
  {
    setting: 'freephone',
    names: ['Numero verde', 'Numero verde del servizio'],
    read: (cell) => ({ freephone: shortText(cell) }),
    expected: 'serve un numero di telefono',
  },
  {
    setting: 'source',
    names: ['Fonte', 'Fonte dei dati'],
    read: (cell) => ({ source: shortText(cell) }),
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
    setting: 'secondScale',
    names: splitList('Seconda scala, Scala secondaria, Seconda scala dei grafici'),
    read: (cell) => {
      const secondScale = secondScales.get(matchKey(cellText(cell)));
      return secondScale && { secondScale };
    },
    expected: 'i valori possibili sono asse destro e riquadri',
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
  {
    setting: 'rightCounts',
    names: ['Conteggi giusti', 'Conteggi confermati'],
    read: (cell) => ({ rightCounts: wordList(cell) }),
    expected: 'servono nomi di fogli separati da virgole, per esempio Patti, Incontri',
  },
  {
    setting: 'cumulatedCounts',
    names: ['Conteggi cumulati', 'Conteggi progressivi'],
    read: (cell) => ({ cumulatedCounts: wordList(cell) }),
    expected: 'servono nomi di fogli separati da virgole, per esempio Patti, Incontri',
  },
  {
    setting: 'ratingScales',
    names: ['Scala del gradimento', 'Scala gradimento', 'Scala dei voti'],
    read: (cell) => {
      const ratingScales = ratingSettings(cell);
      return ratingScales && { ratingScales };
    },
    expected:
      'serve una scala, per esempio «da 1 a 5», o una per colonna, per esempio «Tempi: da 1 a 10; Ore: nessuna»',
  },
  {
    setting: 'unwantedSheets',
    names: ['Fogli da non leggere', 'Fogli da ignorare', 'Fogli esclusi'],
    read: (cell) => ({ unwantedSheets: wordList(cell) }),
    expected: 'servono nomi di fogli separati da virgole, per esempio Riepilogo, Foglio1',
  },
];

/** `da 1 a 5; Tempi di attesa: da 1 a 10; Ore: nessuna` */
function ratingSettings(cell: RawCell): RatingSettings | undefined {
  const columns: { column: string; scale: RatingScale | 'none' }[] = [];
  let all: RatingScale | undefined;
  for (const entry of cellText(cell).split(';')) {
    if (entry.trim() === '') continue;
    const end = entry.lastIndexOf(':');
    const scale = scaleText(entry.slice(end + 1));
    if (!scale) return undefined;
    if (end >= 0) columns.push({ column: entry.slice(0, end).trim(), scale });
    else if (scale === 'none') return undefined;
    else all = scale;
  }
  return { ...(all && { all }), columns };
}

function scaleText(text: string): RatingScale | 'none' | undefined {
  if (matchKey(text) === 'nessuna') return 'none';
  return scaleInText(text) ?? scaleOf(1, countOf(text.trim()) ?? 0);
}

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

const secondScales: ReadonlyMap<string, Settings['secondScale']> = new Map([
  ...splitList('asse destro, asse secondario, secondo asse').map(
    (word) => [matchKey(word), 'rightAxis'] as const,
  ),
  ...splitList('riquadri, riquadro, due riquadri').map(
    (word) => [matchKey(word), 'panels'] as const,
  ),
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
