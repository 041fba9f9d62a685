import { type Dataset, type EventColumns, missing } from '../../intake/dataset';
import { noPeriod } from './periodOfRows';

/** Who is described by a profile. */
export interface Described {
  /** Row of the profile columns, or missing. */
  readonly profileRow: Int32Array;
  /** How many users it stands for. */
  readonly count: Int32Array;
}

/**
 * Tells the row of the profile columns that describes a pact, or missing: the registration of its user or,
 * where it counts people without a name, a profile of its own. Those of the first pacts stand behind the
 * profiles of the registrations.
 */
export function profileRowReader({
  events: { registration, pact },
  profiles,
  userIds,
}: Dataset): (row: number) => number {
  const registrationOf = new Int32Array(userIds.length).fill(missing);
  // From the bottom, so that the upper one of two registrations stays.
  for (let row = registration.length - 1; row >= 0; row--) {
    const user = registration.user[row] as number;
    if (user !== missing) registrationOf[user] = row;
  }
  return (row) => {
    const user = pact.user[row] as number;
    if (user !== missing) return registrationOf[user] as number;
    const own = registration.length + row;
    return own < profiles.length ? own : missing;
  };
}

/** The events that count, each with its profile row. A registration is its own. */
export function describeEvents(
  events: EventColumns,
  periodOf: Int16Array,
  profileRowOf: (row: number) => number,
): Described {
  const profileRow = new Int32Array(events.length);
  const count = new Int32Array(events.length);
  let length = 0;
  for (let row = 0; row < events.length; row++) {
    if (periodOf[row] === noPeriod) continue;
    profileRow[length] = profileRowOf(row);
    count[length++] = events.count[row] as number;
  }
  return { profileRow: profileRow.subarray(0, length), count: count.subarray(0, length) };
}
