/** The five steps of the path, in order. Each counts users, once each. */
export const stages = [
  'registration',
  'participation',
  'questionnaire',
  'providerChoice',
  'pact',
] as const;

export type Stage = (typeof stages)[number];

/** What is counted by place and period: the stages, and the meetings held. */
export const countedKinds = [...stages, 'meeting'] as const;

export type CountedKind = (typeof countedKinds)[number];
