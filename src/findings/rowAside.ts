import type { FindingCode } from './findingDetails';

/** Why a row counts nothing, where no finding of its own says it, with the sentence that does. */
export const plainAsides = {
  RIGA_DI_INTESTAZIONE: 'È una riga di intestazioni.',
  RIGA_VUOTA: 'La riga è vuota nelle colonne che si leggono.',
  RIGA_DI_RIFERIMENTO:
    'È una riga di riferimento: dice dove stanno gli altri dati e non conta nulla.',
  RIGA_SENZA_NUMERO: 'La riga non dice nessun numero: non conta nessuno.',
  RIGA_CON_ZERO: 'La riga dice zero: non conta nessuno.',
  RIGA_SENZA_RISPOSTE: 'Il questionario non ha risposte.',
} as const;

export type PlainAside = keyof typeof plainAsides;

/**
 * The code of the finding that says why a row counts nothing, for itself or for all rows like it; otherwise
 * the reason why no finding has to.
 */
export type AsideReason = FindingCode | PlainAside;

/** Told of a row that counts nothing, or not all that it might. `row` is zero-based. */
export type OnAside = (sheet: string, row: number, why: AsideReason) => void;
