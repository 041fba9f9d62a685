import { describe, expect, it } from '@jest/globals';
import { textTable } from '../../src/cli/commands/reportSummary';

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
