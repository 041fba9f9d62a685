import { describe, expect, it } from '@jest/globals';
import { settingFaults, usableForm } from '../../../src/app/settings/settingFaults';
import { settingsForm } from '../../../src/app/settings/settingsForm';

const { values: empty } = settingsForm({ rows: [], dateSystem: 1900 });

describe('settingFaults', () => {
  it('finds none in empty texts', () => {
    expect(settingFaults(empty)).toEqual({});
  });

  it.each([
    ['asOf', '31/31/2019', 'serve una data'],
    ['periodLength', 'bimestre', 'semestre, trimestre e anno'],
    ['confidentialityThreshold', 'cinque', 'un numero intero'],
  ] as const)('says why %s cannot be %s', (setting, text, sentence) => {
    expect(settingFaults({ ...empty, [setting]: text })[setting]).toContain(sentence);
  });

  it('takes what the intake takes', () => {
    const values = { ...empty, asOf: 'dic 2019', periodLength: 'Trimestrale' };
    expect(settingFaults({ ...values, confidentialityThreshold: ' 5 ' })).toEqual({});
  });

  it('does not let the first period end before the service begins', () => {
    const values = { ...empty, serviceStart: '01/06/2018', firstPeriodEnd: '31/12/2017' };
    expect(settingFaults(values).firstPeriodEnd).toContain('Inizio servizio');
  });
});

describe('usableForm', () => {
  const loaded = { values: { ...empty, firstPeriodEnd: '31/12/2017' }, corrections: [] };

  it('holds back what cannot be used, and nothing else', () => {
    const values = { ...loaded.values, title: 'Mio', asOf: 'boh', confidentialityThreshold: '2' };
    expect(usableForm(loaded, { ...loaded, values }).values).toEqual({
      ...loaded.values,
      title: 'Mio',
    });
  });

  it('holds back a day that contradicts another, and takes both once they agree', () => {
    const values = { ...loaded.values, serviceStart: '01/06/2018', title: 'Mio' };
    expect(usableForm(loaded, { ...loaded, values }).values).toEqual({
      ...loaded.values,
      title: 'Mio',
    });
    const agreed = { ...loaded, values: { ...values, firstPeriodEnd: '31/12/2018' } };
    expect(usableForm(loaded, agreed)).toEqual(agreed);
  });
});
