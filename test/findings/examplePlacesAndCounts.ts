import { dayOf } from '../../src/calendar/day';
import type { ExampleFindings } from './exampleFindings';

/** Those about contradictory places, doubtful counts and the end of the data. */
export const examplePlacesAndCounts = {
  AREA_RICAVATA: [
    { sheet: 'Utenti', row: 3, column: 2, value: '', details: { byRow: 8, byStep: 4 } },
    { sheet: 'Utenti', row: 3, column: 2, value: '', details: { byRow: 1, byStep: 0 } },
    { sheet: 'Utenti', row: 3, column: 2, value: '', details: { byRow: 0, byStep: 4 } },
  ],
  PROVINCE_COME_AREE: [
    { sheet: 'Utenti', row: 1, column: 2, value: '', details: { areas: 12 } },
    { sheet: 'Utenti', row: 1, column: 2, value: '', details: { areas: 1 } },
  ],
  PROVINCIA_IN_DUE_AREE: [
    { sheet: 'Territorio', row: 4, column: 3, value: 'CN', details: { areas: ['Cuneo', 'Asti'] } },
  ],
  CPI_ELENCATO_DUE_VOLTE: [
    {
      ...{ sheet: 'Territorio', row: 4, column: 0, value: 'CPI Alba' },
      details: { areas: ['Cuneo', 'Asti'] },
    },
    {
      ...{ sheet: 'Territorio', row: 4, column: 0, value: 'CPI Alba' },
      details: { provinces: ['CN', 'AT'] },
    },
  ],
  CPI_FUORI_AREA: [
    {
      ...{ sheet: 'Partecipazioni', row: 4, column: 2, value: 'CPI Alba' },
      details: { centreArea: 'CN', statedArea: 'AT-AL', countedIn: 'AT-AL' },
    },
  ],
  PROFILO_IN_CODICI: [
    {
      ...{ sheet: 'Utenti', row: 1, column: 3, value: '1' },
      details: { header: 'Genere', codes: ['1', '2'] },
    },
    {
      ...{ sheet: 'Utenti', row: 1, column: 3, value: '9' },
      details: { header: 'Genere', codes: ['9'] },
    },
  ],
  CONTEGGI_SENZA_COLONNA: [
    {
      sheet: 'Patti',
      value: '',
      details: { kind: 'pact', columns: [{ header: 'Totali MIP', column: 2 }] },
    },
    {
      sheet: 'Patti',
      value: '',
      details: {
        kind: 'pact',
        columns: [
          { header: 'Sportello', column: 2 },
          { header: 'Telefono', column: 3 },
        ],
      },
    },
  ],
  CONTEGGI_DA_SCEGLIERE: [
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Patti firmati' },
      details: {
        kind: 'pact',
        columns: [
          { header: 'Patti firmati', column: 2 },
          { header: 'Revocati', column: 3 },
        ],
      },
    },
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Firmati' },
      details: {
        kind: 'pact',
        columns: [
          { header: 'Firmati', column: 2 },
          { header: 'Revocati', column: 3 },
          { header: 'Netti', column: 4 },
        ],
      },
    },
    {
      ...{ sheet: 'Dati', row: 0, column: 4, value: 'Patti firmati' },
      details: {
        kind: 'pact',
        columns: [
          { header: 'Patti firmati', column: 4 },
          { header: 'Patti netti', column: 5 },
        ],
        isOfSeveral: true,
      },
    },
  ],
  ALTRA_MISURA: [
    { sheet: 'Obiettivi patti', value: 'Obiettivi patti', details: { kind: 'pact', at: 'name' } },
    {
      ...{ sheet: 'Patti', row: 0, column: 0, value: 'Valori cumulati' },
      details: { kind: 'pact', at: 'title' },
    },
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Numero (%)' },
      details: { kind: 'pact', at: 'header' },
    },
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Donne' },
      details: { kind: 'pact', at: 'gender' },
    },
    {
      ...{ sheet: 'Patti', value: '', details: { kind: 'pact', at: 'sums' } },
    },
  ],
  MISURE_IN_RIGHE: [
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Voce' },
      details: { kind: 'pact', words: ['Nuovi', 'Usciti'] },
    },
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Voce' },
      details: { kind: 'pact', words: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] },
    },
  ],
  CONTEGGI_VUOTI: [
    {
      ...{ sheet: 'Patti', row: 0, column: 2, value: 'Numero' },
      details: { columns: [{ header: 'Numero', column: 2 }], rows: 12 },
    },
  ],
  COLONNA_NON_CAPITA: [{ sheet: 'Questionari', row: 0, column: 3, value: 'Altro' }],
  CORREZIONE_NEGATIVA: [
    { sheet: 'Patti', row: 8, column: 2, value: '-2', details: { rows: 1, sum: -2 } },
    { sheet: 'Patti', row: 8, column: 2, value: '-2', details: { rows: 3, sum: -7 } },
    {
      ...{ sheet: 'Contatti', row: 3, column: 2, value: '-5' },
      details: { rows: 1, sum: -5, isOfContacts: true },
    },
  ],
  CORREZIONE_ECCESSIVA: [{ sheet: 'Patti', row: 8, column: 2, value: '-20' }],
  TOTALE_CHE_NON_TORNA: [
    {
      ...{ sheet: 'Registrazioni', row: 3, column: 4, value: '8' },
      details: { of: 'columns', label: 'Totale', sum: 7, cells: 1 },
    },
    {
      ...{ sheet: 'Patti', row: 12, column: 2, value: '70' },
      details: { of: 'rows', label: 'Totale CMTO', sum: 60, cells: 3 },
    },
  ],
  COLONNA_DI_TOTALE: [{ sheet: 'Questionari', row: 0, column: 3, value: 'Tot. 2018' }],
  PARTE_NON_SOMMATA: [{ sheet: 'Questionari', row: 0, column: 3, value: 'di cui donne' }],
  PERCENTUALI_SENZA_NUMERI: [{ sheet: 'Patti', value: '0.25', details: { kind: 'pact' } }],
  PERIODO_DA_CHIARIRE: [
    { sheet: 'Patti', row: 1, column: 0, value: '2018/1', details: { part: 'semestre' } },
    { sheet: 'Patti', row: 1, column: 0, value: '2018/1', details: { part: 'trimestre' } },
    { sheet: 'Patti 2018', row: 0, column: 4, value: 'gen', details: { part: 'mese' } },
    { sheet: 'Patti', row: 0, column: 0, value: 'Mese', details: { part: 'giorno' } },
  ],
  CONTEGGI_CUMULATI: [
    { sheet: 'Patti', row: 1, column: 2, value: '12', details: { kind: 'pact' } },
    { sheet: 'Numero verde', row: 1, column: 1, value: '12', details: { kind: 'contact' } },
    {
      ...{ sheet: 'Patti', row: 1, column: 1, value: '5' },
      details: { kind: 'pact', from: dayOf(2018, 1, 1) },
    },
  ],
  CONTEGGI_RESI_PER_PERIODO: [
    { sheet: 'Patti', row: 1, column: 2, value: '12', details: { kind: 'pact' } },
    {
      ...{ sheet: 'Numero verde', row: 1, column: 1, value: '12' },
      details: { kind: 'contact', restartsYearly: true },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 1, value: '12' },
      details: { kind: 'pact', header: 'al 30/06/2018' },
    },
  ],
  CUMULATI_CHE_SCENDONO: [
    {
      ...{ sheet: 'Patti', row: 4, column: 2, value: '10' },
      details: { kind: 'pact', falls: 1, from: 12 },
    },
    {
      ...{ sheet: 'Patti', row: 4, column: 2, value: '10' },
      details: { kind: 'pact', falls: 3, from: 12 },
    },
  ],
  CONTEGGI_SOVRAPPOSTI: [
    {
      ...{ sheet: 'Contatti 2018', row: 1, column: 2, value: '12' },
      details: { kind: 'contact', other: 'Contatti', rows: 6 },
    },
    {
      ...{ sheet: 'Incontri agosto', row: 1, column: 2, value: '12' },
      details: { kind: 'meeting', other: 'Incontri giugno', rows: 24 },
    },
    {
      ...{ sheet: 'Patti', row: 2, column: 3, value: '8' },
      details: {
        ...{ kind: 'pact', other: 'Patti', rows: 2 },
        days: [
          { firstDay: dayOf(2018, 3, 1), lastDay: dayOf(2018, 5, 31) },
          { firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 3, 31) },
        ],
      },
    },
    {
      ...{ sheet: 'Incontri', row: 2, column: 3, value: '8' },
      details: {
        ...{ kind: 'meeting', other: 'Incontri', rows: 1 },
        days: [
          { firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 6, 30) },
          { firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 3, 31) },
        ],
      },
    },
    {
      ...{ sheet: 'Patti', row: 9, column: 2, value: '12' },
      details: { kind: 'pact', other: 'Patti', rows: 2, areLists: true },
    },
    {
      ...{ sheet: 'Contatti', row: 9, column: 2, value: '12' },
      details: { kind: 'contact', other: 'Contatti', rows: 1, areLists: true },
    },
    {
      ...{ sheet: 'Patti per età', row: 1, column: 3, value: '6' },
      details: {
        ...{ kind: 'pact', other: 'Patti per genere', rows: 8 },
        divisions: ['Genere', 'Età'],
      },
    },
    {
      ...{ sheet: 'Patti', row: 9, column: 2, value: '12' },
      details: { kind: 'pact', other: 'Patti', rows: 4, divisions: ['Genere', 'Età'] },
    },
    {
      ...{ sheet: 'Patti 2018', row: 1, column: 2, value: '12' },
      details: { kind: 'pact', other: 'Patti', rows: 1 },
    },
    {
      ...{ sheet: 'Patti', row: 3, column: 2, value: '10' },
      details: { kind: 'pact', other: 'Patti', rows: 1 },
    },
    {
      ...{ sheet: 'Contatti', row: 3, column: 2, value: '10' },
      details: { kind: 'contact', other: 'Contatti', rows: 3 },
    },
    {
      ...{ sheet: 'Patti', row: 3, column: 1, value: '16' },
      details: { kind: 'pact', other: 'Patti', rows: 2, whole: { name: 'AL-AT', sum: 15 } },
    },
    {
      ...{ sheet: 'Patti', row: 3, column: 0, value: '16' },
      details: { kind: 'pact', other: 'Patti', rows: 1, whole: { name: 'AL-AT', sum: 16 } },
    },
    {
      ...{ sheet: 'Patti', row: 3, column: 0, value: '9' },
      details: {
        ...{ kind: 'pact', other: 'Patti', rows: 1 },
        whole: { name: 'Cuneo', sum: 10, mayBeCentre: true },
      },
    },
    {
      ...{ sheet: 'Patti', row: 3, column: 3, value: '16' },
      details: {
        ...{ kind: 'pact', other: 'Patti', rows: 1 },
        sums: { columns: ['Genere'], first: [4] },
      },
    },
    {
      ...{ sheet: 'Contatti', row: 3, column: 3, value: '16' },
      details: {
        ...{ kind: 'contact', other: 'Contatti', rows: 12 },
        sums: { columns: ['Genere', 'Età'], first: [4, 7, 10, 13, 16, 19, 22, 25, 28, 31] },
      },
    },
    {
      ...{ sheet: 'Patti', row: 7, column: 2, value: '12' },
      details: { kind: 'pact', other: 'Patti', rows: 18, extracts: 'Data estrazione' },
    },
  ],
  DATI_AL_LONTANO: [
    { value: '31/12/2109', details: { newest: dayOf(2019, 12, 15), effect: 'ignored' } },
    { value: '31/12/2021', details: { newest: dayOf(2019, 12, 15), effect: 'empty' } },
    { value: '31/12/2017', details: { newest: dayOf(2019, 12, 15), effect: 'leftOut' } },
  ],
  DATI_INTERROTTI: [
    {
      value: '5° sem.',
      details: { newest: dayOf(2019, 11, 2), lastDay: dayOf(2019, 12, 31), longestGap: 9 },
    },
  ],
  FASE_INTERROTTA: [
    {
      ...{ sheet: 'Patti', value: '30/06/2019' },
      details: { kind: 'pact', newest: dayOf(2019, 12, 15) },
    },
  ],
} as const satisfies Partial<ExampleFindings>;
