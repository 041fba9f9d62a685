import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  countDefinitions,
  type Definition,
  definitionOf,
  derivedDefinitions,
  profileDefinition,
} from '../../src/provenance/definitions';
import { indicatorNames } from '../../src/report/figureKey';

/** The cells of the rows of the tables of docs/indicatori.md below this header. */
function tableIn(header: string): readonly (readonly string[])[] {
  const lines = readFileSync('docs/indicatori.md', 'utf8').split('\n');
  const first = lines.findIndex((line) => line.startsWith(header)) + 2;
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  return lines.slice(first, end).map((line) => line.slice(2, -2).split(' | '));
}

describe('what figures are, in words', () => {
  it('is the same in docs/indicatori.md', () => {
    const counted = tableIn('| Conteggio | Regola |');
    expect(counted.slice(0, -2)).toEqual(
      Object.values(countDefinitions).map(({ name, meaning }) => [name, meaning]),
    );
    const worked = tableIn('| Indicatore | Che cosa è |').map((cells) => cells.slice(0, 3));
    const all: readonly Definition[] = [...Object.values(derivedDefinitions), profileDefinition];
    expect(worked).toEqual(all.map(({ name, meaning, signs = '—' }) => [name, meaning, signs]));
  });

  it('is known of every indicator that the report prints', () => {
    const names = indicatorNames.map((indicator) => definitionOf({ indicator }).name);
    expect(new Set(names).size).toBe(indicatorNames.length);
    expect(definitionOf({ indicator: 'count', stage: 'pact' }).name).toBe('Patti di servizio');
    expect(
      definitionOf({ indicator: 'count', stage: 'pact', dimension: 'gender', class: 'Donna' }).name,
    ).toBe('Profilo');
    expect(definitionOf({ indicator: 'mean', stage: 'satisfaction' }).name).toBe('Voto medio');
    expect(definitionOf({ indicator: 'share', stage: 'satisfaction' }).name).toBe('Voti alti');
  });
});
