import { expect, it } from '@jest/globals';
import { verdictLines } from '../../src/cli/commands/reportSummary';

it('says first whether the data can be relied on, then why', () => {
  const text = 'Dati da verificare: 2 domande';
  expect(verdictLines({ level: 'bad', text, questions: 2, facts: ['A.', 'B.', 'C.'] })).toEqual([
    'Dati da verificare: 2 domande.',
    '- A.',
    '- B.',
    '- C.',
  ]);
});
