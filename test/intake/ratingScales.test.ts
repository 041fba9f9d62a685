import { describe, expect, it } from '@jest/globals';
import { answerIn, voteIn } from '../../src/intake/columns/ratingAnswer';
import { scaleInText } from '../../src/intake/columns/ratingScale';
import { likelyScale, scaleOfVotes, tellScales } from '../../src/intake/columns/tellScales';

const toFive = { lowest: 1, highest: 5 };
const toTen = { lowest: 1, highest: 10 };

/** `votes({ 4: 2 })`: two votes of 4. */
function votes(counts: Readonly<Record<number, number>>) {
  return { votes: Array.from({ length: 11 }, (_, vote) => counts[vote] ?? 0) };
}

describe('a scale in a header', () => {
  it.each([
    ['Chiarezza (1-10)', 1, 10],
    ['Voto da 1 a 4', 1, 4],
    ['Scala 0–10: tempi', 0, 10],
    ['1-5', 1, 5],
    ['Da 1 (per niente) a 5 (molto), quanto è soddisfatto?', 1, 5],
    ['Tempi: 1 = lunghi, 2 = medi, 3 = brevi', 1, 3],
    ['Tempi /10', 1, 10],
    ['Voto su 5', 1, 5],
  ])('%s', (header, lowest, highest) => {
    expect(scaleInText(header)).toEqual({ lowest, highest });
  });

  it.each([
    'Chiarezza',
    '1-4 Chiarezza',
    'D1-5 Chiarezza',
    '1. Quanto è soddisfatto?',
    'Incontri 2018-2019',
    'Da 1 a 100',
    'Da 1 a 2',
    'Tempi (1,5-3)',
    'Incontro del 10/5/2018',
    '1: Tempi',
  ])('none in %s', (header) => {
    expect(scaleInText(header)).toBeUndefined();
  });
});

describe('an answer', () => {
  it.each([
    ['4/5', { is: 'outOf', vote: 4, highest: 5 }],
    ['8 su 10', { is: 'outOf', vote: 8, highest: 10 }],
    ['4 - molto', { is: 'labelled', vote: 4, word: 'molt' }],
    ['4 (Molto soddisfatta)', { is: 'labelled', vote: 4, word: 'molt' }],
    ['Poco (2)', { is: 'labelled', vote: 2, word: 'poc' }],
    ['per nulla d’accordo', { is: 'word', word: 'per null' }],
    ['Ottima', { is: 'word', word: 'ottim' }],
    [' 4 ', { is: 'number', vote: 4 }],
    ['8 ore', undefined],
    ['molto bene, grazie', undefined],
    ['sì', undefined],
    [true, undefined],
  ])('%j', (cell, answer) => {
    expect(answerIn(cell)).toEqual(answer);
  });

  it('counts only on the scale', () => {
    const read = (cell: string | number) =>
      voteIn(cell, { ...toFive, words: new Map([['poc', 2]]) });
    expect(
      [5, 6, 0, 2.5, '4/5', '4/10', 'poco', 'molto', '2 - poco', '3 - poco'].map(read),
    ).toEqual([...[5, undefined, undefined, undefined, 4, undefined, 2, undefined, 2, undefined]]);
  });
});

describe('the scale that votes tell', () => {
  it.each([
    [votes({ 3: 9, 4: 30, 5: 20 }), toFive],
    [votes({ 3: 9, 4: 30, 5: 19 }), undefined],
    [votes({ 1: 5, 4: 20 }), { lowest: 1, highest: 4 }],
    [votes({ 3: 50 }), undefined],
    [votes({ 5: 1, 8: 1 }), toTen],
    // One vote in forty above five may be a slip.
    [votes({ 4: 19, 5: 20, 8: 1 }), undefined],
    // A scale to seven has as many at its top.
    [votes({ 5: 10, 7: 20 }), undefined],
    [votes({ 0: 2, 8: 10, 10: 5 }), undefined],
    [votes({ 0: 1, 4: 30, 5: 20 }), toFive],
  ])('%#', (column, scale) => {
    expect(scaleOfVotes(column)).toEqual(scale);
  });

  it('is told by the columns together, else by most of the others', () => {
    const few = votes({ 4: 5, 5: 10 });
    expect(tellScales([few, few], [], undefined)).toEqual([toFive, toFive]);
    expect(tellScales([few], [], undefined)).toEqual([undefined]);
    expect(tellScales([few], [toTen], undefined)).toEqual([undefined]);
    expect(tellScales([few], [toTen, toTen], undefined)).toEqual([toTen]);
    expect(tellScales([few], [toTen, toFive], undefined)).toEqual([undefined]);
  });

  it('is the one of the settings where the votes fit', () => {
    const [few, high] = [votes({ 4: 5 }), votes({ 4: 5, 9: 5 })];
    expect(tellScales([few, high], [], toFive)).toEqual([toFive, toTen]);
  });

  it('is guessed meanwhile', () => {
    expect(likelyScale(votes({ 3: 1 }))).toEqual(toFive);
    expect(likelyScale(votes({ 7: 1 }))).toEqual(toTen);
    expect(likelyScale(votes({ 0: 1, 7: 1 }))).toEqual({ lowest: 0, highest: 10 });
  });
});
