import { describe, expect, it } from '@jest/globals';
import { newPositions } from '../../src/plan/planReport';

const report = ['Indice', 'Uno', 'Due'];
const positions = (...present: readonly string[]) => [...newPositions(present, report)];

describe('newPositions', () => {
  it('adds a whole report at the end', () => {
    expect(positions('Utenti')).toEqual([]);
  });

  it('puts a sheet behind the one that precedes it, wherever that is', () => {
    expect(positions('Indice', 'Due', 'Utenti')).toEqual([['Uno', 1]]);
    expect(positions('Due', 'Utenti', 'Indice')).toEqual([]);
    expect(positions('Indice', 'Utenti')).toEqual([
      ['Uno', 1],
      ['Due', 2],
    ]);
  });

  it('puts the first before the first that is there', () => {
    expect(positions('Utenti', 'Due')).toEqual([
      ['Indice', 1],
      ['Uno', 2],
    ]);
  });
});
