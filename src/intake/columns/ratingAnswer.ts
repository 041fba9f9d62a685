import { type RatingScale, ratingWord, saysNoVote } from '../../service/ratings';
import { isAbsent } from '../cells/absentText';
import { cellText } from '../cells/cellText';
import { numberOf } from '../cells/italianNumber';
import type { RawCell } from '../rawSource';

/** What a cell of a form may say; a word is its key. */
type RatingAnswer =
  | { readonly is: 'number'; readonly vote: number }
  | { readonly is: 'outOf'; readonly vote: number; readonly highest: number }
  | { readonly is: 'labelled'; readonly vote: number; readonly word: string }
  | { readonly is: 'word'; readonly word: string };

/** A scale, and where its answers are words the vote that each stands for. */
export interface AnswerScale extends RatingScale {
  readonly words?: ReadonlyMap<string, number>;
}

const fraction = /^(\d{1,2})\s*(?:\/|su)\s*(\d{1,2})$/i;
const numberFirst = /^(\d{1,2})\s*[-–—=:.)(]*\s*(\p{L}[^)]*)\)?$/u;
const numberLast = /^(\p{L}[^(\d]*?)\s*[-–—=:(]+\s*(\d{1,2})\)?$/u;

/**
 * The answer in a cell: `4`, `4/5`, `4 - molto`, `Molto (4)`, `molto soddisfatto`; undefined where it is
 * none.
 */
export function answerIn(cell: RawCell | undefined): RatingAnswer | undefined {
  const vote = numberOf(cell);
  if (vote !== undefined) return { is: 'number', vote };
  if (typeof cell !== 'string') return undefined;
  const text = cellText(cell);
  if (stars.test(text)) return starsIn(text);
  const part = fraction.exec(text);
  if (part) return { is: 'outOf', vote: Number(part[1]), highest: Number(part[2]) };
  const first = numberFirst.exec(text);
  const last = first ? null : numberLast.exec(text);
  const [number, label = text] = first ? [first[1], first[2]] : last ? [last[2], last[1]] : [];
  const word = ratingWord(label);
  if (word === undefined) return undefined;
  return number === undefined
    ? { is: 'word', word }
    : { is: 'labelled', vote: Number(number), word };
}

const stars = /^\s*(?:[★⭐]\uFE0F?)+(?:☆\uFE0F?)*\s*$/u;

/** `★★★★☆` is 4 of 5; five that are full may be all there are. */
function starsIn(text: string): RatingAnswer {
  const vote = text.match(/[★⭐]/gu)?.length ?? 0;
  const blank = text.match(/☆/gu)?.length ?? 0;
  return blank === 0 ? { is: 'number', vote } : { is: 'outOf', vote, highest: vote + blank };
}

/** Whether the cell is blank or says that there is no vote: `-`, `n.d.`, `Non so`. */
export function isNoVote(cell: RawCell | undefined): boolean {
  if (typeof cell === 'string' && stars.test(cell)) return false;
  return isAbsent(cell) || (typeof cell === 'string' && saysNoVote(cell));
}

/** The vote in a cell, from the lowest of the scale to its highest; undefined where the cell holds none. */
export function voteIn(cell: RawCell | undefined, scale: AnswerScale): number | undefined {
  const answer = answerIn(cell);
  if (!answer) return undefined;
  if (answer.is === 'word') return scale.words?.get(answer.word);
  const { vote } = answer;
  if (!Number.isInteger(vote) || vote < scale.lowest || vote > scale.highest) return undefined;
  if (answer.is === 'outOf' && answer.highest !== scale.highest) return undefined;
  if (answer.is === 'labelled' && scale.words && scale.words.get(answer.word) !== vote) {
    return undefined;
  }
  return vote;
}
