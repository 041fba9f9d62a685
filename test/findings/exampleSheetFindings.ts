import type { Finding } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingDetails';
import type { sheetWording } from '../../src/findings/sheetWording';

/** The part of the examples that is about sheets, columns and parameters. */
export const exampleSheetFindings: {
  readonly [Code in FindingCode & keyof typeof sheetWording]: readonly Omit<
    Finding<Code>,
    'code'
  >[];
} = {
  SCALA_DA_DICHIARARE: [
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: { more: 4, answers: 'votes', lowest: 1, highest: 5 },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: { more: 1, answers: 'votes', lowest: 0, highest: 10 },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: { more: 0, answers: 'words', lowest: 1, highest: 4 },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: { more: 1, answers: 'votes', lowest: 1, highest: 10, low: { count: 36, row: 1 } },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: {
        ...{ more: 0, answers: 'votes', lowest: 1, highest: 10 },
        low: { count: 40, row: 6, label: 'CPI ALBA' },
      },
    },
  ],
  COLONNA_FORSE_SENZA_VOTI: [
    { sheet: 'Gradimento', row: 0, column: 3, value: 'Ore', details: { example: '4' } },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 1, value: 'Accoglienza' },
      details: { example: '2', why: 'bestFirst' },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 1, value: 'Accoglienza' },
      details: { example: '4.21', why: 'means' },
    },
    {
      ...{ sheet: 'Gradimento', row: 0, column: 2, value: 'Chiarezza' },
      details: { example: 'A3', why: 'codes' },
    },
  ],
  ETICHETTA_DEL_GRUPPO: [
    {
      ...{ sheet: 'Patti', row: 2, column: 0, value: 'CMTO' },
      details: { header: 'Area territoriale' },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'CMTO' },
      details: { header: 'Area territoriale', stands: 'amid' },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'CPI ALBA' },
      details: { header: 'CPI', stands: 'above' },
    },
    {
      ...{ sheet: 'Patti', row: 2, column: 1, value: '"' },
      details: { header: 'Data firma', stands: 'ditto' },
    },
  ],
  PIVOT_COMPATTA_LETTA: [
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'Etichette di riga' },
      details: { levels: ['Area territoriale', 'CPI'], groups: 4 },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'Etichette di riga' },
      details: { levels: ['Anno', 'Mese'], groups: 1 },
    },
  ],
  PIVOT_COMPATTA: [
    {
      ...{ sheet: 'Partecipazioni', row: 1, column: 0, value: 'Etichette di riga' },
      details: { kind: 'participation', labels: ['CMTO', 'CPI CHIERI'] },
    },
  ],
  NOME_DEL_FOGLIO_USATO: [
    { sheet: 'Presenze Alba', value: 'Alba', details: { field: 'CPI', tables: 0 } },
    { sheet: 'Patti', value: '1° sem 2018', details: { field: 'Semestre', tables: 1 } },
    { sheet: 'Presenze', value: 'CPI Terni', details: { field: 'CPI', tables: 12 } },
  ],
  RIGHE_SOTTO_LA_TABELLA: [
    { sheet: 'Utenti', row: 12, column: 0, value: '', details: { count: 1 } },
    { sheet: 'Utenti', row: 12, column: 0, value: '', details: { count: 3 } },
  ],
  CELLE_NON_LETTE: [
    {
      ...{ sheet: 'Utenti', row: 17, column: 0, value: '' },
      details: { ranges: ['A18:B20', 'H3'], more: 0 },
    },
    {
      ...{ sheet: 'Patti', row: 2, column: 6, value: '' },
      details: { ranges: ['G3', 'G5', 'G7:H8', 'G10', 'G12'], more: 4 },
    },
  ],
  ALTRO_ELENCO_LETTO: [
    {
      ...{ sheet: 'Utenti', row: 41, column: 0, value: 'ID utente' },
      details: { kind: 'participation', lists: 1 },
    },
    {
      ...{ sheet: 'Presenze', row: 7, column: 0, value: 'Codice' },
      details: { kind: 'participation', lists: 40 },
    },
  ],
  ELENCO_SOTTO_UN_ALTRO: [
    { sheet: 'Utenti', row: 41, column: 0, value: 'ID utente', details: { count: 1 } },
    { sheet: 'Utenti', row: 41, column: 0, value: 'ID utente', details: { count: 25 } },
    { sheet: 'Patti', row: 1, column: 4, value: 'Mese', details: { count: 4, isBeside: true } },
  ],
  FASE_NON_CONTATA: [
    {
      sheet: 'Eventi',
      row: 4,
      column: 1,
      value: 'Colloquio',
      details: { header: 'Fase', count: 1 },
    },
    {
      sheet: 'Eventi',
      row: 7,
      column: 1,
      value: 'Patto',
      details: { header: 'Fase', count: 12, kind: 'pact' },
    },
    { sheet: 'Eventi', row: 9, column: 1, value: '', details: { header: 'Fase', count: 2 } },
  ],
  REGISTRAZIONI_MANCANTI: [
    {
      value: '',
      details: {
        sheets: [
          { name: 'Dati', headers: ['Quando', 'Dove'] },
          { name: 'Note', headers: [] },
        ],
        ...{ more: 0, unwanted: [], hasReport: false },
      },
    },
    { value: '', details: { sheets: [], more: 0, unwanted: ['Utenti'], hasReport: false } },
  ],
  FOGLIO_MANCANTE: [{ value: '', details: { kind: 'meeting' } }],
  FOGLIO_VUOTO: [{ sheet: 'Patti', value: '', details: { kind: 'pact' } }],
  FOGLIO_SENZA_COLONNE: [
    {
      sheet: 'Patti',
      value: '',
      details: { kind: 'pact', columns: [['Data']], found: ['ID utente', 'Firma'] },
    },
    {
      sheet: 'Patti',
      value: '',
      details: { kind: 'pact', columns: [['Data']], found: ['Area', '2017/2018'] },
    },
    {
      ...{ sheet: 'Patti Cuneo', value: '' },
      details: {
        ...{ kind: 'pact', columns: [['Data']], found: ['MIP-0010', 'Alfa'] },
        butRead: { kind: true, list: false },
      },
    },
  ],
  INTESTAZIONI_NON_CAPITE: (
    [
      ['repeated', ['1° sem 2018', '2° sem 2018']],
      ['yearless', ['1° sem.', '2° sem.']],
      ['strange', ['Q1 FY18', 'Q2 FY18']],
      ['below', ['Online', 'In presenza']],
      ['rows', ['Ricevute', 'Risposte']],
      ['upTo', ['Iscritti al 31/12/2018']],
    ] as const
  ).map(([why, texts]) => ({ sheet: 'Patti', value: '', details: { kind: 'pact', why, texts } })),
  LUOGO_NON_INDICATO: [
    { sheet: 'Patti', value: '', details: { kind: 'pact', field: 'area', count: 13 } },
    {
      sheet: 'Presenze',
      value: '',
      details: { kind: 'participation', field: 'jobCentre', count: 120 },
    },
    {
      sheet: 'Scelte',
      value: '',
      details: { kind: 'providerChoice', field: 'provider', count: 75 },
    },
  ],
  FOGLIO_NON_LETTO: [
    {
      sheet: 'Elenco',
      value: '',
      details: { headers: ['Quando', 'Dove', 'Quanti'] },
    },
    {
      sheet: 'Cuneo',
      value: '',
      details: { kind: 'registration', headers: ['ID utente', 'Data registrazione'] },
    },
    { sheet: 'Foglio2', value: '', details: { headers: [] } },
  ],
  RIGHE_NASCOSTE: [
    { sheet: 'Patti', row: 4, value: '', details: { marked: 12, rows: 40 } },
    { sheet: 'Patti', row: 4, value: '', details: { marked: 1, rows: 40 } },
  ],
  RIGHE_BARRATE: [
    { sheet: 'Patti', row: 4, value: '', details: { marked: 3, rows: 40 } },
    { sheet: 'Patti', row: 4, value: '', details: { marked: 1, rows: 40 } },
  ],
  FOGLIO_NASCOSTO: [{ sheet: 'Utenti 2017', value: '' }],
  COLONNA_RIPETUTA: [
    {
      value: 'Data firma',
      column: 4,
      details: { field: 'Data', used: { header: 'Data patto', column: 2 } },
    },
    {
      ...{ value: 'Data prima iscrizione', column: 2 },
      details: {
        ...{ field: 'Data registrazione', isOneDay: true },
        used: { header: 'Data registrazione', column: 1 },
      },
    },
  ],
  CORREZIONE_APPLICATA: [
    { value: 'Entrata', column: 3, details: { field: 'Data registrazione' } },
    {
      value: 'Zona',
      column: 5,
      details: { field: 'Area territoriale', instead: 'Area' },
    },
  ],
  PARAMETRO_NON_VALIDO: [
    {
      value: 'bimestre',
      details: {
        parameter: 'Periodo',
        expected: 'i valori possibili sono semestre, trimestre e anno',
      },
    },
    {
      value: 'Pati',
      details: { parameter: 'Conteggi giusti', unknown: 'sheet', known: ['Utenti', 'Patti'] },
    },
    {
      value: 'Zona',
      details: {
        correction: { sheet: 'Utenti', field: 'Provincia' },
        ...{ unknown: 'column', known: ['ID utente', 'Data registrazione', 'Area'] },
      },
    },
    {
      value: 'Ore',
      details: { parameter: 'Scala del gradimento', unknown: 'question', known: [] },
    },
    {
      value: 'B',
      details: { correction: { sheet: 'Foglio1', field: 'Data' }, fault: 'unread' },
    },
  ],
  PARAMETRO_SCONOSCIUTO: [{ value: 'Colore' }],
};
