import type { RawCell } from '../rawSource';
import { answerIn, isNoVote } from './ratingAnswer';

/** The votes that a number may be. */
const highestVote = 10;

/** What the filled cells of a column are, told apart but not yet understood. */
export interface ColumnAnswers {
  readonly filled: number;
  /** How many are the whole number 0, 1, ..., 10. */
  readonly votes: readonly number[];
  /** How many are other numbers, and how many of them have decimals. */
  readonly otherNumbers: number;
  readonly decimals: number;
  /** By what comes after the line (`4/5`), how many there are and how many of them are 0. */
  readonly outOf: ReadonlyMap<number, { readonly count: number; readonly zeros: number }>;
  /** `4 - molto` */
  readonly labelled: readonly { readonly vote: number; readonly word: string }[];
  readonly labelledCount: number;
  readonly words: readonly string[];
  readonly wordCount: number;
  /** How many are the code of an answer, as programs for forms write it: `A3`. */
  readonly codeCount: number;
  /** Whether the numbers run 1, 2, 3, ... */
  readonly numbersRows: boolean;
  /** The first that is filled. */
  readonly example: RawCell;
}

const answerCode = /^[A-Z]{1,2}(?:10|\d)$/;

/** What a column holds, growing. */
export interface AnswerCounter {
  readonly see: (cell: RawCell | undefined) => void;
  readonly answers: () => ColumnAnswers;
}

export function createAnswerCounter(): AnswerCounter {
  const votes = new Array<number>(highestVote + 1).fill(0);
  const outOf = new Map<number, { count: number; zeros: number }>();
  const labelled = new Map<string, { vote: number; word: string }>();
  const words = new Set<string>();
  let [filled, otherNumbers, decimals, labelledCount, wordCount, codeCount] = [0, 0, 0, 0, 0, 0];
  let numbersRows = true;
  let example: RawCell = null;
  return {
    see: (cell) => {
      if (cell === undefined || isNoVote(cell)) return;
      filled++;
      if (filled === 1) example = cell;
      const answer = answerIn(cell);
      numbersRows &&= answer?.is === 'number' && answer.vote === filled;
      if (answer?.is === 'number') {
        if (!Number.isInteger(answer.vote)) decimals++;
        if (votes[answer.vote] === undefined) otherNumbers++;
        else votes[answer.vote] = (votes[answer.vote] ?? 0) + 1;
      } else if (answer?.is === 'outOf') {
        const { count, zeros } = outOf.get(answer.highest) ?? { count: 0, zeros: 0 };
        const isZero = answer.vote === 0 ? 1 : 0;
        outOf.set(answer.highest, { count: count + 1, zeros: zeros + isZero });
      } else if (answer?.is === 'labelled') {
        labelledCount++;
        labelled.set(`${String(answer.vote)} ${answer.word}`, answer);
      } else if (answer) {
        wordCount++;
        words.add(answer.word);
      } else if (typeof cell === 'string' && answerCode.test(cell.trim())) codeCount++;
    },
    answers: () => ({
      filled,
      votes: [...votes],
      otherNumbers,
      decimals,
      outOf,
      labelled: [...labelled.values()],
      labelledCount,
      words: [...words],
      wordCount,
      codeCount,
      numbersRows,
      example,
    }),
  };
}
