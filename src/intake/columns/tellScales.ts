import type { RatingScale } from '../../service/ratings';

/** A column of votes whose scale nothing declares. */
interface OpenColumn {
  /** How many votes there are of 0, 1, ..., 10. */
  readonly votes: readonly number[];
}

const [toFive, toTen]: readonly [RatingScale, RatingScale] = [
  { lowest: 1, highest: 5 },
  { lowest: 1, highest: 10 },
];

/**
 * So many votes at the highest number seen, and none above it, leave no doubt that the scale ends there: so
 * many tosses of a coin are alike once in a million.
 */
const leastAtTop = 20;
/** A vote above five in fewer answers than one in so many may be a slip. */
const fewAbove = 4;
/** Votes beyond a scale that are fewer than one in so many are slips. */
const fewSlips = 20;
/** Among so many votes a single one beyond the scale is a slip as well. */
const fewestVotes = 5;

/** The scale that the votes tell by themselves, or undefined. Never the highest vote alone does. */
export function scaleOfVotes({ votes }: OpenColumn): RatingScale | undefined {
  const all = sum(votes);
  const top = topOf(votes);
  const zeros = votes[0] ?? 0;
  if (zeros > 0 && zeros * fewSlips >= all) return undefined;
  const atTop = votes[top] ?? 0;
  if (top > 5) {
    if (sum(votes.slice(6)) * fewAbove < all) return undefined;
    // So many votes at 6 or 7 may be the top of a scale that ends there.
    return top < 8 && atTop >= leastAtTop ? undefined : toTen;
  }
  if (top < 4 || atTop < leastAtTop) return undefined;
  return { lowest: 1, highest: top };
}

/**
 * The scale of each column that can be told: by its votes, by the settings, by the open columns together, or
 * by most of the sheet's other questions (`others`: those that have a scale).
 */
export function tellScales(
  columns: readonly OpenColumn[],
  others: readonly RatingScale[],
  setting: RatingScale | undefined,
): readonly (RatingScale | undefined)[] {
  const own = columns.map((column) =>
    setting && fits(column, setting) ? setting : scaleOfVotes(column),
  );
  const open = columns.filter((_, index) => own[index] === undefined);
  const pooled =
    open[0] && open[0].votes.map((_, vote) => sum(open.map(({ votes }) => votes[vote] ?? 0)));
  const together = pooled && open.length > 1 ? scaleOfVotes({ votes: pooled }) : undefined;
  const told = [...others, ...own.flatMap((scale) => scale ?? [])];
  const [first] = told;
  const isMost = told.length > open.length && told.every((scale) => isSame(scale, first));
  return columns.map((column, index) => {
    const scale = own[index];
    if (scale) return scale;
    const likely = together ?? (isMost ? first : undefined);
    return likely && fits(column, likely) ? likely : undefined;
  });
}

/** What the votes are read as until their scale is declared. */
export function likelyScale({ votes }: OpenColumn): RatingScale {
  if (sum(votes.slice(6)) === 0) return toFive;
  return (votes[0] ?? 0) > 0 ? { ...toTen, lowest: 0 } : toTen;
}

/** Whether all but slips are votes of the scale. */
function fits({ votes }: OpenColumn, { lowest, highest }: RatingScale): boolean {
  const outside = sum(votes.slice(0, lowest)) + sum(votes.slice(highest + 1));
  const isOneSlip = outside === 1 && sum(votes) >= fewestVotes;
  return outside === 0 || isOneSlip || outside * fewSlips < sum(votes);
}

export function isSame(one: RatingScale, other: RatingScale | undefined): boolean {
  return one.lowest === other?.lowest && one.highest === other.highest;
}

function topOf(votes: readonly number[]): number {
  return votes.reduce((top, count, vote) => (count > 0 ? vote : top), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
