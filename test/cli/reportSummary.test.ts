import { describe, expect, it } from '@jest/globals';
import { textTable, verdictLines } from '../../src/cli/commands/reportSummary';

describe('verdictLines', () => {
  it('says first whether the data can be relied on, then why', () => {
    const text = 'Dati da verificare: 2 domande';
    expect(verdictLines({ level: 'bad', text, questions: 2, facts: ['A.', 'B.', 'C.'] })).toEqual([
      'Dati da verificare: 2 domande.',
      '- A.',
      '- B.',
      '- C.',
    ]);
  });
});

describe('textTable', () => {
  it('aligns the first column left and the others right', () => {
    expect(
      textTable([
        ['Registrati', '5.048', ''],
        ['Patti', '512', '10 %'],
      ]),
    ).toEqual(['Registrati  5.048', 'Patti         512  10 %']);
  });

  it('is empty without rows', () => {
    expect(textTable([])).toEqual([]);
  });
});
