import { describe, expect, it } from '@jest/globals';
import { byStage } from '../../src/service/byStage';
import { stageDefinitions, stages } from '../../src/service/stages';

describe('the stages', () => {
  it('are the steps of the path, in order', () => {
    expect(stages).toEqual([
      'registration',
      'participation',
      'questionnaire',
      'providerChoice',
      'pact',
    ]);
  });

  it('are each a percentage of a stage before it', () => {
    const positions = stages.slice(1).map((stage) => {
      const whole = stageDefinitions[stage].shareOf;
      return whole === undefined ? -1 : stages.indexOf(stage) - stages.indexOf(whole);
    });
    expect(positions.every((steps) => steps > 0)).toBe(true);
    expect(stageDefinitions.registration.shareOf).toBeUndefined();
  });

  it('have dates by names that mean no other stage', () => {
    const headers = stages.flatMap((stage) => stageDefinitions[stage].dateHeaders);
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('byStage', () => {
  it('has one value for each', () => {
    expect(byStage((stage) => stage.length)).toEqual({
      registration: 12,
      participation: 13,
      questionnaire: 13,
      providerChoice: 14,
      pact: 4,
    });
  });
});
