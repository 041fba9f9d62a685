import { describe, expect, it } from '@jest/globals';
import { replaceExactly } from '../../src/xlsx/write/polishPackage';

describe('replaceExactly', () => {
  it('replaces each occurrence, told its place', () => {
    const patched = replaceExactly('<a/><b/><a/>', '<a/>', (match, index) => `${match}${index}`, 2);

    expect(patched).toBe('<a/>0<b/><a/>1');
  });

  it('takes text literally, in what it looks for and in what it puts', () => {
    expect(replaceExactly('a.c abc', 'a.c', () => '$&', 1)).toBe('$& abc');
  });

  it('takes patterns', () => {
    expect(replaceExactly('<s>1\n</s><s>2</s>', /<s>.*?<\/s>/gs, () => '-', 2)).toBe('--');
  });

  it.each([0, 1, 3])('throws where the text is there twice, not %i times', (times) => {
    expect(() => replaceExactly('xx', 'x', () => 'y', times)).toThrow(`2 times, not ${times}`);
  });
});
