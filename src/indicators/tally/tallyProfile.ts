import {
  type Dataset,
  type EventColumns,
  missing,
  type ProfileColumns,
  type WordColumn,
} from '../../intake/dataset';
import { ageClasses } from '../../service/profile/ageClasses';
import type { WordDimension } from '../../service/profile/wordClasses';
import { total } from '../measures';
import { noPeriod } from './periodOfRows';
import { notStated, type ProfileTally } from './tally';

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

/** Distributions by gender, age class and so on; dimensions without a column are left out. */
export function tallyProfiles(
  profiles: ProfileColumns,
  described: Described,
): readonly ProfileTally[] {
  return [
    ...tallyWords(profiles, described, 'gender'),
    ...tallyAges(profiles.age, described),
    ...tallyWords(profiles, described, 'education'),
    ...tallyWords(profiles, described, 'employment'),
    ...tallyWords(profiles, described, 'citizenship'),
  ];
}

/** One distribution, or none where no sheet has the column. */
export function tallyWords(
  profiles: ProfileColumns,
  described: Described,
  dimension: WordDimension,
): readonly ProfileTally[] {
  const column: WordColumn = profiles.words[dimension];
  if (column.codes.length === 0) return [];
  const counts = countCodes(column.codes, column.labels.length, described);
  const classes = column.labels
    .map((label, code) => ({ label, count: counts[code] as number }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'it'));
  return [{ dimension, classes: withNotStated(classes, counts) }];
}

function tallyAges(age: Int16Array, described: Described): readonly ProfileTally[] {
  if (age.length === 0) return [];
  // Counted by age first, and then put into classes: to find the class of each user takes longer.
  const byAge = countCodes(age, age.reduce((a, b) => Math.max(a, b), 0) + 1, described);
  const ages = byAge.slice(0, -1);
  const classes = ageClasses.map(({ label, to }, index) => {
    const from = (ageClasses[index - 1]?.to ?? -1) + 1;
    return { label, count: total(ages.slice(from, to + 1)) };
  });
  return [{ dimension: 'ageClass', classes: withNotStated(classes, byAge) }];
}

/** One number per code; the last one counts what is missing. */
function countCodes(
  codes: Int16Array,
  codeCount: number,
  { profileRow, count }: Described,
): readonly number[] {
  const counts = new Array<number>(codeCount + 1).fill(0);
  for (let i = 0; i < profileRow.length; i++) {
    const row = profileRow[i] as number;
    const code = row === missing ? missing : (codes[row] as number);
    const index = code === missing ? codeCount : code;
    counts[index] = (counts[index] as number) + (count[i] as number);
  }
  return counts;
}

function withNotStated(
  classes: readonly { label: string; count: number }[],
  counts: readonly number[],
): ProfileTally['classes'] {
  return [...classes, { label: notStated, count: counts[counts.length - 1] as number }].filter(
    ({ count }) => count > 0,
  );
}
