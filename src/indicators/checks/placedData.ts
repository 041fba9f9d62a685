import type { Day } from '../../calendar/day';
import { type Dataset, missing } from '../../intake/dataset';
import { type CountedKind, type Stage, stages } from '../../service/stages';
import type { Period } from '../period';
import type { Territory } from '../places/territory';

/** The dataset with the period and the area that every row is counted in. */
export interface PlacedData {
  readonly dataset: Dataset;
  readonly territory: Territory;
  readonly periods: readonly Period[];
  /** Index in `periods`, or `noPeriod`, row by row. */
  readonly periodOf: Readonly<Record<CountedKind, Int16Array>>;
  /** Index in the territory's areas, row by row. */
  readonly areaOf: Readonly<Record<CountedKind, Int32Array>>;
  /** Readings of sheets that repeat another one. */
  readonly copies: ReadonlySet<number>;
}

/** Stages that can be compared: one of their sheets was read, and none of them failed to be read. */
export function comparableStages({ readings, incomplete }: Dataset): readonly Stage[] {
  return stages.filter(
    (stage) => !incomplete.has(stage) && readings.some(({ kind }) => kind === stage),
  );
}

/** How many people the stage counts, or would have counted, without saying who they are. */
export function namelessIn({ events }: Dataset, stage: Stage): number {
  const { length, user, count, unreadUsers } = events[stage];
  let nameless = 0;
  for (let row = 0; row < length; row++) {
    if (user[row] === missing) nameless += count[row] as number;
  }
  for (const unread of unreadUsers) if (unread === missing) nameless++;
  return nameless;
}

/** For each area whether its name tells no place: the unassigned area, and areas that no reference knows. */
export function vagueAreas({ areas, areaOfArea, unknownAreas }: Territory): readonly boolean[] {
  const unknown = new Set([...unknownAreas].map((code) => areaOfArea[code]));
  return areas.map((_, area) => area === areas.length - 1 || unknown.has(area));
}

/** The rows of a dataset with all that a tally counts them by, for whoever counts them again. */
export interface CountedRows extends PlacedData {
  /** The service's first day. */
  readonly start: Day;
  /** Index of the month of each row of contacts, or `noPeriod` where it is not counted. */
  readonly monthOfContacts: Int16Array;
  /** Index of the period of each form that has a date, or `noPeriod`: then it is not counted. */
  readonly periodOfForms: Int16Array;
}
