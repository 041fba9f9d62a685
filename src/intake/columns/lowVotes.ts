import { eventYears } from '../../calendar/yearRange';
import { matchKey } from '../../text/matchKey';
import { cellText, type RawRow, shortText } from '../cells/cellText';
import { dayOfText } from '../cells/textDay';
import type { RawCell } from '../rawSource';
import { answerIn } from './ratingAnswer';

/** A row of a satisfaction sheet. */
export interface FormRow {
  readonly cells: RawRow;
  readonly row: number;
}

/** Votes that look as if their scale ended at five, while the others of the question go up to ten. */
export interface LowVotes {
  readonly count: number;
  /** Sheet row of the first. */
  readonly row: number;
  /** What their rows say in another column, where that tells them from the others. */
  readonly label?: string;
}

interface Vote extends FormRow {
  readonly vote: number;
}

/** Columns in which more is said than this tell no office and no edition of the form. */
const mostLabels = 100;
/** So many votes that are all low by chance are as rare as so many tosses of a coin that are alike. */
const leastLow = 20;

/** Whether there are votes up to five and above it, and enough of the first. `votes`: how many there are of 0, 1, ..., 10. */
export function mayBeOfTwoScales(votes: readonly number[]): boolean {
  const count = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0);
  return count(votes.slice(6)) > 0 && count(votes.slice(0, 6)) > leastLow;
}

/**
 * Those votes in the column `voted` that are of another scale than the rest, as a new form or an office with a form of
 * its own leaves them: in rows one after the other, in a time, or beside the same words in one of the columns
 * `beside`. A service that people did not like has few votes of 4 and 5 among those up to five.
 */
export function lowVotes(
  rows: readonly FormRow[],
  voted: number,
  { beside, date }: { readonly beside: readonly number[]; readonly date: number | undefined },
): LowVotes | undefined {
  const votes = rows.flatMap(({ cells, row }) => {
    const answer = answerIn(cells[voted]);
    return answer?.is === 'number' ? [{ cells, row, vote: answer.vote }] : [];
  });
  for (const column of beside) {
    const labelled = lowByLabel(votes, column);
    if (labelled) return labelled;
  }
  const runs = [votes, inOrderOfTime(votes, date)].map(longestLowRun);
  const [run = []] = runs.sort((a, b) => b.length - a.length);
  return !isSorted(run) && areOfFive(run, votes) ? lowOf(run) : undefined;
}

function lowByLabel(votes: readonly Vote[], column: number): LowVotes | undefined {
  const groups = new Map<string, Vote[]>();
  for (const vote of votes) {
    const label = matchKey(cellText(vote.cells[column]));
    const group = groups.get(label);
    if (group) group.push(vote);
    else if (groups.size === mostLabels) return undefined;
    else groups.set(label, [vote]);
  }
  const low = [...groups.values()].filter((group) => group.every(isLow) && isLong(group, votes));
  const [first] = low;
  if (!first || !areOfFive(low.flat(), votes)) return undefined;
  const labels = low.map(([vote]) => shortText(vote?.cells[column]));
  return { ...lowOf(low.flat()), label: labels.join(', ') };
}

function inOrderOfTime(votes: readonly Vote[], date: number | undefined): readonly Vote[] {
  if (date === undefined) return [];
  const dated = votes.flatMap((vote) => {
    const time = timeOf(vote.cells[date]);
    return time === undefined ? [] : [{ ...vote, time }];
  });
  return dated.sort((a, b) => a.time - b.time);
}

/** Serial numbers and days in texts do not stand in one column, save by mistake. */
function timeOf(cell: RawCell | undefined): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? dayOfText(cell, eventYears) : undefined;
}

function longestLowRun(votes: readonly Vote[]): readonly Vote[] {
  let [first, end] = [0, 0];
  let start = 0;
  votes.forEach((vote, index) => {
    if (!isLow(vote)) start = index + 1;
    else if (index + 1 - start > end - first) [first, end] = [start, index + 1];
  });
  return votes.slice(first, end);
}

/** Whether votes that are all low are so many and so high, and the others so seldom low, that it is no chance. */
function areOfFive(part: readonly Vote[], all: readonly Vote[]): boolean {
  const isHigh = part.filter(({ vote }) => vote >= 4).length * 2 >= part.length;
  const others = all.length - part.length;
  const lowOthers = all.filter(isLow).length - part.length;
  return isLong(part, all) && isHigh && lowOthers * 2 < others;
}

/** The longest run of tosses that are alike grows with the logarithm of their number. */
function isLong(part: readonly Vote[], all: readonly Vote[]): boolean {
  return part.length > leastLow + Math.log2(all.length);
}

/** Of a sheet that is sorted by its votes, low ones stand together. */
function isSorted(votes: readonly Vote[]): boolean {
  const steps = votes.slice(1).map(({ vote }, index) => vote - (votes[index]?.vote ?? 0));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

function isLow({ vote }: Vote): boolean {
  return vote <= 5;
}

function lowOf(votes: readonly Vote[]): LowVotes {
  return { count: votes.length, row: Math.min(...votes.map(({ row }) => row)) };
}
