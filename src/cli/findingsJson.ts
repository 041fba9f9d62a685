import { plainLine } from '../text/plainLine';
import type { ReadingAccount } from '../indicators/tally';
import type { FindingsView } from '../report/report';
import { contentOfKind } from '../report/wording';

/** The part of the JSON that `genera` and `controlla` share: what was read, and what is wrong with it. */
export function findingsJson(readings: readonly ReadingAccount[], { counts, lines }: FindingsView) {
  return {
    righe: readings.map(({ sheet, kind, rowsRead, rowsLeftOut }) => ({
      foglio: plainLine(sheet),
      tipo: kind,
      contenuto: contentOfKind[kind],
      lette: rowsRead,
      contate: rowsRead - rowsLeftOut,
      escluse: rowsLeftOut,
    })),
    conteggi: counts.map(({ severity, code, count, action }) => ({
      gravita: severity,
      codice: code,
      numero: count,
      azione: action,
    })),
    rilievi: lines.map(({ severity, code, sheet, cell, value, meaning, action }) => ({
      gravita: severity,
      codice: code,
      foglio: sheet,
      cella: cell,
      valore: value,
      messaggio: meaning,
      azione: action,
    })),
  };
}
