import type { FindingLog } from '../../findings/finding';
import type { Tally } from '../../indicators/tally/tally';
import type { PeriodLength } from '../../intake/settings/settings';
import { sheetDefinitions } from '../../service/sheets';
import { countedKinds } from '../../service/stages';
import { matchKey } from '../../text/matchKey';
import { plainLine } from '../../text/plainLine';
import { stagesIn, totalOf } from '../build/stageCounts';
import { unreadReasons, unusedColumnsText, usedColumnsText } from '../columnTexts';
import { countKey } from '../figureKey';
import { monthsText, noFigure, notAvailable, spanText } from '../italian';
import { keyRates } from '../keyRates';
import type { KeyFigure, Overview, RunStamp } from '../report';
import { dataVerdict } from '../verdict';
import { periodWords, roundingRemark } from '../wording';
import { sharesSentence } from './commentary';
import { absencePhrase } from './meetingSection';
import { pathSentences } from './pathSection';
import { opinionSentences } from './qualitySection';
import { sinceStart } from './stageSections';
import { headlineOf, lastPeriodSentences } from './trend';

export function buildOverview(tally: Tally, log: FindingLog, run: RunStamp): Overview {
  const { settings } = tally;
  return {
    keyFigures: keyFigures(tally),
    verdict: dataVerdict(tally, log),
    ...headline(tally),
    messages: messagesOf(tally),
    periods: tally.periods.map(({ label, firstDay, lastDay, months }) => ({
      label,
      span: spanText(firstDay, lastDay),
      shortSpan: monthsText(firstDay, lastDay),
      months,
    })),
    signs: signsOf(tally),
    method: methodOf(tally),
    source: `Fonte: ${settings.source ?? `dati del servizio ${settings.service}`}.`,
    run,
    readings: tally.readings.map((reading) => ({
      sheet: plainLine(reading.sheet),
      content: sheetDefinitions[reading.kind].rows,
      rowsRead: reading.rowsRead,
      rowsLeftOut: reading.rowsLeftOut,
      columnsUsed: usedColumnsText(reading.used),
      columnsUnused: unusedColumnsText(reading.unused),
    })),
    unread: tally.unread.map(({ sheet, headers, why }) => ({
      sheet: plainLine(sheet),
      why: unreadReasons[why],
      columns: unusedColumnsText(headers),
    })),
  };
}

function headline(tally: Tally): Pick<Overview, 'headline'> {
  const text = headlineOf(tally);
  return text === undefined ? {} : { headline: text };
}

/**
 * What matters, in at most five messages: registrations, the path, pacts, absences, satisfaction. None rests
 * on meetings by area, whose places are assumed in the sample.
 */
function messagesOf(tally: Tally): readonly string[] {
  const registered = totalOf(tally, 'registration');
  const steps = stagesIn(tally);
  const absence = tally.kinds.registration && tally.kinds.participation ? absencePhrase(tally) : '';
  const messages: readonly (readonly string[])[] = [
    registered === undefined
      ? []
      : [
          sinceStart(tally, registered),
          ...sharesSentence(tally, 'registration'),
          ...lastPeriodSentences(tally, 'registration'),
        ],
    registered !== undefined && steps.length > 1 ? pathSentences(tally, steps) : [],
    tally.kinds.pact ? lastPeriodSentences(tally, 'pact') : [],
    absence === '' ? [] : [`Tra chi si registra ${absence}.`],
    opinionSentences(tally.satisfaction),
  ];
  return messages.flatMap((sentences) => (sentences.length > 0 ? [sentences.join(' ')] : []));
}

/** The signs that may turn up in this report. */
function signsOf({ periods, settings, areas }: Tally): readonly string[] {
  const threshold = settings.confidentialityThreshold;
  return [
    `${notAvailable}: dato non disponibile. ${noFigure}: dato che non può esserci.`,
    ...(periods.some(({ complete }) => !complete)
      ? ['(parz.): periodo non concluso o non intero, che non entra in variazioni, medie e DS.']
      : []),
    ...(threshold === 0
      ? []
      : [
          `<${threshold}: da 1 a ${threshold - 1} persone, non mostrate per riservatezza; ris.: nascosto perché non si ricavi quel numero.`,
        ]),
    roundingRemark,
    ...fullNames(areas),
  ];
}

