import type { FoundSheets } from '../../intake/findSheets';
import { countedText, countText } from '../../report/italian';
import { sheetNameOf } from '../../service/sheets';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';

export const introWords = {
  title: 'Dai tuoi fogli al report, con un clic',
  purpose:
    'Genera report scrive in questa cartella di lavoro tabelle, grafici, il commento e l’elenco di ciò che nei dati non va. I tuoi fogli restano come sono; se i dati cambiano, un altro clic aggiorna solo ciò che serve.',
  terms: 'Pochi secondi · puoi annullare · nessun dato lascia il computer',
  blank:
    'Questa cartella di lavoro è vuota. Per provare ci sono i dati di esempio: danno il report pubblicato per giugno 2017 – dicembre 2019.',
} as const;

/** `Trovati 7 fogli di dati su 8` */
export function foundTitle(found: readonly FoundSheets[]): string {
  const there = found.filter(({ sheets }) => sheets.length > 0).length;
  if (there === 0) return 'Nessun foglio di dati trovato';
  const all = countText(found.length);
  return there === 1
    ? `Trovato un foglio di dati su ${all}`
    : `Trovati ${countText(there)} fogli di dati su ${all}`;
}

export const kindWords = {
  /** The sheets as the workbook calls them; of what is missing the name that would be recognised. */
  name: ({ kind, sheets }: FoundSheets): string =>
    sheets.length > 0 ? listText(sheets.map(plainLine)) : `${sheetNameOf(kind)}: manca`,
  rows: ({ rows }: FoundSheets): string => (rows > 0 ? countedText(rows, 'riga', 'righe') : ''),
} as const;
