import { describe, expect, it } from '@jest/globals';
import { headerSense } from '../../src/service/headerWords';
import type { RowKind } from '../../src/service/sheets';
import { meaningOfHeader, stageDatedBy } from '../../src/service/vocabulary';

describe('what headers of the same words have in common', () => {
  it.each([
    ['Dt. di registr.', 'Data registrazione'],
    ['COND_OCCUP', 'Condizione occupazionale'],
    ["Data dell'incontro", 'Data incontro'],
    ['Data PSP', 'Data PdS'],
    ['DataFirmaPdS', 'Data firma PdS'],
    ['IDUtente', 'ID utente'],
    ['Dt. firma P.d.S.', 'Data firma PdS'],
    ['Dt. pre-acc.', 'Data pre-accoglienza'],
    ['Registrato/a il', 'Registrato il'],
    ['Iscritto (a) il', 'Iscritto il'],
  ])('%s: %s', (header, name) => {
    expect(headerSense(header)).toBe(headerSense(name));
  });
});

describe('the meaning of a header', () => {
  it.each<readonly [string, RowKind, string, string]>([
    ['Data di registrazione', 'registration', 'date', 'clear'],
    ['Data registrazione area web', 'registration', 'date', 'likely'],
    ['Età alla data di registrazione', 'registration', 'age', 'likely'],
    ['Area di competenza', 'pact', 'area', 'likely'],
    ['CPI di svolgimento', 'participation', 'jobCentre', 'likely'],
    ['Mese della firma', 'pact', 'month', 'likely'],
    ['Presente SI/NO', 'participation', 'outcome', 'clear'],
    ['Nuovi utenti', 'registration', 'count', 'likely'],
    ['Cod. fisc.', 'registration', 'userId', 'weak'],
    ['Informazioni cronologiche', 'questionnaire', 'date', 'weak'],
    ['CondOccupazionale', 'registration', 'employment', 'clear'],
    ['Partecipato/a', 'participation', 'outcome', 'clear'],
    ['Cod. ut.', 'registration', 'userId', 'clear'],
    ['Mese primo incontro', 'participation', 'month', 'likely'],
    ['Data iscrizione / Einschreibedatum', 'registration', 'date', 'clear'],
  ])('%s, %s: %s', (header, kind, field, strength) => {
    expect(meaningOfHeader(header, kind)).toEqual({ field, strength });
  });

  it.each<readonly [string, RowKind]>([
    // Where somebody was born, and when nothing was taken yet.
    ['Nato a', 'registration'],
    ['Provincia di nascita', 'registration'],
    ['Data invio questionario', 'questionnaire'],
    // The number of a user, and one of nothing that is known.
    ['Numero utente', 'registration'],
    ['N. ricevuti', 'contact'],
    ['Area web', 'registration'],
    ['Data servizio', 'registration'],
    // Another step's month.
    ['Mese registrazione', 'pact'],
    // Times, in the words of `Data 1° incontro`.
    ['Trim1', 'participation'],
    ['Primo semestre', 'participation'],
    ['Scelto SA', 'registration'],
  ])('%s, %s: none', (header, kind) => {
    expect(meaningOfHeader(header, kind)).toBeUndefined();
  });
});

describe('the step that a date is of', () => {
  it.each([
    ['Data iscr. MIP', 'registration'],
    ['Data sottoscriz. del patto', 'pact'],
    ['Data', undefined],
    ['Giorno', undefined],
    ['Mese registrazione', undefined],
  ])('%s: %s', (header, stage) => {
    expect(stageDatedBy(header)).toBe(stage);
  });
});
