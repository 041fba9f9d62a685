import { countedText, countText } from '../../report/italian';
import { severityTexts } from '../../report/wording';
import { listText } from '../../text/listText';
import type { DataSummary, SheetLine } from '../state/paneState';

export const dataWords = {
  missing: 'Fogli che mancano',
  sheets: 'Fogli riconosciuti',
  unread: 'Fogli non letti',
  stale:
    'I dati sono cambiati dopo questa lettura: l’elenco segue le righe che cambi, i totali e i confronti fra righe no. Controllali di nuovo.',
  aged: 'I dati sono cambiati dopo questa lettura: controllali di nuovo.',
  unchecked: 'Controlla i dati per sapere che cosa contengono i fogli e che cosa non va.',
  reference: 'Elenco di riferimento',
  span: (span: string): string => `Dati ${span}.`,
  rows: (count: number): string => countedText(count, 'riga', 'righe'),
  columnsUnused: (columns: string): string => `Colonne non usate: ${columns}`,
  leftOut: (count: number): string => countedText(count, 'non contata', 'non contate'),
} as const;

/** `3 errori e 1 avviso`; what there is none of is left unsaid. */
export function severitiesWords({ errore, avviso }: DataSummary['severities']): string {
  const texts = severityTexts({ errore, avviso });
  return texts.length > 0 ? listText(texts) : 'nessun errore';
}

/** `3 errori · 1 avviso · 12 righe su 34.744 non contate`: the counts that come with the verdict. */
export function countsWords({ severities, sheets }: DataSummary): string {
  return [...severityTexts(severities), rowsWords(sheets)].join(' · ');
}

function rowsWords(sheets: readonly SheetLine[]): string {
  const read = sheets.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const leftOut = sheets.reduce((sum, { rowsLeftOut }) => sum + rowsLeftOut, 0);
  if (read === 0) return 'nessuna riga letta';
  if (leftOut === 0) return countedText(read, 'riga contata', 'righe, tutte contate');
  const verb = leftOut === 1 ? 'non contata' : 'non contate';
  return `${countedText(leftOut, 'riga', 'righe')} su ${countText(read)} ${verb}`;
}
