import { describe, expect, it } from '@jest/globals';
import {
  coefficientOfVariation,
  cumulative,
  dropOut,
  mean,
  rateOfVariation,
  ratingSummary,
  ratio,
  sampleStandardDeviation,
  total,
} from '../../src/indicators/measures';
import golden from '../golden/mip-2017-2019.json' with { type: 'json' };

const { table3_participants: participants, table5_participants_cumulative: published } = golden;
const areas = ['CMTO', 'AT-AL', 'BI-VC-NO-VCO', 'CN'] as const;

describe.each(areas)('published measures of %s', (area) => {
  const counts = participants.areas[area];

  it('adds up', () => {
    expect(total(counts)).toBe(participants.totals[area]);
    expect(cumulative(counts)).toEqual(published.cumulative[area]);
  });

  it('has the mean, SD and CV of table 5', () => {
    expect(Math.round(mean(counts) ?? NaN)).toBe(published.mean[area]);
    expect(Math.round(sampleStandardDeviation(counts) ?? NaN)).toBe(published.sd[area]);
    expect(Math.round((coefficientOfVariation(counts) ?? NaN) * 100)).toBe(
      published.cv_percent[area],
    );
  });
});

describe('sampleStandardDeviation', () => {
  // NIST StRD, data set NumAcc1: 10000001, 10000003, 10000002 has mean 10000002 and SD 1.
  it('agrees with NIST NumAcc1', () => {
    expect(sampleStandardDeviation([10000001, 10000003, 10000002])).toBe(1);
  });

  it('needs two values', () => {
    expect(sampleStandardDeviation([])).toBeUndefined();
    expect(sampleStandardDeviation([5])).toBeUndefined();
    expect(sampleStandardDeviation([5, 5])).toBe(0);
  });
});

describe('measures without a denominator', () => {
  it('are not available', () => {
    expect(mean([])).toBeUndefined();
    expect(ratio(0, 0)).toBeUndefined();
    expect(ratio(undefined, 3)).toBeUndefined();
    expect(ratio(3, undefined)).toBeUndefined();
    expect(rateOfVariation(0, 5)).toBeUndefined();
    expect(rateOfVariation(undefined, 5)).toBeUndefined();
    expect(coefficientOfVariation([0, 0])).toBeUndefined();
    expect(dropOut(undefined)).toBeUndefined();
  });

  it('are zero where only the numerator is', () => {
    expect(ratio(0, 5)).toBe(0);
    expect(rateOfVariation(5, 5)).toBe(0);
    expect(rateOfVariation(5, 0)).toBe(-1);
    expect(dropOut(1)).toBe(0);
  });
});

describe('ratingSummary', () => {
  // Ratings 1, 2, 4, 5, 5 by hand: mean 17/5, squares 5.76 + 1.96 + 0.36 + 2.56 + 2.56 = 13.2.
  it('describes a scale of five', () => {
    const summary = ratingSummary({ text: '', lowest: 1, highest: 5, answers: [1, 1, 0, 1, 2] });
    expect(summary.answers).toBe(5);
    expect(summary.mean).toBeCloseTo(3.4, 12);
    expect(summary.standardDeviation).toBeCloseTo(Math.sqrt(13.2 / 4), 12);
    expect(summary.topShare).toBeCloseTo(0.6, 12);
  });

  it('takes 8 to 10 as the top of a scale of ten', () => {
    const answers = [0, 0, 0, 0, 0, 0, 2, 1, 0, 1];
    expect(ratingSummary({ text: '', lowest: 1, highest: 10, answers }).topShare).toBe(0.5);
  });

  it('knows no mean of nothing and no SD of one', () => {
    const none = ratingSummary({ text: '', lowest: 1, highest: 5, answers: [0, 0, 0, 0, 0] });
    expect([none.mean, none.standardDeviation, none.topShare]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const one = ratingSummary({ text: '', lowest: 1, highest: 5, answers: [0, 0, 0, 0, 1] });
    expect([one.mean, one.standardDeviation]).toEqual([5, undefined]);
  });
});
