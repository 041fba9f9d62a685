import { expect, it } from '@jest/globals';
import type { FindingCode } from '../../src/findings/findingDetails';
import { findingCodes } from '../support/findingCodes';
import { faultNames, faults } from './faults';

/** Codes that no random fault can have, and why. */
const withoutFault: Readonly<Partial<Record<FindingCode, string>>> = {
  FILE_RIPETUTO: 'the book is no folder of files',
  FILE_SUPERATO: 'the book is no folder of files',
  FILE_VUOTO: 'the book is no folder of files',
  FILE_DA_CONVERTIRE: 'the book is no folder of files',
  FILE_IN_USO: 'the book is no folder of files',
  FILE_ESTRANEO: 'the book is no folder of files',
  AREA_RICAVATA: 'it says what became of an unknown or blank place, which has its own finding',
  PROVINCE_COME_AREE: 'the book is of Piemonte, and has its sheet Territorio',
  FOGLIO_NASCOSTO: 'a hidden sheet says the same as one that shows',
  PERSONE_FORSE_DOPPIE: 'the users of the book have no tax codes',
  UTENTI_DAL_CODICE_FISCALE: 'the users of the book have no tax codes',
  IDENTIFICATIVI_QUASI_UGUALI: 'the faults put no identifier beside one that is nearly the same',
  SA_QUASI_UGUALI: 'the book has its sheet Soggetti attuatori',
  PAROLE_RICONDOTTE: 'it says in which class a text counts, which is no fault',
  RIGHE_SOTTO_IL_TOTALE: 'the sheets of the book have no totals',
  RIGHE_BARRATE: 'a row that is struck through says the same as one that is not',
  RIGHE_NASCOSTE: 'a hidden row says the same as one that shows',
  ALTRA_MISURA: 'all rows of a sheet count something else together, not one',
  CONTEGGI_CUMULATI: 'all counts of a sheet are cumulated together, not one',
  CONTEGGI_RESI_PER_PERIODO: 'the analyst says it of a whole sheet',
  CUMULATI_CHE_SCENDONO: 'the counts of the book are not cumulated',
  DATI_AL_LONTANO: 'all periods hang on the day of the data',
  DATI_INTERROTTI: 'the book has too few rows to tell how often data come',
  CONTEGGI_FORSE_COPIATI: 'the book has too few rows for counts that are alike to mean anything',
  FASE_INTERROTTA: 'the book has too few rows to tell how often data come',
  NUMERO_DA_CHIARIRE: 'the rows of the book that have an identifier have no numbers',
  CONTEGGI_VUOTI: 'what is lost depends on how much the column held',
  COLONNA_NON_CAPITA: 'the sheets of the book are no crosstabs',
  COLONNA_DI_TOTALE: 'the sheets of the book are no crosstabs',
  TOTALE_CHE_NON_TORNA: 'the sheets of the book have no totals',
  PARTE_NON_SOMMATA: 'the sheets of the book are no crosstabs',
  PERCENTUALI_SENZA_NUMERI: 'all counts of a sheet are shares together, not one',
  PIVOT_COMPATTA_LETTA: 'the sheets of the book are no pivot tables',
  PIVOT_COMPATTA: 'the sheets of the book are no pivot tables',
  ETICHETTA_DEL_GRUPPO: 'the sheets of the book are no pivot tables',
  INTESTAZIONI_NON_CAPITE: 'the sheets of the book are no crosstabs',
  LUOGO_NON_INDICATO: 'all rows of a sheet lose their place together, not one',
  NOME_DEL_FOGLIO_USATO: 'the sheets of the book have all their columns',
  SCALA_DA_DICHIARARE: 'all votes of a sheet tell their scale together, not one',
  MESE_PRIMA_DEL_GIORNO: 'all dates of a column are written so, not one',
  PERIODO_DA_CHIARIRE: 'all periods of a column are numbered so, not one',
  MEZZANOTTI_UTC: 'all dates of a column are written so, not one',
  DATE_SCAMBIATE: 'all dates of a column are wrong together, not one',
  IDENTIFICATIVI_DA_CAPO: 'the book has one sheet of registrations',
  IDENTIFICATIVI_AMBIGUI: 'the book has one sheet of registrations',
  IDENTIFICATIVI_RICOMINCIATI: 'it is about the identifiers of a sheet, not one',
  IDENTIFICATIVI_ARROTONDATI: 'it is about the identifiers of a column, not one',
  IDENTIFICATIVI_DIVERSI: 'it is about all identifiers of a sheet, not one',
  PASSO_SENZA_DATA: 'the sheets of the book are not wide',
  FASE_SENZA_DATE: 'the sheets of the book are not wide',
  RIGHE_SOTTO_LA_TABELLA: 'the sheets of the book are no Excel tables',
  ELENCO_SOTTO_UN_ALTRO: 'what is lost with it depends on how long the list is',
  FASE_NON_CONTATA: 'the sheets of the book are of one step each',
  REGISTRAZIONI_MANCANTI: 'without registrations there is no report to compare',
};

it('every code of a finding has a random fault, or a reason to have none', () => {
  const covered = faultNames.map((name) => faults[name].code);
  const decided = [...new Set<string>(covered), ...Object.keys(withoutFault)];
  expect(decided.sort()).toEqual([...findingCodes].sort());
});
