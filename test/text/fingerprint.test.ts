import { describe, expect, it } from '@jest/globals';
import { fingerprint, fnv1a } from '../../src/text/fingerprint';

describe('fnv1a', () => {
  // From the test vectors of the Internet draft "The FNV Non-Cryptographic Hash Algorithm".
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes "%s" as its authors do', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});

describe('fingerprint', () => {
  // Sheets of workbooks that are in use keep fingerprints.
  it('stays what it was', () => {
    expect(fingerprint(['Indice', 2, null])).toBe('3l3ncc-1wj575u');
  });
});