/** What the areas are called in full, where the report shortens their names. */
function fullNames(areas: Tally['areas']): readonly string[] {
  const names = areas.flatMap(({ name, fullName }) =>
    fullName === undefined || matchKey(fullName) === matchKey(name) ? [] : [`${name}: ${fullName}`],
  );
  return names.length === 0 ? [] : [`Aree: ${names.join('; ')}.`];
}

/** Totals of what the sheets hold, the absence rate and the share that signs. */
function keyFigures(tally: Tally): readonly KeyFigure[] {
  const registered = totalOf(tally, 'registration');
  const rates = keyRates.flatMap(({ label, key, stage, of }): readonly KeyFigure[] => {
    const users = totalOf(tally, stage);
    if (registered === undefined || users === undefined) return [];
    return [{ label, figure: { key, value: of(registered, users) }, format: 'percent1' }];
  });
  return [
    ...countedKinds.flatMap((stage): readonly KeyFigure[] => {
      const value = totalOf(tally, stage);
      if (value === undefined) return [];
      const figure = { key: countKey({ stage }), value };
      return [{ label: sheetDefinitions[stage].rows, figure, format: 'count' }];
    }),
    ...rates,
  ];
}

const calendars: Readonly<Record<PeriodLength, string>> = {
  semester:
    "I periodi sono i semestri di calendario (gennaio-giugno e luglio-dicembre), numerati dall'avvio del servizio; un primo tratto di al più due mesi fa parte del semestre successivo.",
  quarter:
    "I periodi sono i trimestri di calendario, numerati dall'avvio del servizio; il primo comincia con esso.",
  year: "I periodi sono gli anni di calendario; il primo comincia con l'avvio del servizio.",
};

/** How the figures are made, a sentence or two each, for who reads the report without its workbook. */
function methodOf({ settings, kinds }: Tally): readonly string[] {
  const { periodLength, confidentialityThreshold: threshold } = settings;
  const { one } = periodWords[periodLength];
  return [
    'Ogni utente è contato una sola volta in ciascuna fase, alla sua prima data valida; le ripetizioni non si contano. Le righe che non nominano un utente contano il numero di persone che riportano.',
    "Un evento appartiene all'area scritta nella sua riga; se manca, a quella del centro per l'impiego, della provincia, del soggetto attuatore o dell'utente. Ciò che nessuno di questi colloca sta in una riga «Non attribuita».",
    calendars[periodLength],
    'Un periodo che non è concluso, o che ha meno mesi degli altri, è segnato «(parz.)» e non entra in variazioni, medie e misure di dispersione.',
    `Tasso di variazione: differenza fra un ${one} e il precedente, divisa per il valore del precedente.`,
    'Media, deviazione standard (campionaria, con denominatore n − 1) e coefficiente di variazione (deviazione standard divisa per la media) sono calcolati sui valori dei periodi completi.',
    ...(kinds.participation
      ? [
          'Tasso di assenza: utenti registrati che non hanno partecipato a un incontro di pre-accoglienza, divisi per gli utenti registrati.',
        ]
      : []),
    ...(kinds.providerChoice
      ? [
          '% pre-accoglienza: scelte del soggetto attuatore divise per i partecipanti alla pre-accoglienza. % scelta SA: patti firmati divisi per le scelte del soggetto attuatore.',
        ]
      : []),
    "Percorso: utenti di ogni fase divisi per gli utenti registrati. L'abbandono cumulato è ciò che manca al 100% e comprende i percorsi ancora in corso.",
    `I profili descrivono gli utenti al momento della registrazione; chi non ha indicato una caratteristica è una classe a parte.${
      threshold === 0
        ? ''
        : ` Le classi da 1 a ${threshold - 1} persone, e quelle che le farebbero ricavare, non sono mostrate.`
    }`,
  ];
}
