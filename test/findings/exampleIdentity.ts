import { dayOf } from '../../src/calendar/day';
import type { Finding } from '../../src/findings/finding';
import type { IdentityDetails } from '../../src/findings/identityDetails';

/** The part of the examples that is about who is who. */
export const exampleIdentity: {
  readonly [Code in keyof IdentityDetails]: readonly Omit<Finding<Code>, 'code'>[];
} = {
  PERSONE_FORSE_DOPPIE: [
    { sheet: 'Utenti', value: 'U0100', details: { users: 1, other: 'U0003' } },
    { sheet: 'Utenti', value: 'U0100', details: { users: 4, other: 'U0003' } },
    { sheet: 'Partecipazioni', value: 'Rossi Anna', details: { users: 5, other: '' } },
  ],
  UTENTI_DAL_CODICE_FISCALE: [11, 1].map((users) => ({
    ...{ sheet: 'Patti', row: 1, column: 0, value: 'RSSMRA80A01L219X' },
    details: { users },
  })),
  IDENTIFICATIVI_QUASI_UGUALI: [
    { sheet: 'Utenti', value: 'MIP-0004 bis', details: { users: 1, other: 'MIP-0004' } },
    { sheet: 'Utenti', value: 'MIP-0004 bis', details: { users: 3, other: 'MIP-0004' } },
  ],
  SA_QUASI_UGUALI: [
    { value: 'Legacop', details: { other: 'Legacoop', rows: 1 } },
    { value: 'Alfa (capofila)', details: { other: 'Alfa', rows: 6 } },
  ],
  IDENTIFICATIVI_DA_CAPO: [
    {
      ...{ sheet: 'Utenti Bra', row: 1, column: 0, value: '1' },
      details: { sheets: ['Utenti Alba', 'Utenti Bra'] },
    },
  ],
  IDENTIFICATIVI_AMBIGUI: [
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: '1' },
      details: { rows: 12, office: 'Utenti Alba' },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: '1' },
      details: { rows: 1, office: 'Utenti Alba' },
    },
  ],
  IDENTIFICATIVI_RICOMINCIATI: [
    {
      ...{ sheet: 'Utenti', row: 21, column: 0, value: '1' },
      details: { rows: 15, days: [dayOf(2018, 1, 5), dayOf(2019, 1, 5)] },
    },
    {
      ...{ sheet: 'Utenti', row: 11, column: 0, value: '1' },
      details: { rows: 30, places: ['TO', 'CN'] },
    },
    {
      ...{ sheet: 'Utenti 2019', row: 1, column: 0, value: '1' },
      details: {
        rows: 15,
        days: [dayOf(2018, 1, 12), dayOf(2019, 1, 13)],
        others: ['Utenti 2018'],
      },
    },
  ],
  IDENTIFICATIVI_ARROTONDATI: [
    {
      ...{ sheet: 'Utenti', row: 1, column: 0, value: '2,018E+11' },
      details: { header: 'ID utente', rows: 40 },
    },
    {
      ...{ sheet: 'Utenti', row: 1, column: 0, value: '2,018E+11' },
      details: { header: 'ID utente', rows: 1 },
    },
  ],
  IDENTIFICATIVI_DIVERSI: [
    {
      ...{ sheet: 'Questionari', row: 1, column: 0, value: '12' },
      details: {
        ...{ users: 100, known: 0, isSameShape: false },
        alike: { users: 98, steps: ['zeros'], registered: '00012' },
      },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'RSS MRA 80A01 L219X' },
      details: {
        ...{ users: 40, known: 25, isSameShape: false },
        alike: { users: 14, steps: ['apostrophe', 'spaces'], registered: 'RSSMRA80A01L219X' },
      },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: '00001' },
      details: {
        ...{ users: 12, known: 0, isSameShape: false },
        alike: { users: 12, steps: ['zeros'], registered: '1', isByOffice: true },
      },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'P-2018-17' },
      details: { users: 40, known: 2, isSameShape: false },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'MIP-0042' },
      details: { users: 40, known: 12, isSameShape: true },
    },
  ],
  UTENTE_RIPETUTO: [
    { value: 'U0042', details: { day: dayOf(2018, 3, 12), rows: 1 } },
    { sheet: 'Utenti', value: 'U0042', details: { day: dayOf(2018, 3, 12), rows: 91 } },
  ],
  UTENTI_IN_PIU_FOGLI: [
    {
      ...{ sheet: 'Utenti 2018', value: '' },
      details: { others: ['Utenti'], rows: 412, otherDates: 0 },
    },
    {
      ...{ sheet: 'Utenti marzo', value: '' },
      details: { others: ['Utenti gennaio', 'Utenti febbraio'], rows: 35, otherDates: 3 },
    },
  ],
  UTENTE_NON_REGISTRATO: [{ value: 'U0042', details: { stage: 'pact' } }],
};
