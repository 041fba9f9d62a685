import type { Finding } from '../../src/findings/finding';
import type { FindingCode } from '../../src/findings/findingCode';

type Example = Omit<Finding, 'code'>;

/** For every code, a finding for each way in which its meaning may be worded. */
export const exampleFindings: Readonly<Record<FindingCode, readonly Example[]>> = {
  DATA_NON_LEGGIBILE: [
    { sheet: 'Patti', row: 6, column: 1, value: 'primavera', details: { header: 'Data' } },
  ],
  DATA_IMPOSSIBILE: [{ value: '31/02/2018', details: { header: 'Data' } }],
  DATA_PRIMA_DEL_SERVIZIO: [{ value: '03/04/2016', details: { header: 'Data' } }],
  DATA_OLTRE_DATI_AL: [{ value: '15/01/2020' }],
  DATA_FUTURA: [{ value: '03/04/2108' }],
  DATA_ISOLATA: [{ value: '03/04/2007' }],
  NUMERO_NON_VALIDO: [{ value: 'circa 20', details: { header: 'Numero' } }],
  UTENTE_RIPETUTO: [{ value: 'U0042', details: { data: '12/03/2018' } }],
  UTENTE_NON_REGISTRATO: [{ value: 'U0042', details: { stage: 'pact' } }],
  PASSO_PRECEDENTE_MANCANTE: [
    { value: 'U0042', details: { stage: 'providerChoice', lacking: 'questionnaire' } },
    { value: 'U0042', details: { stage: 'pact', lacking: 'questionnaire,providerChoice' } },
  ],
  DATE_NON_IN_ORDINE: [
    { value: '28/02/2018', details: { before: 'providerChoice', beforeDay: '01/03/2018' } },
  ],
  AREA_DIVERSA_DALL_UTENTE: [{ value: 'CMTO', details: { user: 'U0042', userArea: 'CN' } }],
  SA_FUORI_AREA: [{ value: 'Alfa', details: { area: 'CMTO' } }],
  CONTEGGI_E_PERSONE: [
    { value: '12', details: { stage: 'participation', area: 'CN', period: '2° sem.' } },
  ],
  CONTEGGI_OLTRE_PASSO_PRECEDENTE: [
    {
      value: '120',
      details: {
        stage: 'participation',
        whole: 'registration',
        area: 'CN',
        period: '2° sem.',
        wholeCount: '100',
      },
    },
  ],
  PERIODO_PARZIALE: [
    { value: '5° sem. (parz.)', details: { lastDay: '31/12/2019', asOf: '15/10/2019' } },
  ],
  AREA_SCONOSCIUTA: [{ value: 'Val Susina' }],
  PROVINCIA_SCONOSCIUTA: [{ value: 'XX' }],
  CPI_SCONOSCIUTO: [
    { value: 'CPI ATLANTIDE' },
    { value: 'CPI CHERI', details: { nearest: '«CPI CHIERI»' } },
    {
      value: 'CPI TORINO',
      details: { nearest: '«CPI TORINO - Via Bologna» o «CPI TORINO - Via Castelgomberto»' },
    },
  ],
  SA_SCONOSCIUTO: [{ value: 'Legacop', details: { nearest: '«Legacoop»' } }],
  CELLA_OBBLIGATORIA_VUOTA: [
    { value: '', details: { header: 'ID utente' } },
    { value: '-', details: { header: 'Data registrazione' } },
  ],
  CELLA_ATTESA_VUOTA: [
    { value: '', details: { header: 'CPI' } },
    { value: 'n.d.', details: { header: 'Area territoriale' } },
  ],
  REGISTRAZIONI_MANCANTI: [{ value: '', details: { sheets: '«Dati», «Note»' } }, { value: '' }],
  FOGLIO_MANCANTE: [{ value: '', details: { kind: 'meeting' } }],
  FOGLIO_VUOTO: [{ sheet: 'Patti', value: '', details: { kind: 'pact' } }],
  FOGLIO_RIPETUTO: [
    { sheet: 'Patti (2)', value: '', details: { other: 'Patti', counted: 'no' } },
    { sheet: 'Contatti (2)', value: '', details: { other: 'Contatti', counted: 'yes' } },
  ],
  FOGLIO_SENZA_COLONNE: [
    { sheet: 'Patti', value: '', details: { kind: 'pact', columns: '«Data»', read: 'no' } },
    { sheet: 'Presenze', value: '', details: { columns: '«CPI»', read: 'yes' } },
  ],
  FOGLIO_NON_LETTO: [
    { sheet: 'Cuneo', value: '', details: { name: 'Utenti' } },
    { sheet: 'Elenco', value: '' },
  ],
  COLONNA_RIPETUTA: [
    {
      value: 'Data firma',
      details: { field: 'Data', column: 'E', used: 'Data patto', usedColumn: 'C' },
    },
  ],
  CORREZIONE_APPLICATA: [
    { value: 'Entrata', details: { field: 'Data registrazione', column: 'D' } },
    {
      value: 'Zona',
      details: { field: 'Area territoriale', column: 'F', instead: 'Area' },
    },
  ],
  RIGA_DI_TOTALE: [{ value: 'Totale complessivo' }],
  RIGA_DI_NOTA: [{ value: 'Fonte: SILP Piemonte' }],
  TESTO_TAGLIATO: [{ value: 'Come giudica il servizio…' }],
  TESTO_NEUTRALIZZATO: [
    { value: '=SOMMA(A1:A9)', details: { how: 'formula' } },
    { value: 'CPI ASTI', details: { how: 'characters' } },
  ],
  VALUTAZIONE_NON_VALIDA: [{ value: '11', details: { header: 'Quanto è soddisfatto?' } }],
  ETA_NON_VALIDA: [{ value: '12/05/2019', details: { header: 'Data di nascita' } }],
  PARAMETRO_NON_VALIDO: [
    {
      value: 'bimestre',
      details: {
        parameter: 'Periodo',
        expected: 'i valori possibili sono semestre, trimestre e anno',
      },
    },
  ],
  PARAMETRO_SCONOSCIUTO: [{ value: 'Colore' }],
};
