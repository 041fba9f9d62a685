import { describe, expect, it } from '@jest/globals';
import { dayOf } from '../../src/calendar/day';
import type { CellChange, Content, HeldCell } from '../../src/mending/cellChange';
import { planDate, planNames, planNumber, planUndo } from '../../src/mending/planMending';

/** A cell of the third column in a row of five. */
function held(content: Content, more: Partial<HeldCell> = {}): HeldCell {
  return {
    ...{ sheet: 'Utenti', row: 4, column: 2, content, isText: typeof content === 'string' },
    value: content,
    ...{ numberFormat: 'General', isFormula: false },
    rowContents: ['U4', 43_000, content, 'Donna', 'Diploma'],
    rowTexts: [],
    ...more,
  };
}

const after = (plan: { readonly changes: readonly CellChange[] }) =>
  plan.changes.map(({ after: value }) => value);

describe('planNames', () => {
  it('takes every spelling, and leaves what is blank, changed or a formula', () => {
    const formula = held('=A1', { row: 7, isFormula: true, value: 'Torin' });
    const plan = planNames(
      [
        held('Torin'),
        held(' TORIN', { row: 5 }),
        held('', { row: 6 }),
        formula,
        held('Cuneo', { row: 8 }),
      ],
      'Torin',
      'Città Metropolitana di Torino',
    );
    expect(plan.changes.map(({ row }) => row)).toEqual([4, 5]);
    expect(after(plan)[0]).toEqual({
      ...{ content: 'Città Metropolitana di Torino', isText: true, numberFormat: 'General' },
    });
    expect(plan.changed.map(({ row }) => row)).toEqual([8]);
    expect(plan.formulas).toEqual([formula]);
  });
});

describe('planDate', () => {
  const seen = held('maggio', { column: 1, rowContents: ['U4', 'maggio', 'CMTO', 'Donna', ''] });
  const day = dayOf(2019, 12, 31);

  it.each([
    [1900, 43_830],
    [1904, 42_368],
  ] as const)('writes the day in the system of %i', (system, serial) => {
    const plan = planDate(seen, seen, day, system);
    expect(after(plan)).toEqual([{ content: serial, isText: false, numberFormat: 'dd/mm/yyyy' }]);
  });

  it('keeps a format that shows dates', () => {
    const dated = { ...seen, numberFormat: 'd mmm yyyy' };
    expect(after(planDate(dated, dated, day, 1900))[0]?.numberFormat).toBe('d mmm yyyy');
  });

  it.each<[string, HeldCell | undefined]>([
    ['changed', { ...seen, content: '1/5/2018' }],
    ['stands in another row by now', { ...seen, rowContents: ['U5', 'maggio', 'CN', 'Uomo', ''] }],
    ['is gone with its sheet', undefined],
  ])('writes nothing where the cell %s', (_why, now) => {
    expect(planDate(seen, now, day, 1900)).toMatchObject({ changes: [], changed: [{ row: 4 }] });
  });
});

describe('planNumber', () => {
  it('does not leave the number a text', () => {
    const seen = held('tre', { numberFormat: '@' });
    expect(after(planNumber(seen, seen, 3))).toEqual([
      { content: 3, isText: false, numberFormat: 'General' },
    ]);
  });
});

describe('planUndo', () => {
  const before = held('Torin', { numberFormat: '@' });
  const { changes } = planNames([before], 'Torin', 'Cuneo');
  const row = (...contents: readonly Content[]) => ({ rowContents: contents });
  const now = held('Cuneo', row('U4', 43_000, 'Cuneo', 'Donna', 'Diploma'));

  it('gives back what was there', () => {
    expect(after(planUndo({ changes }, [now]))).toEqual([
      { content: 'Torin', isText: true, numberFormat: '@' },
    ]);
  });

  it.each<[string, HeldCell | undefined, number]>([
    [
      'where another cell of the row changed too',
      { ...now, ...row('U4', 43_000, 'Cuneo', 'Uomo', 'Diploma') },
      1,
    ],
    ['not where the cell has changed', { ...now, content: 'Alba' }, 0],
    ['not where it is a text no longer', { ...now, isText: false }, 0],
    ['not in another row', { ...now, ...row('U5', 43_001, 'Cuneo', 'Donna', 'Diploma') }, 0],
    ['not where the sheet is gone', undefined, 0],
  ])('takes it back %s', (_where, cell, count) => {
    const plan = planUndo({ changes }, [cell]);
    expect([plan.changes.length, plan.changed.length]).toEqual([count, 1 - count]);
  });

  it('knows two cells of one row that were written together', () => {
    const both = (column: number, contents: readonly Content[]): HeldCell => ({
      ...held(contents[column] ?? '', { column }),
      rowContents: contents,
    });
    const then = ['U4', 'Torin', 'Torin'];
    const since = ['U4', 'Cuneo', 'Cuneo'];
    const written = planNames([both(1, then), both(2, then)], 'Torin', 'Cuneo').changes;
    expect(planUndo({ changes: written }, [both(1, since), both(2, since)]).changes).toHaveLength(
      2,
    );
  });
});
