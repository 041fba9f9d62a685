import { dayOf } from '../../src/calendar/day';
import type { Finding } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingDetails';
import { exampleDates } from './exampleDates';
import { exampleFileFindings } from './exampleFileFindings';
import { exampleOutcomes } from './exampleOutcomes';
import { examplePlacesAndCounts } from './examplePlacesAndCounts';
import { exampleSheetFindings } from './exampleSheetFindings';

export type ExampleFindings = {
  readonly [Code in FindingCode]: readonly Omit<Finding<Code>, 'code'>[];
};

/** For every code, a finding for each way in which its meaning may be worded. */
export const exampleFindings: ExampleFindings = {
  ...exampleOutcomes,
  ...exampleSheetFindings,
  ...exampleFileFindings,
  ...exampleDates,
  ...examplePlacesAndCounts,
  NUMERO_NON_VALIDO: [
    { value: 'circa 20', details: { header: 'Numero' } },
    { value: '#N/D', details: { header: 'Numero' } },
  ],
  CONTEGGIO_OLTRE_IL_PERIODO: [
    {
      value: '120',
      details: {
        ...{ firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 12, 31), rows: 1, first: [2] },
        tooLong: { year: 0, semester: 1, quarter: 25 },
      },
    },
    {
      value: '120',
      details: {
        ...{ firstDay: dayOf(2018, 7, 1), lastDay: dayOf(2019, 6, 30), rows: 3, first: [2, 3, 7] },
        tooLong: { year: 3, semester: 3, quarter: 3 },
      },
    },
    {
      value: '40',
      details: {
        ...{ firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 6, 30) },
        ...{ rows: 12, first: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
      },
    },
    {
      value: '15',
      details: {
        ...{ firstDay: dayOf(2018, 1, 1), lastDay: dayOf(2018, 9, 30), rows: 2, first: [2, 3] },
        ...{ tooLong: { year: 0, semester: 2, quarter: 4 }, mayBeCumulated: true },
      },
    },
  ],
  PERSONE_FORSE_DOPPIE: [
    { sheet: 'Utenti', value: 'U0100', details: { users: 1, other: 'U0003' } },
    { sheet: 'Utenti', value: 'U0100', details: { users: 4, other: 'U0003' } },
    { sheet: 'Partecipazioni', value: 'Rossi Anna', details: { users: 5, other: '' } },
  ],
  IDENTIFICATIVI_QUASI_UGUALI: [
    { sheet: 'Utenti', value: 'MIP-0004 bis', details: { users: 1, other: 'MIP-0004' } },
    { sheet: 'Utenti', value: 'MIP-0004 bis', details: { users: 3, other: 'MIP-0004' } },
  ],
  SA_QUASI_UGUALI: [
    { value: 'Legacop', details: { other: 'Legacoop', rows: 1 } },
    { value: 'Alfa (capofila)', details: { other: 'Alfa', rows: 6 } },
  ],
  PAROLE_RICONDOTTE: [
    {
      value: 'Disoccupata da oltre 12 mesi',
      details: { header: 'Condizione', words: [['Disoccupata da oltre 12 mesi', 'Disoccupati']] },
    },
    {
      value: 'Laurea in lettere',
      details: {
        header: 'Titolo di studio',
        words: [
          ['Laurea in lettere', 'Laurea'],
          ['Perito meccanico', 'Diploma'],
          ['Laurea in economia (magistrale)', 'Laurea magistrale'],
          ['Liceo scientifico', 'Diploma'],
        ],
      },
    },
  ],
  RIGHE_SOTTO_IL_TOTALE: [
    {
      ...{ sheet: 'Utenti', row: 5, column: 0, value: 'Benchmark' },
      details: { labels: ['Benchmark'], total: 'Totale' },
    },
    {
      ...{ sheet: 'Utenti', row: 5, column: 0, value: 'Benchmark' },
      details: { labels: ['Benchmark', 'Anno prec.'], total: 'Totale' },
    },
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
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'P-2018-17' },
      details: { users: 40, known: 2, isSameShape: false },
    },
    {
      ...{ sheet: 'Patti', row: 1, column: 0, value: 'MIP-0042' },
      details: { users: 40, known: 12, isSameShape: true },
    },
  ],
  UTENTE_RIPETUTO: [{ value: 'U0042', details: { day: dayOf(2018, 3, 12) } }],
  FOGLIO_RIPETUTO: [
    { sheet: 'Patti (2)', value: '', details: { other: 'Patti', isCounted: false } },
    { sheet: 'Contatti (2)', value: '', details: { other: 'Contatti', isCounted: true } },
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
  PASSO_PRECEDENTE_MANCANTE: [
    { value: 'U0042', details: { stage: 'providerChoice', lacking: ['questionnaire'] } },
    { value: 'U0042', details: { stage: 'pact', lacking: ['questionnaire', 'providerChoice'] } },
  ],
  DATE_NON_IN_ORDINE: [
    { value: '28/02/2018', details: { before: 'providerChoice', dayBefore: dayOf(2018, 3, 1) } },
  ],
  AREA_DIVERSA_DALL_UTENTE: [
    { value: 'CMTO', details: { user: 'U0042', userArea: 'CN' } },
    {
      ...{ sheet: 'Questionari', row: 1, column: 2, value: 'CN' },
      details: { user: 'U0042', userArea: 'CMTO', all: { rows: 10, users: 7 } },
    },
  ],
  SA_FUORI_AREA: [{ value: 'Alfa', details: { area: 'CMTO' } }],
  CONTEGGI_E_PERSONE: [
    {
      ...{ sheet: 'Partecipazioni Cuneo', value: '12' },
      details: {
        ...{ stage: 'participation', other: 'Partecipazioni' },
        ...{ area: 'CN', period: '2° sem.', further: 0 },
      },
    },
    {
      ...{ sheet: 'Registrazioni', value: '4' },
      details: {
        ...{ stage: 'registration', other: 'Utenti', areEqual: true },
        ...{ area: 'CMTO', period: '1° sem.', further: 5 },
      },
    },
  ],
  CONTEGGI_OLTRE_PASSO_PRECEDENTE: [
    {
      value: '120',
      details: {
        stage: 'participation',
        whole: 'registration',
        area: 'CN',
        period: '2° sem.',
        wholeCount: 100,
      },
    },
  ],
  CONTEGGI_FORSE_COPIATI: [
    {
      value: '1040',
      details: { first: 'providerChoice', second: 'pact', period: '2° sem.', firstCount: 1040 },
    },
  ],
  PERIODO_PARZIALE: [
    {
      value: '5° sem. (parz.)',
      details: { lastDay: dayOf(2019, 12, 31), asOf: dayOf(2019, 10, 15) },
    },
  ],
  AREA_SCONOSCIUTA: [{ value: 'Val Susina', details: { nearest: [] } }],
  PROVINCIA_SCONOSCIUTA: [{ value: 'XX', details: { nearest: [] } }],
  CPI_SCONOSCIUTO: [
    { value: 'CPI ATLANTIDE', details: { nearest: [] } },
    { value: 'CPI CHERI', details: { nearest: ['CPI CHIERI'] } },
    {
      value: 'CPI TORINO',
      details: { nearest: ['CPI TORINO - Via Bologna', 'CPI TORINO - Via Castelgomberto'] },
    },
    { value: 'Area CMTO', details: { nearest: [], area: 'CMTO' } },
  ],
  SA_SCONOSCIUTO: [{ value: 'Legacop', details: { nearest: ['Legacoop'] } }],
  CELLA_OBBLIGATORIA_VUOTA: [
    { value: '', details: { header: 'ID utente' } },
    { value: '-', details: { header: 'Data registrazione' } },
    {
      ...{ sheet: 'Patti', row: 2, column: 0, value: '' },
      details: { header: 'Mese', together: { rows: [2, 3], counts: 4 } },
    },
  ],
  CELLA_ATTESA_VUOTA: [
    { value: '', details: { header: 'CPI' } },
    { value: 'n.d.', details: { header: 'Area territoriale' } },
    {
      ...{ sheet: 'Patti', row: 2, column: 0, value: '-' },
      details: {
        header: 'Area',
        together: { rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14], counts: 24 },
      },
    },
    {
      ...{ sheet: 'Patti', row: 2, column: 0, value: '' },
      details: { header: 'ID utente', countsAsOne: true },
    },
    {
      ...{ sheet: 'Patti', row: 2, column: 0, value: '' },
      details: {
        ...{ header: 'ID utente', countsAsOne: true },
        together: { rows: [2, 8], counts: 2 },
      },
    },
  ],
  NUMERO_DA_CHIARIRE: [
    {
      ...{ sheet: 'Patti', row: 16, column: 0, value: 'Numero' },
      details: { rows: 1, counts: 412, named: 15, example: '101' },
    },
    {
      ...{ sheet: 'Patti', row: 16, column: 0, value: 'Numero' },
      details: { rows: 3, counts: 1240, named: 15, example: '101' },
    },
  ],
  RIGA_DI_TOTALE: [
    { value: 'Totale complessivo' },
    { value: 'Obiettivo CMTO' },
    { value: 'Operatori' },
  ],
  RIGA_DI_NOTA: [{ value: 'Fonte: SILP Piemonte' }],
  TESTO_TAGLIATO: [{ value: 'Come giudica il servizio…' }],
  TESTO_NEUTRALIZZATO: [
    { value: '=SOMMA(A1:A9)', details: { had: 'formulaSign' } },
    { value: 'CPI ASTI', details: { had: 'hiddenCharacters' } },
  ],
  VALUTAZIONE_NON_VALIDA: [
    { value: '11', details: { header: 'Quanto è soddisfatto?', lowest: 1, highest: 10 } },
    {
      ...{ sheet: 'Gradimento', row: 2, column: 1, value: 'boh' },
      details: {
        ...{ header: 'Tempi', lowest: 1, highest: 5 },
        together: { rows: [2, 4, 5, 8, 9], counts: 5 },
      },
    },
  ],
  ETA_NON_VALIDA: [
    { value: '12/05/2019', details: { header: 'Data di nascita', isOfSeveralClasses: false } },
    { value: '30-39', details: { header: 'Classe di età', isOfSeveralClasses: true } },
  ],
};
