import { describe, expect, it } from '@jest/globals';
import { describeFinding, severityOf } from '../../src/findings/describeFinding';
import type { Finding } from '../../src/findings/finding';
import { type DataKind, dataKinds } from '../../src/service/sheets';
import { findingCodes } from '../support/findingCodes';
import { exampleFindings } from './exampleFindings';

describe('describeFinding', () => {
  it('says what is wrong with a cell, where and what to do', () => {
    expect(
      describeFinding({
        code: 'DATA_NON_LEGGIBILE',
        sheet: 'Utenti',
        row: 6,
        column: 27,
        value: 'boh',
        details: { header: 'Data questionario' },
      }),
    ).toEqual({
      severity: 'errore',
      code: 'DATA_NON_LEGGIBILE',
      sheet: 'Utenti',
      cell: 'AB7',
      value: 'boh',
      meaning:
        'La data «boh» nella colonna «Data questionario» non si legge: ciò che la riga riporta a quella data non è contato.',
      action:
        'Scrivi la data nella forma gg/mm/aaaa (prima il giorno, poi il mese), o di un conteggio il mese o il semestre (dic 2017, 1° sem 2018), e genera di nuovo il report.',
    });
  });

  it('names the tables and figures that a missing sheet leaves out', () => {
    const finding = (kind: DataKind): Finding => ({
      code: 'FOGLIO_MANCANTE',
      value: '',
      details: { kind },
    });
    expect(describeFinding(finding('meeting'))).toMatchObject({ sheet: '', cell: '' });
    expect(describeFinding(finding('meeting')).meaning).toBe(
      'Manca un foglio «Incontri»; il report esce senza la Tabella 2 (incontri di pre-accoglienza).',
    );
    for (const kind of dataKinds.filter((each) => each !== 'registration')) {
      expect(describeFinding(finding(kind)).meaning).toMatch(/«\w.*» *; il report esce senza l/);
    }
  });

  it('prints raw texts among the details as plain lines', () => {
    const sheets = [' Foglio\n1 ', 'A\u202eB'].map((name) => ({ name, headers: [] }));
    const { meaning } = describeFinding({
      ...{
        code: 'REGISTRAZIONI_MANCANTI',
        value: '',
        details: { sheets, more: 3, unwanted: [], hasReport: false },
      },
    });
    expect(meaning).toContain('i fogli trovati sono: «Foglio 1», «A B», altri 3.');
  });

  it.each(findingCodes)('words %s in sentences', (code) => {
    for (const example of exampleFindings[code]) {
      const { meaning, action } = describeFinding({ code, ...example } as Finding);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(action).toMatch(/^[A-Z].*\.$/);
      expect(meaning + action).not.toMatch(/undefined|\[object| {2}|\.\./);
    }
  });
});

describe('severityOf', () => {
  it.each([
    ['DATA_NON_LEGGIBILE', 'errore'],
    ['DATA_FUTURA', 'errore'],
    ['NUMERO_NON_VALIDO', 'errore'],
    ['CELLA_OBBLIGATORIA_VUOTA', 'errore'],
    ['FOGLIO_SENZA_COLONNE', 'errore'],
    ['DATA_PRIMA_DEL_SERVIZIO', 'avviso'],
    ['DATA_OLTRE_DATI_AL', 'informazione'],
    ['UTENTE_RIPETUTO', 'avviso'],
    ['AREA_SCONOSCIUTA', 'avviso'],
    ['FOGLIO_MANCANTE', 'avviso'],
    ['COLONNA_RIPETUTA', 'avviso'],
    ['ETA_NON_VALIDA', 'avviso'],
    ['RIGA_DI_TOTALE', 'informazione'],
  ] as const)('%s is %s', (code, severity) => {
    expect(severityOf(code)).toBe(severity);
  });
});
