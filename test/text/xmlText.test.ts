import { describe, expect, it } from '@jest/globals';
import { escapeXml, legibleText } from '../../src/text/xmlText';
import { parseXml } from '../support/parseXml';

describe('xmlText', () => {
  const hostile = 'a\u0000b\u000bc\u001fd\ufffee\ud800f\udc00g';

  it('leaves out what XML cannot hold and nothing else', () => {
    expect(legibleText(hostile)).toBe('abcdefg');
    expect(legibleText('riga\n\tè 😀')).toBe('riga\n\tè 😀');
  });

  it.each([hostile, `<b>&amp;"'`, ']]>', '😀'])(
    'escapes %j so that it can be read back',
    (text) => {
      const element = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);

      expect(element.text).toBe(legibleText(text));
      expect(element.attributes['b']).toBe(legibleText(text));
    },
  );
});
