import { ratio } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { buildBlocks } from '../build/buildBlocks';
import { totalOf } from '../build/stageCounts';
import { figure5 } from '../definitions/figures';
import { table2, table3, table4, table5 } from '../definitions/tables';
import { percentPhrase } from '../italian';
import type { Section } from '../report';
import {
  dispersionSentence,
  missingSentence,
  namesOf,
  sharesSentence,
  totalSentence,
} from './commentary';

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
            one: 'È stato svolto un solo incontro di pre-accoglienza',
            many: 'Gli incontri di pre-accoglienza svolti sono',
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
  const registered = totalOf(tally, 'registration');
  const rate = registered === undefined ? undefined : ratio(registered - participants, registered);
  const absence =
    rate === undefined ? '' : `; il tasso di assenza dei registrati è ${percentPhrase('de', rate)}`;
  return [
    totalSentence(participants, stageDefinitions.participation.total, absence),
    ...sharesSentence(tally, 'participation'),
    ...dispersionSentence(tally, 'participation'),
  ];
}
