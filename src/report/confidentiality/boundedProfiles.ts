import { notStated, type ProfileTally } from '../../indicators/tally/tally';
import type { ClassCount } from './withheldClasses';

/** A distribution whose classes know what a related one tells of them. */
export interface BoundedProfile extends ProfileTally {
  readonly classes: readonly ClassCount[];
}

/**
 * Who signs is registered: in each class the signers are at most the registered users, so that one
 * profile bounds the counts that the other withholds. Those of whom nothing is stated are no one's class.
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
