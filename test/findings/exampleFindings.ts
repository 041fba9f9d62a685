import { dayOf } from '../../src/calendar/day';
import type { Finding } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingDetails';
import { exampleDates } from './exampleDates';
import { exampleFileFindings } from './exampleFileFindings';
import { exampleIdentity } from './exampleIdentity';
import { exampleOutcomes } from './exampleOutcomes';
import { examplePlacesAndCounts } from './examplePlacesAndCounts';
import { exampleSheetFindings } from './exampleSheetFindings';

export type ExampleFindings = {
  readonly [Code in FindingCode]: readonly Omit<Finding<Code>, 'code'>[];
};

/** For every code, a finding for each way in which its meaning may be worded. */
export const exampleFindings: ExampleFindings = {
  ...exampleOutcomes,
  ...exampleIdentity,
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
  FOGLIO_RIPETUTO: [
    { sheet: 'Patti (2)', value: '', details: { other: 'Patti', isCounted: false } },
    { sheet: 'Contatti (2)', value: '', details: { other: 'Contatti', isCounted: true } },
  ],
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
        ...{ kind: 'participation', other: 'Partecipazioni' },
        ...{ place: 'CN', period: '2° sem.', further: 0 },
      },
    },
    {
      ...{ sheet: 'Registrazioni', value: '4' },
      details: {
        ...{ kind: 'registration', other: 'Utenti', areEqual: true },
        ...{ place: '', period: '1° sem.', further: 5 },
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
      ...{ sheet: 'Utenti', row: 1, column: 2, value: '#CALC!' },
      details: { header: 'Provincia', together: { rows: [1, 2, 3, 4, 5], counts: 5 } },
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
