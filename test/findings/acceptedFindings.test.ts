import { describe, expect, it } from '@jest/globals';
import { addFinding, createFindingLog, type Finding } from '../../src/findings/finding';
import { acceptedKey, groupFindings, splitAccepted } from '../../src/findings/groupFindings';

const repeated = (row: number, value: string): Finding => ({
  ...{ code: 'UTENTE_RIPETUTO', sheet: 'Utenti', row, column: 0, value },
  details: { day: 0, rows: 1 },
});
const area: Finding = {
  ...{ code: 'AREA_SCONOSCIUTA', sheet: 'Utenti', row: 4, column: 2, value: 'Estero' },
  details: { nearest: [] },
};

function groupsOf(findings: readonly Finding[]) {
  const log = createFindingLog();
  for (const finding of findings) addFinding(log, finding);
  return groupFindings(log, [
    { code: 'AREA_SCONOSCIUTA', value: 'Estero', sheet: 'Utenti', column: 2, rows: [4, 9, 11] },
  ]);
}

describe('splitAccepted', () => {
  const groups = groupsOf([repeated(3, 'U1'), repeated(8, 'U2'), repeated(9, 'U1'), area]);
  const shown = (list: ReturnType<typeof groupsOf>) => list.map(({ title, rows }) => [title, rows]);

  it('takes out all that have the code and the value, in whatever cell', () => {
    const { waiting, accepted } = splitAccepted(groups, new Set([acceptedKey(repeated(70, 'U1'))]));
    expect(shown(waiting)).toEqual([
      ['Utenti ripetuti', 1],
      ['Area «Estero» sconosciuta', 3],
    ]);
    expect(shown(accepted)).toEqual([['Utenti ripetuti', 2]]);
  });

  it('brings back what has another value by now', () => {
    const keys = new Set([acceptedKey(area)]);
    expect(shown(splitAccepted(groups, keys).accepted)).toEqual([['Area «Estero» sconosciuta', 3]]);
    const changed = groupsOf([{ ...area, value: 'Francia' }]);
    expect(splitAccepted(changed, keys)).toEqual({ waiting: changed, accepted: [] });
  });

  it('keeps those of one sheet apart from those of another where there is no value', () => {
    const unread = (sheet: string): Finding => ({
      ...{ code: 'FOGLIO_NON_LETTO', sheet, value: '' },
      details: { headers: [] },
    });
    expect(acceptedKey(unread('Spese'))).not.toBe(acceptedKey(unread('Elenco')));
  });
});
