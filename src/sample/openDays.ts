import type { Day } from '../calendar/day';
import type { Stage } from '../service/stages';
import { publishedPeriods } from './published';
import { sampleStages } from './sampleStages';
import { busyDays } from './workingDays';

/** Per published period, the days on which a stage can be reached, in order and each as many times as it is busy. */
export function openDays(stage: Stage): readonly (readonly Day[])[] {
  return publishedPeriods.map(({ first, last }, period) =>
    busyDays(period === 0 ? first + sampleStages[stage].sinceStart : first, last),
  );
}
