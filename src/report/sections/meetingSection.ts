import { ratio, total } from '../../indicators/measures';
import type { KindTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { absenceTable } from '../build/absenceTable';
import { lineByArea } from '../build/areaCharts';
import { areaTable } from '../build/areaTable';
import { overallCounts } from '../build/countFigures';
import { cumulativeTable } from '../build/cumulativeTable';
import { participantTable } from '../build/participantTable';
import { percentPhrase } from '../italian';
import type { Block, Section } from '../report';
import { periodWords } from '../wording';
import { dispersionSentence, missingSentence, sharesSentence, totalSentence } from './commentary';

const sheet = reportSheets.meetings;
const title = 'Incontri di pre-accoglienza e partecipanti';
const words = stageDefinitions.participation;

export function meetingSection(tally: Tally): Section {
  const { meeting, participation, registration } = tally.kinds;
  const { periods } = tally;
  const commentary: string[] = [];
  const blocks: Block[] = [];
  const period = periodWords[tally.settings.periodLength].one;
  if (meeting) {
    const held = total(overallCounts(meeting, periods));
    commentary.push(
      totalSentence(held, {
        one: 'È stato svolto un solo incontro di pre-accoglienza',
        many: 'Gli incontri di pre-accoglienza svolti sono',
      }),
    );
    blocks.push(
      areaTable(tally, 'meeting', meeting, {
        name: 'Tabella 2',
        caption: `Tabella 2. Incontri di pre-accoglienza per area territoriale e ${period}`,
      }),
    );
  } else {
    commentary.push(missingSentence('La Tabella 2', ['meeting']));
  }
  if (!participation) {
    const what = 'Le tabelle 3, 4 e 5 e la Figura 5';
    commentary.push(missingSentence(what, ['participation']));
    return { sheet, title, commentary, blocks };
  }
  commentary.push(
    participantSentence(tally, participation, registration),
    ...sharesSentence(tally, participation),
    ...dispersionSentence(tally, participation, words.countedWithArticle),
  );
  blocks.push(participantTable(tally, participation));
  if (registration) blocks.push(absenceTable(tally, registration, participation));
  blocks.push(...cumulativeBlocks(tally, participation));
  return { sheet, title, commentary, blocks };
}

function participantSentence(
  tally: Tally,
  participation: KindTally,
  registration: KindTally | undefined,
): string {
  const participants = total(overallCounts(participation, tally.periods));
  const registered = registration ? total(overallCounts(registration, tally.periods)) : undefined;
  const rate = registered === undefined ? undefined : ratio(registered - participants, registered);
  const absence =
    rate === undefined ? '' : `; il tasso di assenza dei registrati è ${percentPhrase('de', rate)}`;
  return totalSentence(participants, words.total, absence);
}

function cumulativeBlocks(tally: Tally, participation: KindTally): readonly Block[] {
  const table = cumulativeTable(tally, 'participation', participation, {
    name: 'Tabella 5',
    caption: 'Tabella 5. Partecipanti: valori cumulati, media, deviazione standard e CV',
  });
  const chart = lineByArea(
    tally,
    participation,
    table,
    {
      name: 'Figura 5',
      caption: 'Figura 5. Partecipanti: andamento cumulato per area territoriale',
      title: 'Partecipanti cumulati per area',
      description: "Linee: partecipanti cumulati dall'avvio, una per area (dati della Tabella 5).",
    },
    'Partecipanti cumulati',
  );
  return [chart, table];
}
