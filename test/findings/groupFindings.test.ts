import { describe, expect, it } from '@jest/globals';
import { addFinding, createFindingLog, type Finding } from '../../src/findings/finding';
import { type FindingGroup, groupFindings, searchGroups } from '../../src/findings/groupFindings';

function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const log = createFindingLog();
  for (const finding of findings) addFinding(log, finding);
  return groupFindings(log, [
    { code: 'AREA_SCONOSCIUTA', value: 'Torin', sheet: 'Utenti', column: 2, rows: [4, 9, 11] },
    { code: 'AREA_SCONOSCIUTA', value: 'Torin', sheet: 'Patti', column: 3, rows: [2] },
  ]);
}

const badDate = (row: number, sheet = 'Utenti'): Finding => ({
  ...{ code: 'DATA_NON_LEGGIBILE', sheet, row, column: 1, value: 'maggio' },
  details: { header: 'Data' },
});
const unknownArea = (value: string): Finding => ({
  ...{ code: 'AREA_SCONOSCIUTA', sheet: 'Utenti', row: 4, column: 2, value },
  details: { nearest: [] },
});
const note: Finding = { code: 'RIGA_DI_NOTA', sheet: 'Utenti', row: 99, column: 0, value: 'nota' };

describe('groupFindings', () => {
  it('puts the most serious first, then what is about most rows', () => {
    const groups = groupsOf([
      ...[note, unknownArea('Torin'), unknownArea('Atlantide'), badDate(3)],
      {
        code: 'DATA_FUTURA',
        sheet: 'Patti',
        row: 7,
        column: 1,
        value: '01/01/2088',
        details: { rows: 1 },
      },
      ...[badDate(8, 'Patti'), badDate(12)],
    ]);
    expect(groups.map(({ title, rows, sheets }) => [title, rows, sheets])).toEqual([
      ['Date che non si leggono', 3, ['Utenti', 'Patti']],
      ['Date nel futuro', 1, ['Patti']],
      ['Area «Torin» sconosciuta', 4, ['Utenti', 'Patti']],
      ['Area «Atlantide» sconosciuta', 1, ['Utenti']],
      ['Righe di nota', 1, ['Utenti']],
    ]);
    expect(groups[2]?.cells.map(({ rows }) => rows)).toEqual([[4, 9, 11], [2]]);
  });

  it('keeps far more cases than the sheet lists, and counts those beyond', () => {
    const [group] = groupsOf(Array.from({ length: 6000 }, (_, row) => badDate(row)));
    expect(group).toMatchObject({ rows: 6000, count: 6000 });
    expect(group?.cases).toHaveLength(5200);
    // Where the others are is known all the same, but in what a search has found.
    const others = Array.from({ length: 800 }, (_, index) => 5200 + index);
    expect(group?.beyond).toEqual([{ sheet: 'Utenti', rows: others }]);
    expect(searchGroups(group ? [group] : [], 'B9')[0]).toMatchObject({ count: 6000, beyond: [] });
  });

  it('makes one problem of the values that are too many', () => {
    const groups = groupsOf(Array.from({ length: 26 }, (_, n) => unknownArea(`Area ${n}`)));
    expect(groups).toHaveLength(21);
    expect(groups[0]).toMatchObject({
      key: 'AREA_SCONOSCIUTA',
      title: 'Aree sconosciute',
      count: 6,
    });
  });

  it('calls the question about another programme, or a deleted record, by what it is', () => {
    const question = (value: string, of?: 'programme' | 'deletion'): Finding => ({
      ...{ code: 'ESITO_SCONOSCIUTO', sheet: 'Utenti', row: 4, column: 3, value },
      details: { header: 'X', ...(of && { of }) },
    });
    const groups = groupsOf([
      question('GOL', 'programme'),
      question('D', 'deletion'),
      question('sospeso'),
    ]);
    expect(groups.map(({ title }) => title)).toEqual([
      'Altro programma («GOL») da chiarire',
      'Record cancellati («D») da chiarire',
      'Esito «sospeso» da chiarire',
    ]);
  });

  it('counts the rows that one finding tells together', () => {
    const together = { rows: [2, 3, 7, 8, 9], counts: 5 };
    const blank: Finding = {
      ...{ code: 'CELLA_OBBLIGATORIA_VUOTA', sheet: 'Patti', row: 2, column: 1, value: '' },
      details: { header: 'Data', together },
    };
    expect(groupsOf([blank])[0]).toMatchObject({ rows: 5, count: 1 });
  });

  it('leaves out what is missing, and counts rows that are told of together', () => {
    const groups = groupsOf([
      { code: 'FOGLIO_MANCANTE', value: '', details: { kind: 'pact' } },
      { code: 'FOGLIO_NON_LETTO', sheet: 'Spese', value: '', details: { headers: [] } },
      {
        ...{ code: 'RIGHE_SOTTO_LA_TABELLA', sheet: 'Utenti', row: 9, column: 0, value: '' },
        details: { count: 12 },
      },
    ]);
    expect(groups.map(({ code, rows, count }) => [code, rows, count])).toEqual([
      ['RIGHE_SOTTO_LA_TABELLA', 12, 1],
      ['FOGLIO_NON_LETTO', undefined, 1],
    ]);
  });
});

describe('searchGroups', () => {
  const groups = groupsOf([badDate(3), badDate(8, 'Patti'), unknownArea('Torin'), note]);

  it.each<[string, readonly (readonly [title: string, cases: number])[]]>([
    [' torin', [['Area «Torin» sconosciuta', 1]]],
    ['patti', [['Date che non si leggono', 1]]],
    ['B9', [['Date che non si leggono', 1]]],
    ['non si leggono', [['Date che non si leggono', 2]]],
    ['nulla di simile', []],
  ])('finds %j', (text, found) => {
    expect(searchGroups(groups, text).map(({ title, cases }) => [title, cases.length])).toEqual(
      found,
    );
  });
});
