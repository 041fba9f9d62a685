import type { Day } from '../calendar/day';
import { type LaterStage, type Stage, stages } from '../service/stages';
import { type PublishedArea, publishedPeriods } from './published';
import { busyDays } from './workingDays';

/** How users of a sample come to a stage. */
interface SampleStage {
  /** Days that usually pass at least since the stage before. */
  readonly usual: number;
  /** Days that can pass beyond the usual ones. */
  readonly longestDelay: number;
  /** Days from the start of the service before anybody can be that far. */
  readonly sinceStart: number;
  /** The published users of an area, by period: for each job centre or provider, or for the area. */
  readonly published: (area: PublishedArea) => readonly (readonly number[])[];
}

export const sampleStages: Readonly<Record<Stage, SampleStage>> = {
  registration: {
    ...{ usual: 0, longestDelay: 0, sinceStart: 0 },
    published: ({ registered }) => [registered],
  },
  participation: {
    ...{ usual: 4, longestDelay: 60, sinceStart: 14 },
    published: ({ participants }) => participants,
  },
  questionnaire: {
    ...{ usual: 1, longestDelay: 45, sinceStart: 17 },
    published: ({ questionnairesToDate }) => [perPeriod(questionnairesToDate)],
  },
  providerChoice: {
    ...{ usual: 3, longestDelay: 45, sinceStart: 24 },
    published: ({ providers }) => providers.map(({ choices }) => choices),
  },
  pact: {
    ...{ usual: 10, longestDelay: 120, sinceStart: 40 },
    published: ({ pacts }) => [pacts],
  },
};

export function stageBefore(stage: LaterStage): Stage {
  return stages[stages.indexOf(stage) - 1] ?? 'registration';
}

function perPeriod(toDate: readonly number[]): number[] {
  return toDate.map((value, period) => value - (toDate[period - 1] ?? 0));
}

/** Per published period, the days on which a stage can be reached, each as many times as it is busy. */
export function openDays(stage: Stage): readonly (readonly Day[])[] {
  return publishedPeriods.map(({ first, last }, period) =>
    busyDays(period === 0 ? first + sampleStages[stage].sinceStart : first, last),
  );
}
