import { describe, expect, it } from '@jest/globals';
import type { KeptReport } from '../../src/taskpane/state/paneState';
import type { ShownChanges } from '../../src/taskpane/state/shownChanges';
import { newPeriodsWords } from '../../src/taskpane/words/previewWords';

const everywhere = { steps: [], rates: [] };
const months = {
  '2018-07-01': 'lug 2018 – dic 2018',
  '2019-01-01': 'gen 2019 – giu 2019',
  '2019-07-01': 'lug 2019 – dic 2019',
};

function kept(periods: readonly string[], dated: Readonly<Record<string, string>>): KeptReport {
  return {
    startedAt: '24/11/2026 22:15',
    path: { periodLength: 'semester', periods, everywhere, areas: [] },
    changes: { months: dated } as unknown as ShownChanges,
  };
}

describe('newPeriodsWords', () => {
  const before = kept(['3° sem.'], {});

  it('says the periods that come with their months', () => {
    expect(newPeriodsWords(before, kept(['3° sem.', '4° sem.', '5° sem.'], months))).toBe(
      'Nuovi periodi: 4° sem. (gen 2019 – giu 2019) e 5° sem. (lug 2019 – dic 2019).',
    );
  });

  it('says them without, where the record knows no days', () => {
    expect(newPeriodsWords(before, kept(['3° sem.', '4° sem.'], {}))).toBe(
      'Nuovo periodo: 4° sem.',
    );
  });

  it('says nothing where none comes, or another length of periods', () => {
    expect(newPeriodsWords(before, kept(['3° sem.'], months))).toBe('');
    expect(newPeriodsWords(undefined, kept(['3° sem.'], months))).toBe('');
  });
});
