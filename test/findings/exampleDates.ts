import { dayOf } from '../../src/calendar/day';
import type { Finding } from '../../src/findings/finding';

type DateCode =
  | 'DATA_NON_LEGGIBILE'
  | 'DATA_IMPOSSIBILE'
  | 'DATA_ASSENTE'
  | 'PASSO_SENZA_DATA'
  | 'RISPOSTE_NON_DATE'
  | 'FASE_SENZA_DATE'
  | 'DATE_SCAMBIATE'
  | 'MESE_PRIMA_DEL_GIORNO'
  | 'MEZZANOTTI_UTC'
  | 'DATA_PRIMA_DEL_SERVIZIO'
  | 'DATA_OLTRE_DATI_AL'
  | 'DATA_FUTURA'
  | 'DATA_ISOLATA';

/** The example findings about dates, and about cells that say that there is nothing. */
export const exampleDates: {
  readonly [Code in DateCode]: readonly Omit<Finding<Code>, 'code'>[];
} = {
  DATA_NON_LEGGIBILE: [
    { sheet: 'Patti', row: 6, column: 1, value: 'primavera', details: { header: 'Data' } },
    {
      ...{ sheet: 'Patti', row: 1, column: 1, value: '24 gennaio' },
      details: {
        header: 'Data',
        together: { rows: [1, 2, 3, 4, 5], counts: 5, areDifferent: true },
      },
    },
    { sheet: 'Patti', row: 6, column: 1, value: '2017/2018', details: { header: 'Periodo' } },
    {
      ...{ sheet: 'Utenti', row: 1, column: 1, value: '#CALC!' },
      details: {
        header: 'Data',
        together: { rows: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], counts: 11 },
      },
    },
  ],
  DATA_IMPOSSIBILE: [{ value: '31/02/2018', details: { header: 'Data' } }],
  DATA_ASSENTE: [
    {
      ...{ sheet: 'Patti', row: 3, column: 1, value: 'in corso' },
      details: { header: 'Data', rows: 1, first: [4], others: [] },
    },
    {
      ...{ sheet: 'Utenti', row: 3, column: 1, value: '01/01/1900' },
      details: { header: 'Data registrazione', rows: 3, first: [4, 7, 9], others: ['n.d.'] },
    },
  ],
  PASSO_SENZA_DATA: [
    {
      ...{ sheet: 'Utenti', row: 3, column: 6, value: 'NO' },
      details: {
        header: 'Data firma patto',
        rows: 140,
        first: [4, 5, 6, 7, 8, 9, 11, 12, 13, 14],
        others: ['//', '31/12/9999'],
      },
    },
  ],
  RISPOSTE_NON_DATE: [
    {
      ...{ sheet: 'Gradimento', row: 2, column: 1, value: 'Non so' },
      details: { header: 'Tempi', rows: 3, first: [3, 5, 9], others: ['n.a.'] },
    },
    {
      ...{ sheet: 'Gradimento', row: 2, column: 1, value: 'Non applicabile' },
      details: { header: 'Sala', rows: 1, first: [3], others: [] },
    },
  ],
  FASE_SENZA_DATE: [
    {
      ...{ sheet: 'Utenti', row: 1, column: 5, value: 'SI' },
      details: { header: 'Firmato patto', stage: 'pact', rows: 6 },
    },
    {
      ...{ sheet: 'Utenti', row: 1, column: 4, value: 'X' },
      details: { header: 'Partecipato', stage: 'participation', rows: 1 },
    },
  ],
  DATE_SCAMBIATE: [
    { sheet: 'Utenti', row: 0, column: 1, value: 'Data registrazione', details: { dates: 40 } },
  ],
  MESE_PRIMA_DEL_GIORNO: [
    {
      ...{ sheet: 'Patti', row: 3, column: 1, value: '03/25/2018' },
      details: { header: 'Data', cells: 31 },
    },
  ],
  MEZZANOTTI_UTC: [
    {
      ...{ sheet: 'Patti', row: 3, column: 1, value: '2018-06-30T22:00:00Z' },
      details: { header: 'Data', cells: 31 },
    },
  ],
  DATA_PRIMA_DEL_SERVIZIO: [{ value: '03/04/2016', details: { rows: 1 } }],
  DATA_OLTRE_DATI_AL: [
    { value: '15/01/2020', details: { dates: 1, asOf: dayOf(2019, 12, 31) } },
    { value: '15/01/2020', details: { dates: 40, asOf: dayOf(2019, 12, 31) } },
    {
      value: '15/01/2019',
      details: { dates: 3, asOf: dayOf(2018, 12, 31), isPeriodEnd: true },
    },
  ],
  DATA_FUTURA: [
    { value: '03/04/2108', details: { rows: 1 } },
    { value: '01/07/2020', details: { rows: 4, isHeader: true } },
    { value: '01/07/2020', details: { rows: 1, isHeader: true } },
  ],
  DATA_ISOLATA: [{ value: '03/04/2007' }],
};
