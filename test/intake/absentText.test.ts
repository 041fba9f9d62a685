import { describe, expect, it } from '@jest/globals';
import { isAbsent, isBlankOrDash } from '../../src/intake/cells/absentText';

describe('isAbsent', () => {
  it.each([
    null,
    '',
    ' ',
    '-',
    '—',
    '?',
    'n.d.',
    'N.D.',
    'Non indicato',
    '#N/D',
    '#RIF!',
    '(vuote)',
  ])('sees no name in %j', (cell) => {
    expect(isAbsent(cell)).toBe(true);
  });

  it.each(['NA', 'NO', 'ND 2', '0', 0, false, '#1', 'Non residente'])(
    'sees a name in %j',
    (cell) => {
      expect(isAbsent(cell)).toBe(false);
    },
  );
});

describe('isBlankOrDash', () => {
  it('takes dashes for nothing, and any other sign for something', () => {
    expect([null, '-', ' -- ', '–'].every(isBlankOrDash)).toBe(true);
    expect(['?', '.', 'n.d.', '#N/A', 0].some(isBlankOrDash)).toBe(false);
  });
});
