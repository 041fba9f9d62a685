import type { Day } from '../calendar/day';
import type { Stage } from '../service/stages';
import { publishedPeriods } from './published';
import { busyDays } from './workingDays';

/** Days from the start of the service before anybody can be that far. */
const daysBefore: Readonly<Record<Stage, number>> = {
  registration: 0,
  participation: 14,
  questionnaire: 17,
  providerChoice: 24,
  pact: 40,
};

/** Per published period, the days on which a stage can be reached, in order and each as many times as it is busy. */
export function openDays(stage: Stage): readonly (readonly Day[])[] {
  return publishedPeriods.map(({ first, last }, period) =>
    busyDays(period === 0 ? first + daysBefore[stage] : first, last),
  );
}
