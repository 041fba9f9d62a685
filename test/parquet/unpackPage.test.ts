import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { longestPage, unpackPage } from '../../src/parquet/unpackPage';

const letters = (text: string): readonly number[] => [...Buffer.from(text)];
const unpack = (codec: string, packed: readonly number[] | Uint8Array, length: number): string =>
  Buffer.from(unpackPage(codec, Uint8Array.from(packed), length)).toString();

describe('unpackPage', () => {
  it('takes Snappy apart: letters, and copies of what was before', () => {
    // Four letters, then eight bytes from four back, then four from two back.
    const packed = [16, 0x0c, ...letters('abcd'), 0x11, 4, 0x0e, 2, 0];
    expect(unpack('SNAPPY', packed, 16)).toBe('abcdabcdabcdcdcd');
  });

  it('takes GZIP apart, as Node packs it', () => {
    expect(unpack('GZIP', gzipSync('abc'.repeat(50)), 150)).toBe('abc'.repeat(50));
  });

  it.each([
    // The library's own goes back by what is not there, for ever.
    ['letters of a negative length', 'SNAPPY', [4, 0xfc, 0xfa, 0xff, 0xff, 0xff, 97], 4],
    ['more than the page holds', 'SNAPPY', [4, 0x0c, ...letters('abcd'), 0x01, 4], 4],
    ['less than the page holds', 'SNAPPY', [4, 0x0c, ...letters('abcd')], 5],
    ['a copy of what is before the page', 'SNAPPY', [8, 0x00, 97, 0x01, 4], 5],
    ['another length than GZIP says', 'GZIP', gzipSync('abc'), 4],
    ['what is no GZIP', 'GZIP', [1, 2, 3, 4, 5, 6, 7, 8, 4, 0, 0, 0], 4],
    ['more than so few bytes can hold', 'GZIP', gzipSync('abc'), 1_000_000],
  ])('refuses %s', (_, codec, packed, length) => {
    expect(() => unpack(codec, packed, length)).toThrow();
  });

  it('refuses a page too long before it takes memory for it', () => {
    expect(() => unpack('SNAPPY', [4], longestPage + 1)).toThrow(
      expect.objectContaining({ reason: 'tooLarge' }),
    );
  });
});
