import type { Finding } from './finding';

/** errore: something is not counted that should be; avviso: counted or set aside, worth a look; informazione: no action needed. */
export type Severity = 'errore' | 'avviso' | 'informazione';

export const findingCodes = [
  'DATA_NON_LEGGIBILE',
  'DATA_PRIMA_DEL_SERVIZIO',
  'DATA_OLTRE_DATI_AL',
  'DATA_FUTURA',
  'NUMERO_NON_VALIDO',
  'UTENTE_RIPETUTO',
  'AREA_SCONOSCIUTA',
  'PROVINCIA_SCONOSCIUTA',
  'CPI_SCONOSCIUTO',
  'CELLA_OBBLIGATORIA_VUOTA',
  'FOGLIO_MANCANTE',
  'FOGLIO_VUOTO',
  'FOGLIO_SENZA_COLONNE',
  'COLONNA_RIPETUTA',
  'RIGA_DI_TOTALE',
  'VALUTAZIONE_NON_VALIDA',
  'ETA_NON_VALIDA',
  'PARAMETRO_NON_VALIDO',
  'PARAMETRO_SCONOSCIUTO',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** Wording of one kind of finding, in Italian. */
export interface CatalogueEntry {
  readonly severity: Severity;
  /** What is wrong, as a sentence about this occurrence. */
  readonly meaning: (finding: Finding) => string;
  /** What to do about it. */
  readonly action: string;
}
