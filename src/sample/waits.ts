import { type LaterStage, type Stage, stages } from '../service/stages';

interface Wait {
  /** Days that usually pass at least since the stage before. */
  readonly usual: number;
  /** Days that can pass beyond the usual ones. */
  readonly longestDelay: number;
  /** Days from the start of the service before anybody can be that far. */
  readonly sinceStart: number;
}

export const waits: Readonly<Record<Stage, Wait>> = {
  registration: { usual: 0, longestDelay: 0, sinceStart: 0 },
  participation: { usual: 4, longestDelay: 60, sinceStart: 14 },
  questionnaire: { usual: 1, longestDelay: 45, sinceStart: 17 },
  providerChoice: { usual: 3, longestDelay: 45, sinceStart: 24 },
  pact: { usual: 10, longestDelay: 120, sinceStart: 40 },
};

export function stageBefore(stage: LaterStage): Stage {
  return stages[stages.indexOf(stage) - 1] ?? 'registration';
}
