import { total } from '../../indicators/measures';
import type { Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { stageDefinitions } from '../../service/stages';
import { lineByArea, pieByArea } from '../build/areaCharts';
import { areaTable } from '../build/areaTable';
import { overallCounts } from '../build/countFigures';
import { cumulativeTable, lastStepColumn } from '../build/cumulativeTable';
import type { Section } from '../report';
import { periodWords } from '../wording';
import {
  dispersionSentence,
  missingSentence,
  sharesSentence,
  totalSentence,
  trendSentence,
} from './commentary';

const sheet = reportSheets.questionnaires;
const title = 'Questionari di autovalutazione';
const words = stageDefinitions.questionnaire;

export function questionnaireSection(tally: Tally): Section {
  const tallied = tally.kinds.questionnaire;
  if (!tallied) {
    const what = 'Le tabelle 6a e 6 e le figure 6 e 7';
    return { sheet, title, commentary: [missingSentence(what, ['questionnaire'])], blocks: [] };
  }
  const period = periodWords[tally.settings.periodLength].one;
  const counts = areaTable(tally, 'questionnaire', tallied, {
    name: 'Tabella 6a',
    caption: `Tabella 6a. Questionari compilati per area territoriale e ${period}`,
  });
  const sums = cumulativeTable(
    tally,
    'questionnaire',
    tallied,
    {
      name: 'Tabella 6',
      caption:
        'Tabella 6. Questionari compilati: valori cumulati, ultimo incremento, media, deviazione standard e CV',
    },
    [lastStepColumn(tally, 'questionnaire')],
  );
  return {
    sheet,
    title,
    commentary: [
      totalSentence(total(overallCounts(tallied, tally.periods)), words.total),
      ...sharesSentence(tally, tallied),
      ...trendSentence(tally, tallied, words.countedWithArticle),
      ...dispersionSentence(tally, tallied, words.countedWithArticle),
    ],
    blocks: [
      ...pieByArea(tally, 'questionnaire', tallied, counts, {
        name: 'Figura 6',
        caption: 'Figura 6. Questionari compilati: distribuzione per area territoriale',
        title: 'Questionari compilati per area',
        description: 'Quote delle aree sul totale dei questionari (dati della Tabella 6a).',
      }),
      counts,
      sums,
      lineByArea(
        tally,
        tallied,
        counts,
        {
          name: 'Figura 7',
          caption: 'Figura 7. Questionari compilati: evoluzione per area territoriale',
          title: `Questionari compilati per area e ${period}`,
          description: `Linee: questionari compilati in ogni ${period}, una per area (dati della Tabella 6a).`,
        },
        'Questionari',
      ),
    ],
  };
}
