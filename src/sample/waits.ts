import type { Stage } from '../service/stages';

export type LaterStage = Exclude<Stage, 'registration'>;

export const stageBefore: Readonly<Record<LaterStage, Stage>> = {
  participation: 'registration',
  questionnaire: 'participation',
  providerChoice: 'questionnaire',
  pact: 'providerChoice',
};

/** Days that usually pass at least between a stage and the one before it. */
export const usualWait: Readonly<Record<LaterStage, number>> = {
  participation: 4,
  questionnaire: 1,
  providerChoice: 3,
  pact: 10,
};
