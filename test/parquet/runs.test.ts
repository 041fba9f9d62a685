import { describe, expect, it } from '@jest/globals';
import { readRuns } from '../../src/parquet/runs';

function read(bytes: readonly number[], width: number, count: number): readonly number[] {
  return [...readRuns({ bytes: Uint8Array.from(bytes), at: 0, end: bytes.length, width }, count)];
}

describe('readRuns', () => {
  // The example of the format's description: 0 to 7 in three bits each.
  it('unpacks numbers bit by bit', () => {
    expect(read([0x03, 0x88, 0xc6, 0xfa], 3, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(read([0x03, 0x88, 0xc6, 0xfa], 3, 5)).toEqual([0, 1, 2, 3, 4]);
  });

  it('repeats a number, and goes on with the next run', () => {
    expect(read([0x06, 0x2a, 0x03, 0x01, 0, 0, 0, 0, 0, 0, 0], 8, 5)).toEqual([42, 42, 42, 1, 0]);
    expect(read([0x04, 0x01, 0x02], 10, 2)).toEqual([513, 513]);
    expect(read([], 0, 3)).toEqual([0, 0, 0]);
  });

  it.each([
    ['a run longer than what is left', [0x08, 0x01], 1, 3],
    ['thousands of millions of times a number', [0xfe, 0xff, 0xff, 0xff, 0x0f, 0x01], 1, 3],
    ['no times a number', [0x00, 0x01, 0x06, 0x01], 1, 3],
    ['a length without end', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1, 3],
    ['a run that ends early', [0x03, 0x88], 3, 8],
    ['a run of more bytes than there are', [0xff, 0x01, 0xaa], 1, 8],
    ['nothing', [], 1, 1],
    ['numbers too wide', [0x02, 1, 1, 1, 1], 32, 1],
  ])('refuses %s', (_, bytes, width, count) => {
    expect(() => read(bytes, width, count)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });
});
