import { notStated, type ProfileTally } from '../../indicators/tally/tally';
import type { ClassCount } from './withheldClasses';

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
