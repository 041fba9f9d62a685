import type { Tally } from '../../indicators/tally/tally';
import { stagesIn, totalOf } from '../build/stageCounts';
import { sharesSentence } from './commentary';
import { absencePhrase } from './meetingSection';
import { pathSentences } from './pathSection';
import { satisfactionSentences } from './qualitySection';
import { sinceStart } from './stageSections';
import { lastPeriodSentences } from './trend';

/**
 * What matters, in at most five messages: registrations, the path, pacts, absences, satisfaction. None rests on
 * meetings by area, whose places are assumed in the sample.
 */
export function messagesOf(tally: Tally): readonly string[] {
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
    satisfactionSentences(tally.satisfaction).slice(1),
  ];
  return messages.flatMap((sentences) => (sentences.length > 0 ? [sentences.join(' ')] : []));
}
