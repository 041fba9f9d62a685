import type { FindingLog } from '../../findings/finding';
import type { Tally } from '../../indicators/tally/tally';
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
import { roundingRemark } from '../wording';
import { sharesSentence } from './commentary';
import { absencePhrase } from './meetingSection';
import { methodOf } from './method';
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
 * What matters, in at most five messages: registrations, the path, pacts, absences, satisfaction. None rests on
 * meetings by area, whose places are assumed in the sample.
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
