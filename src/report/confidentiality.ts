import { notStated, type ProfileTally } from '../indicators/tally/tally';
/** A class of a profile, with what a related table tells of its count. */
export interface ClassCount {
  readonly label: string;
  readonly count: number;
  /** Readers know that the count lies between these, both included. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What prints instead of a count, by class. */
export type WithheldTexts = ReadonlyMap<string, string>;

/**
 * What prints instead of the counts of one distribution that could identify somebody: `<k` for
 * counts from 1 to k - 1, and `ris.` for the smallest other classes, as many as it takes so that the
 * printed counts and the total leave every `<k` at least two possible values.
 * `everything`: no choice of classes does, and not even their names may print.
 */
export function withheldClasses(
  classes: readonly ClassCount[],
  threshold: number,
): WithheldTexts | 'everything' {
  const small = classes.filter(({ count }) => count > 0 && count < threshold);
  if (small.length === 0) return new Map();
  const others = classes
    .filter(({ count }) => count >= threshold)
    .sort((a, b) => a.count - b.count);
  for (let taken = small.length === 1 ? 1 : 0; taken <= others.length; taken++) {
    const partners = others.slice(0, taken);
    const ceiling = others[taken]?.count ?? Infinity;
    if (areProtected(small, partners, threshold, ceiling)) {
      return new Map([
        ...small.map(({ label }) => [label, `<${threshold}`] as const),
        ...partners.map(({ label }) => [label, withheldPartner] as const),
      ]);
    }
  }
  return 'everything';
}

/** Stands for a count that would give another one away. */
export const withheldPartner = 'ris.';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether a reader who takes the printed counts from the total can still not tell any small count. */
function areProtected(
  small: readonly ClassCount[],
  partners: readonly ClassCount[],
  threshold: number,
  ceiling: number,
): boolean {
  // `<2` is always 1: nothing that prints beside it could hide that.
  if (threshold === 2) return true;
  const smallRange = { low: 1, high: threshold - 1 };
  const ranges: readonly Range[] = [
    ...small.map(() => smallRange),
    ...partners.map((partner) => partnerRange(partner, threshold, ceiling)),
  ];
  const sum = [...small, ...partners].reduce((all, { count }) => all + count, 0);
  const lows = ranges.reduce((all, { low }) => all + low, 0);
  const highs = ranges.reduce((all, { high }) => all + high, 0);
  const low = Math.max(smallRange.low, sum - (highs - smallRange.high));
  const high = Math.min(smallRange.high, sum - (lows - smallRange.low));
  return low < high;
}

/** A partner is no smaller than the threshold and no larger than the classes that print. */
function partnerRange(
  { count, atLeast = 0, atMost = Infinity }: ClassCount,
  threshold: number,
  ceiling: number,
): Range {
  return {
    low: Math.max(threshold, Math.min(count, atLeast)),
    high: Math.min(ceiling, Math.max(count, atMost)),
  };
}

/** A distribution whose classes know what a related one tells of them. */
export interface BoundedProfile extends ProfileTally {
  readonly classes: readonly ClassCount[];
}

/**
 * The classes of a profile with the bounds that a related profile sets. Everybody who signs is registered: in
 * each class the signers are at most as many as the registered, so that a printed profile bounds the counts
 * that the other withholds. `Non indicato` is no class of people, and has no bound.
 */
export function boundedProfiles(
  profiles: readonly ProfileTally[],
  related: readonly ProfileTally[],
  bound: 'atLeast' | 'atMost',
): readonly BoundedProfile[] {
  return profiles.map(({ dimension, classes }) => {
    const other = related.find((profile) => profile.dimension === dimension);
    const counts = new Map(other?.classes.map(({ label, count }) => [label, count]));
    return {
      dimension,
      classes: classes.map((item) => {
        const limit = item.label === notStated ? undefined : counts.get(item.label);
        return limit === undefined ? item : { ...item, [bound]: limit };
      }),
    };
  });
}
