import type { FoundSheets } from '../../intake/findSheets';
import { countedText, countText } from '../../report/italian';
import { sheetNameOf } from '../../service/sheets';
import { listText } from '../../text/listText';
import { plainLine } from '../../text/plainLine';
import type { InsertedSheets } from '../state/paneState';

export const introWords = {
  title: 'Dai tuoi fogli al report, con un clic',
  purpose:
    'Genera report scrive in questa cartella di lavoro tabelle, grafici, il commento e l’elenco di ciò che nei dati non va. I tuoi fogli restano come sono; se i dati cambiano, un altro clic aggiorna solo ciò che serve.',
  terms: 'Pochi secondi · puoi annullare · nessun dato lascia il computer',
  blank:
    'Questa cartella di lavoro è vuota. I dati di esempio danno il report pubblicato per giugno 2017 – dicembre 2019; il modello ha fogli e intestazioni da riempire con i tuoi dati.',
} as const;

/** While sheets are put into a blank workbook, and once they are there. */
export const insertWords: Readonly<
  Record<InsertedSheets, { readonly step: string; readonly done: string }>
> = {
  sample: {
    step: 'Scrittura dei dati di esempio',
    done: 'Dati di esempio inseriti: ora genera il report.',
  },
  template: {
    step: 'Scrittura del modello',
    done: 'Modello inserito: riempilo, poi genera il report.',
  },
};

/** `Trovati 7 fogli di dati su 8` */
export function foundTitle(found: readonly FoundSheets[]): string {
  const there = found.filter(({ sheets }) => sheets.length > 0).length;
  if (there === 0)
    return found.some(({ isIncomplete }) => isIncomplete)
      ? 'I fogli di dati non hanno ancora righe'
      : 'Nessun foglio di dati trovato';
  const all = countText(found.length);
  return there === 1
    ? `Trovato un foglio di dati su ${all}`
    : `Trovati ${countText(there)} fogli di dati su ${all}`;
}

export const kindWords = {
  /** The sheets as the workbook calls them; of what is missing the name that would be recognised. */
  name: ({ kind, sheets, isIncomplete }: FoundSheets): string => {
    if (sheets.length > 0) return listText(sheets.map(plainLine));
    return `${sheetNameOf(kind)}: ${isIncomplete ? 'senza righe da contare' : 'manca'}`;
  },
  rows: ({ rows }: FoundSheets): string => (rows > 0 ? countedText(rows, 'riga', 'righe') : ''),
} as const;
