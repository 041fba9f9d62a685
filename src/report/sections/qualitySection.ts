import { ratingSummary } from '../../indicators/measures';
import type { QuestionTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { buildBlocks } from '../build/buildBlocks';
import { figure12, votesFigure } from '../definitions/figures';
import { satisfaction } from '../definitions/tables';
import { countText, decimalText, percentText } from '../italian';
import type { Section } from '../report';
import { channelSentence, missingSentence, namesOf } from './commentary';

export function qualitySection(tally: Tally): Section {
  const channels = buildBlocks(tally, [figure12]);
  return {
    sheet: reportSheets.quality,
    title: '8. Analisi della qualità del servizio',
    commentary: [
      ...(channels.length > 0
        ? channelSentence(tally, figure12)
        : [
            `${namesOf([figure12])} non compaiono perché nel foglio «Utenti» manca la colonna «Canale d'informazione».`,
          ]),
      ...(tally.satisfaction.length > 0
        ? satisfactionSentences(tally.satisfaction)
        : [missingSentence('Gli indicatori di gradimento', ['satisfaction'])]),
    ],
    blocks: [...channels, ...buildBlocks(tally, [votesFigure, satisfaction])],
  };
}

/** How many answered, then what they think best and worst of. */
function satisfactionSentences(questions: readonly QuestionTally[]): readonly string[] {
  const answers = rankedQuestions(questions).map(({ summary }) => summary.answers);
  return answers.length === 0
    ? []
    : [answersSentence(Math.min(...answers), Math.max(...answers)), ...opinionSentences(questions)];
}

/** The question with the best and the one with the worst mean, on the scale of each. */
export function opinionSentences(questions: readonly QuestionTally[]): readonly string[] {
  const ranked = rankedQuestions(questions);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  return best && worst ? [opinionSentence(best, worst)] : [];
}

/** The questions that somebody answered, the best first. */
function rankedQuestions(questions: readonly QuestionTally[]): readonly Ranked[] {
  return questions
    .map((question) => ({ ...question, summary: ratingSummary(question) }))
    .filter(({ summary }) => summary.answers > 0)
    .sort((a, b) => (b.summary.mean ?? 0) / b.highest - (a.summary.mean ?? 0) / a.highest);
}

function answersSentence(fewest: number, most: number): string {
  return fewest === most
    ? `Alle schede di gradimento ${most === 1 ? 'ha risposto un solo utente' : `hanno risposto ${countText(most)} utenti`}.`
    : `Hanno risposto alle schede di gradimento fra ${countText(fewest)} e ${countText(most)} utenti, secondo la domanda.`;
}

interface Ranked extends QuestionTally {
  readonly summary: ReturnType<typeof ratingSummary>;
}

function opinionSentence(best: Ranked, worst: Ranked): string {
  const { mean, topShare } = best.summary;
  const high = `«${best.text}» (${decimalText(mean, 2)} su ${best.highest}; ${percentText(topShare)} di voti alti)`;
  if (best.text === worst.text) return `Il giudizio è su ${high}.`;
  const scale = worst.highest === best.highest ? '' : ` su ${worst.highest}`;
  return `Il giudizio è più alto per ${high}, più basso per «${worst.text}» (${decimalText(worst.summary.mean, 2)}${scale}; ${percentText(worst.summary.topShare)}).`;
}
