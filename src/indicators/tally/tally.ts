import type { Day } from '../../calendar/day';
import type { HeadedColumn, UsedColumn } from '../../intake/dataset';
import type { Settings } from '../../intake/settings/settings';
import type { WordDimension } from '../../service/profile/wordClasses';
import type { RatingScale } from '../../service/ratings';
import type { DataKind } from '../../service/sheets';
import type { CountedKind } from '../../service/stages';
import type { Period } from '../period';
import type { Area } from '../places/territory';

/** Everything the indicators start from: counts by place, period and class. */
export interface Tally {
  readonly settings: Settings;
  /** The day at which the data stand. */
  readonly asOf: Day;
  readonly events: EventDays;
  /** At least one. */
  readonly periods: readonly Period[];
  /** In print order; `unassignedArea` is last, and there only where something is counted in it. */
  readonly areas: readonly Area[];
  /** Index of the area that charts draw on the right axis. */
  readonly secondaryArea?: number;
  /** Absent kinds are those that no sheet holds. */
  readonly kinds: Readonly<Partial<Record<CountedKind, KindTally>>>;
  readonly registrationProfile: readonly ProfileTally[];
  readonly pactProfile: readonly ProfileTally[];
  readonly contacts?: ContactTally;
  readonly satisfaction: readonly QuestionTally[];
  readonly readings: readonly ReadingAccount[];
  readonly unread: readonly UnreadAccount[];
}

/** Days of rows that count somebody; absent where there is none. */
export interface EventDays {
  /** The first registration. */
  readonly registration?: Day;
  /** The first of any kind. */
  readonly first?: Day;
  /** The last one up to the day of the run. */
  readonly lastToday?: Day;
}

export interface KindTally {
  /** One row per area, one number per period: users (of stages) or meetings. */
  readonly byArea: readonly (readonly number[])[];
  /** Job centres (participations) or providers (choices) within areas, whose counts they add up to. */
  readonly units: readonly UnitTally[];
}

export interface UnitTally {
  /** Index of the area. */
  readonly area: number;
  /** Identifies it within its area. */
  readonly name: string;
  /** What the report calls it, where that is not its name. */
  readonly printedName?: string;
  /** It holds the rows that name no job centre or provider. */
  readonly isUnnamed?: true;
  readonly counts: readonly number[];
}

export type Dimension = WordDimension | 'ageClass';

export interface ProfileTally {
  readonly dimension: Dimension;
  /** In print order: by count, age by age; `notStated` last. Classes that nobody is in are left out. */
  readonly classes: readonly { readonly label: string; readonly count: number }[];
}

export interface ContactTally {
  /** First day of each month, without gaps. */
  readonly months: readonly Day[];
  /** One number per month. */
  readonly channels: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

export interface QuestionTally extends RatingScale {
  readonly text: string;
  /** One number per vote of the scale, from the lowest: forms that give it. */
  readonly answers: readonly number[];
}

/** Rows of one kind in one sheet that are of the report's scope: read = counted + left out. */
export interface ReadingAccount {
  readonly sheet: string;
  readonly kind: DataKind;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
  /** Rows besides, after the day at which the data stand: out of the report's scope. */
  readonly rowsBeyond: number;
  readonly used: readonly UsedColumn[];
  readonly unused: readonly HeadedColumn[];
}

/** Class of those whose value is missing. */
export const notStated = 'Non indicato';

/** A sheet that holds a list of which nothing is read. */
export interface UnreadAccount {
  readonly sheet: string;
  /** What stands above its columns, from left to right. */
  readonly headers: readonly HeadedColumn[];
  /**
   * `unclear`: it may matter and is asked about; `noData`: nothing in it looks like something to count;
   * `sameUsers` and `sameFigures`: it repeats what is counted; `reported`: a finding of its own tells;
   * `unwanted`: the settings say so.
   */
  readonly why: 'unclear' | 'noData' | 'sameUsers' | 'sameFigures' | 'reported' | 'unwanted';
}
