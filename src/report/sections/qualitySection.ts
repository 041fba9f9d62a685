import { ratingSummary, topRating } from '../../indicators/ratingSummary';
import type { QuestionTally, Tally } from '../../indicators/tally/tally';
import { reportSheets } from '../../service/reportSheets';
import { profileSentence } from '../build/profileBlocks';
import { profileFigure, profileTable } from '../build/profileTable';
import type { FigureKey } from '../figureKey';
import { countText, decimalText, percentText } from '../italian';
import type { Block, Row, Section, Table } from '../report';
import { missingSentence } from './commentary';

const sheet = reportSheets.quality;
const title = "Canali d'informazione e gradimento";

export function qualitySection(tally: Tally): Section {
  const threshold = tally.settings.confidentialityThreshold;
  const channels = tally.registrationProfile.filter(
    ({ dimension, classes }) => dimension === 'informationChannel' && classes.length > 0,
  );
  const blocks: Block[] = [];
  const commentary: string[] = [];
  if (channels.length > 0) {
    const table = profileTable('registration', channels, threshold, {
      name: 'Dati della Figura 12',
      caption: "Dati della Figura 12. Canali d'informazione: utenti e quote",
    });
    commentary.push(...profileSentence(channels, threshold, 'Tra i registrati'));
    blocks.push(
      ...profileFigure(table, {
        name: 'Figura 12',
        caption:
          "Figura 12. Canali d'informazione attraverso i quali gli utenti conoscono il servizio",
        title: "Canali d'informazione",
        description: 'Barre: quota di ogni canale sul totale degli utenti registrati.',
      }),
    );
  } else {
    commentary.push(
      "La Figura 12 e i suoi dati non compaiono perché nel foglio «Utenti» manca la colonna «Canale d'informazione».",
    );
  }
  if (tally.satisfaction.length > 0) {
    commentary.push(...satisfactionSentences(tally.satisfaction));
    blocks.push(satisfactionTable(tally.satisfaction));
  } else {
    commentary.push(missingSentence('Gli indicatori di gradimento', ['satisfaction']));
  }
  return { sheet, title, commentary, blocks };
}

function satisfactionSentences(questions: readonly QuestionTally[]): readonly string[] {
  const ranked = questions
    .map((question) => ({ ...question, summary: ratingSummary(question) }))
    .sort((a, b) => (b.summary.mean ?? 0) / b.scale - (a.summary.mean ?? 0) / a.scale);
  const best = ranked[0];
  if (!best) return [];
  return [
    `Le schede di gradimento hanno fino a ${countText(Math.max(...ranked.map(({ summary }) => summary.answers)))} risposte per domanda.`,
    `La domanda con il giudizio migliore è «${best.text}»: media ${decimalText(best.summary.mean, 2)} su ${best.scale}, giudizi alti ${percentText(best.summary.topShare)}.`,
  ];
}

/** Answers by rating, then n, mean, SD and the share of high ratings. */
function satisfactionTable(questions: readonly QuestionTally[]): Table {
  const widest = Math.max(...questions.map(({ scale }) => scale));
  const ratings = Array.from({ length: widest }, (_, index) => index + 1);
  return {
    kind: 'table',
    name: 'Prospetto 2',
    caption:
      'Prospetto 2. Gradimento: risposte per voto, numero, media, deviazione standard e quota di voti alti',
    labelHeaders: ['Domanda'],
    columns: [
      ...ratings.map((rating) => ({ header: `Voto ${rating}`, format: 'count' as const })),
      { header: 'Risposte', format: 'count' },
      { header: 'Media', format: 'decimal2' },
      { header: 'DS', format: 'decimal2' },
      { header: 'Voti alti', format: 'percent1' },
    ],
    rows: questions.map((question) => questionRow(question, ratings)),
    notes: [
      'Voti alti: 4 e 5 sulle scale da 1 a 5, da 8 a 10 sulle scale da 1 a 10. DS: deviazione standard campionaria.',
    ],
  };
}

function questionRow(question: QuestionTally, ratings: readonly number[]): Row {
  const { text, scale, answers } = question;
  const summary = ratingSummary(question);
  const about = { stage: 'satisfaction', dimension: text } as const;
  const ratingKey = (rating: number): FigureKey => ({
    indicator: 'count',
    ...about,
    class: String(rating),
  });
  const all = ratings.map(ratingKey);
  const n: FigureKey = { indicator: 'count', ...about };
  return {
    kind: 'item',
    labels: [text],
    figures: [
      ...ratings.map((rating) => ({ key: ratingKey(rating), value: answers[rating - 1] ?? 0 })),
      { key: n, value: summary.answers, formula: { op: 'sum', of: all } },
      {
        key: { indicator: 'mean', ...about },
        value: summary.mean,
        formula: { op: 'ratingMean', of: all },
      },
      {
        key: { indicator: 'standardDeviation', ...about },
        value: summary.standardDeviation,
        formula: { op: 'ratingStandardDeviation', of: all },
      },
      {
        key: { indicator: 'share', ...about },
        value: summary.topShare,
        formula: {
          op: 'sumRatio',
          parts: ratings.filter((r) => r >= topRating(scale) && r <= scale).map(ratingKey),
          whole: n,
        },
      },
    ],
  };
}
