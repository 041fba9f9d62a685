import { ratingSummary } from '../../indicators/ratingSummary';
import type { QuestionTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { buildBlocks } from '../build/buildBlocks';
import { figure12 } from '../definitions/figures';
import { satisfaction } from '../definitions/tables';
import { countText, decimalText, percentText } from '../italian';
import type { Section } from '../report';
import { missingSentence, namesOf, profileSentence } from './commentary';

export function qualitySection(tally: Tally): Section {
  const channels = buildBlocks(tally, [figure12]);
  return {
    sheet: reportSheets.quality,
    title: '8. Analisi della qualità del servizio',
    commentary: [
      ...(channels.length > 0
        ? profileSentence(tally, figure12, 'Tra i registrati')
        : [
            `${namesOf([figure12])} non compaiono perché nel foglio «Utenti» manca la colonna «Canale d'informazione».`,
          ]),
      ...(tally.satisfaction.length > 0
        ? satisfactionSentences(tally.satisfaction)
        : [missingSentence('Gli indicatori di gradimento', ['satisfaction'])]),
    ],
    blocks: [...channels, ...buildBlocks(tally, [satisfaction])],
  };
}

function satisfactionSentences(questions: readonly QuestionTally[]): readonly string[] {
  const ranked = questions
    .map((question) => ({ ...question, summary: ratingSummary(question) }))
    .sort((a, b) => (b.summary.mean ?? 0) / b.highest - (a.summary.mean ?? 0) / a.highest);
  const best = ranked[0];
  if (!best) return [];
  return [
    `Le schede di gradimento hanno fino a ${countText(Math.max(...ranked.map(({ summary }) => summary.answers)))} risposte per domanda.`,
    `La domanda con il giudizio migliore è «${best.text}»: media ${decimalText(best.summary.mean, 2)} su ${best.highest}, giudizi alti ${percentText(best.summary.topShare)}.`,
  ];
}
