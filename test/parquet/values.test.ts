import { describe, expect, it } from '@jest/globals';
import { decodeValues } from '../../src/parquet/values';

const word = { name: 'nome', type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

/** Up to 33 whole numbers as differences of a byte, as the format describes DELTA_BINARY_PACKED. */
function packedDeltas(numbers: readonly number[]): readonly number[] {
  const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
  const [first = 0] = numbers;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  const least = Math.min(0, ...steps);
  const bytes = Array.from({ length: 32 }, (_, index) => (steps[index] ?? least) - least);
  const head = [128, 1, 4, numbers.length, zigzag(first)];
  return steps.length === 0 ? head : [...head, zigzag(least), 8, 0, 0, 0, ...bytes];
}

/** Each text behind so many letters of the one before. */
function decoded(shared: readonly number[], rests: readonly string[]): readonly unknown[] {
  const letters = rests.flatMap((rest) => [...new TextEncoder().encode(rest)]);
  const lengths = rests.map((rest) => new TextEncoder().encode(rest).length);
  const bytes = new Uint8Array([...packedDeltas(shared), ...packedDeltas(lengths), ...letters]);
  const values = { bytes, at: 0, count: rests.length, encoding: 'DELTA_BYTE_ARRAY' };
  const cells: (string | number | boolean | null)[] = [];
  decodeValues(word, values, undefined)(cells, 0, 0, rests.length);
  return cells;
}

describe('texts that share their beginnings with the one before', () => {
  it('are put together, accents and blanks too', () => {
    const rests = ['CPI Asti', 'Alba', 'Cirié', '', '2', 'x'];
    expect(decoded([0, 4, 4, 10, 0, 1], rests)).toEqual([
      ...['CPI Asti', 'CPI Alba', 'CPI Cirié', 'CPI Cirié', '2', '2x'],
    ]);
    expect(decoded([0, 0], ['', 'a'])).toEqual([null, 'a']);
  });

  it('are refused where the one before is shorter, or a length is less than none', () => {
    expect(() => decoded([0, 3], ['ab', 'c'])).toThrow('a text too short');
    expect(() => decoded([0, -1], ['ab', 'c'])).toThrow('a text too short');
  });
});
