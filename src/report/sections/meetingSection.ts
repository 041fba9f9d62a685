import { ratio, total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { buildBlocks } from '../build/buildBlocks';
import { countsIn, totalOf } from '../build/stageCounts';
import { figure5 } from '../definitions/figures';
import { table2, table3, table4, table5 } from '../definitions/tables';
import { thePercent } from '../italian';
import type { Section } from '../report';
import {
  dispersionSentence,
  missingSentence,
  namesOf,
  rangePhrase,
  sharesSentence,
  singlePeriodSentence,
  totalSentence,
} from './commentary';
import { trendSentences } from './trend';

const ofParticipants = [table3, table4, figure5, table5];

export function meetingSection(tally: Tally): Section {
  const held = totalOf(tally, 'meeting');
  return {
    sheet: reportSheets.meetings,
    title: '3. Incontri di pre-accoglienza',
    commentary: [
      held === undefined
        ? missingSentence(namesOf([table2]), ['meeting'])
        : totalSentence(held, {
            one: 'È stato organizzato un solo incontro di pre-accoglienza',
            many: 'Gli incontri di pre-accoglienza organizzati sono',
          }),
      ...participantSentences(tally),
    ],
    blocks: buildBlocks(tally, [table2, ...ofParticipants]),
  };
}

function participantSentences(tally: Tally): readonly string[] {
  const participants = totalOf(tally, 'participation');
  if (participants === undefined) {
    return [missingSentence(namesOf(ofParticipants), ['participation'])];
  }
  const share = ratio(participants, totalOf(tally, 'registration'));
  const ofRegistered = share === undefined ? '' : `, ${thePercent(share)} dei registrati`;
  const absence = absencePhrase(tally);
  return [
    totalSentence(
      participants,
      stageDefinitions.participation.total,
      `${ofRegistered}${absence === '' ? '' : `; ${absence}`}`,
    ),
    ...sharesSentence(tally, 'participation'),
    ...trendSentences(tally, 'participation'),
    ...dispersionSentence(tally, 'participation'),
    ...singlePeriodSentence(tally, ofParticipants),
  ];
}

/** `il tasso di assenza va dal 14,3% dell'area di Cuneo al 20,4% ...`; empty where there are no two areas. */
export function absencePhrase(tally: Tally): string {
  const absence = (area: number): number | undefined => {
    const registered = total(countsIn(tally, 'registration', area));
    return ratio(registered - total(countsIn(tally, 'participation', area)), registered);
  };
  return rangePhrase(tally, 'il tasso di assenza', absence, 1);
}
