import {
  type Answer,
  type AnswerChoice,
  type AnsweredColumn,
  headedColumnWords,
} from '../../app/settings/answersTo';
import { type RowKind, sheetNameOf } from '../../service/sheets';
import { plainLine } from '../../text/plainLine';

const phrases: Readonly<Record<Exclude<AnswerChoice, 'kind'>, (subject: string) => string>> = {
  swappedDates: () => 'Sì, sono scambiate',
  rightDates: () => 'No, sono giuste',
  datesAsTheyAre: () => 'Leggile come sono scritte',
  countedOutcome: () => 'È avvenuto: conta le righe',
  uncountedOutcome: () => 'Non è avvenuto: non contarle',
  countedMeasure: (word) => `Contano le righe «${word}»`,
  countedSheet: () => 'Conta ciò che c’è',
  cumulatedSheet: () => 'Sono cumulati',
  sameUsers: () => 'Sono gli stessi utenti',
  ownCounts: () => 'Sono già di ciascun periodo',
  addedCounts: () => 'Vanno sommati',
  scale: (scale) => `Sono voti ${scale}`,
  noVotes: () => 'Non sono voti',
  period: (period) => `Fai il report per ${period}`,
  countColumn: (column) => `Conta la colonna ${column}`,
  rowsAreOne: () => 'Ogni riga vale uno',
  column: (column) => `È la colonna ${column}`,
  unwanted: () => 'Non leggere questo foglio',
};

/** What stands on the button of an answer. */
export function answerText({ choice, subject }: Answer): string {
  const text = plainLine(subject);
  return choice === 'kind'
    ? `È un foglio di ${sheetNameOf(text as RowKind)}`
    : phrases[choice](text);
}

/** `«Firmati» (C): 12 · 4 · 7` */
export function sampleWords(column: AnsweredColumn, values: readonly string[]): string {
  return `${plainLine(headedColumnWords(column))}: ${values.map(plainLine).join(' · ')}`;
}

export const answerWords = {
  kinds: 'È un foglio di',
  rename: 'Rinomina il foglio',
  kindName: (kind: string): string => sheetNameOf(kind as RowKind),
} as const;
