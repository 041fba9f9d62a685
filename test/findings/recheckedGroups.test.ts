import { expect, it } from '@jest/globals';
import { addFinding, createFindingLog, type Finding } from '../../src/findings/finding';
import { groupFindings } from '../../src/findings/groupFindings';
import { withRowsRechecked } from '../../src/findings/recheckedGroups';

const badDate = (sheet: string, row: number): Finding => ({
  ...{ code: 'DATA_NON_LEGGIBILE', sheet, row, column: 1, value: 'maggio' },
  details: { header: 'Data' },
});

it('puts what comes back where it stood: sheet by sheet, row by row', () => {
  const log = createFindingLog();
  const all = [
    badDate('Utenti', 3),
    badDate('Utenti', 8),
    badDate('Utenti', 40),
    badDate('Patti', 2),
  ];
  for (const finding of all) addFinding(log, finding);
  const groups = groupFindings(log, []);
  const rows = new Map([['Utenti', new Set([8])]]);
  const mended = withRowsRechecked(groups, { rows, findings: [], names: [] });
  expect(mended[0]?.cases).toEqual([all[0], all[2], all[3]]);
  const back = withRowsRechecked(mended, { rows, findings: [badDate('Utenti', 8)], names: [] });
  expect(back[0]?.cases).toEqual(all);
  // In a sheet that had none, after the others.
  const other = { rows: new Map([['Incontri', new Set([1])]]), findings: [badDate('Incontri', 1)] };
  const more = withRowsRechecked(back, { ...other, names: [] });
  expect(more[0]?.cases).toEqual([...all, badDate('Incontri', 1)]);
});

it('takes rows that are mended off those that are not among the cases, and shows what is found of others', () => {
  const log = createFindingLog();
  for (let row = 0; row < 5210; row++) addFinding(log, badDate('Utenti', row));
  const rows = new Map([['Utenti', new Set([5203, 5204])]]);
  const findings = [badDate('Utenti', 5204)];
  const [group] = withRowsRechecked(groupFindings(log, []), { rows, findings, names: [] });
  expect(group).toMatchObject({ rows: 5209, count: 5209 });
  expect(group?.cases.at(-1)).toEqual(findings[0]);
  expect(group?.beyond[0]?.rows).toEqual([5200, 5201, 5202, 5205, 5206, 5207, 5208, 5209]);
});

it('keeps what several rows tell together until all are read again, once', () => {
  const log = createFindingLog();
  const blank = (rows: readonly number[]): Finding => ({
    ...{
      code: 'CELLA_OBBLIGATORIA_VUOTA',
      sheet: 'Patti',
      row: rows[0] ?? 0,
      column: 1,
      value: '',
    },
    details: { header: 'Data', together: { rows, counts: rows.length } },
  });
  addFinding(log, blank([2, 3, 4, 5, 6]));
  const rows = new Map([['Patti', new Set([2])]]);
  const findings = [blank([2, 3, 4, 5, 6])];
  const groups = withRowsRechecked(groupFindings(log, []), { rows, findings, names: [] });
  expect(groups.map(({ cases }) => cases)).toEqual([[blank([2, 3, 4, 5, 6])]]);
  expect(withRowsRechecked([], { rows, findings, names: [] })[0]?.cases).toEqual(findings);
});
