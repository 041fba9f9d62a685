import { describe, expect, it } from '@jest/globals';
import { explainFailure, NotDone, stackOf } from '../../src/cli/outcome';

const running = { version: '1.2.3', signal: new AbortController().signal };

describe('explainFailure', () => {
  it('says what the user did wrong, and the hint below', () => {
    expect(explainFailure(new NotDone('Manca.', 'Aiuto.'), running)).toEqual(['Manca.', 'Aiuto.']);
    expect(explainFailure(new NotDone('Manca.'), running)).toEqual(['Manca.']);
  });

  it('says that the user stopped the run', () => {
    const signal = AbortSignal.abort();
    expect(explainFailure(signal.reason, { ...running, signal })).toEqual([
      'Interrotto: nessun file è stato scritto.',
    ]);
  });

  it('does not blame the user for an error of the program that comes after', () => {
    const signal = AbortSignal.abort();
    const [sentence] = explainFailure(new TypeError('x is undefined'), { ...running, signal });
    expect(sentence).toContain('x is undefined');
  });

  it('says how to report an error of the program', () => {
    const lines = explainFailure(new TypeError('x is undefined'), running).join('\n');
    for (const word of ['x is undefined', '1.2.3', 'MIP_REPORT_DEBUG=1']) {
      expect(lines).toContain(word);
    }
  });
});

describe('stackOf', () => {
  it('follows the causes', () => {
    const error = new Error('outer', { cause: new Error('inner') });
    expect(stackOf(error)).toMatch(/outer\n\s+at [\s\S]+inner\n\s+at /);
  });

  it('has nothing to say of what is no error', () => {
    expect(stackOf('text')).toBe('');
  });
});
