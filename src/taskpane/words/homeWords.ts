import type { ChangeKind, FigureChange } from '../../history/reportChanges';
import { countedText, decimalText } from '../../report/italian';
import { reportSheets } from '../../service/reportSheets';
import type { Generated, KeptReport, SheetTask } from '../state/paneState';
import type { ShownChanges } from '../state/shownChanges';
import { sheetOf } from './pathWords';

export const introWords = {
  purpose:
    'Genera report legge i fogli con i dati grezzi del servizio MIP e scrive in questa cartella di lavoro il report, con tabelle e grafici. Se i dati cambiano, un altro clic aggiorna solo ciò che serve.',
  blank:
    'Questa cartella di lavoro è vuota. Per provare, inserisci i dati di esempio: danno il report pubblicato per giugno 2017 – dicembre 2019.',
} as const;

export const homeWords = {
  document: 'Da pubblicare',
  aboutDocument:
    'Il report come documento Word, con i grafici modificabili e i testi che hai scritto nei suoi fogli.',
  aboutCopy:
    'Copia per Word mette negli appunti testi e tabelle, senza grafici: di ogni figura ci sono i valori.',
  looks: 'Aspetto del report',
  whyRewriteLooks:
    'Se qualcuno ha cambiato o annullato colori, larghezze, grafici o impostazioni di stampa del report, rimettili com’erano: le tue note e i tuoi fogli restano.',
  ifNoBrowser: 'Se nel browser non si è aperto nulla, premi Copia per Word.',
  sheets: 'Altri fogli del report',
  news: 'Dal report precedente',
  changes: 'Variazioni',
  restated: 'Rettifiche di periodi conclusi',
  new: 'Dati nuovi',
  changed: (count: number): string => countedText(count, 'conteggio', 'conteggi'),
  newsLink: (kind: ChangeKind, count: number): string =>
    `${homeWords[kind]}: ${homeWords.changed(count)}. Vai al foglio ${reportSheets.changes}`,
  moreChanges: (count: number): string =>
    `${countedText(count, 'altra variazione', 'altre variazioni')}: foglio Variazioni.`,
  manualCalculation:
    'Excel è in calcolo manuale: i fogli del report sono calcolati; gli altri fogli e le tue formule restano com’erano finché non premi F9.',
} as const;

/** The sheets that no row of the path leads to, in the report's order. */
export function sheetsBesides({ path, changes }: KeptReport): readonly string[] {
  const led: readonly string[] = path.everywhere.steps.map(({ stage }) => sheetOf(stage));
  return Object.values(reportSheets).filter(
    (sheet) => !led.includes(sheet) && (changes !== undefined || sheet !== reportSheets.changes),
  );
}

/** `2° sem. (gen 2018 – giu 2018)`; a month and the whole span say it themselves. */
export function periodWords({ period, key }: FigureChange, months: ShownChanges['months']): string {
  const dates = key.stage === 'contact' ? undefined : months[key.period ?? ''];
  return dates === undefined ? period : `${period} (${dates})`;
}

/** How much was written, and how long it took. */
export function effortWords({ change, changedCells, seconds }: Generated): string {
  const time = `${decimalText(seconds, 1)} secondi`;
  if (change === 'unchanged') return `Non è stato scritto nulla: controllato in ${time}.`;
  if (changedCells === 0) return `Aspetto dei fogli rifatto in ${time}.`;
  return `${countedText(changedCells, 'cella scritta', 'celle scritte')} in ${time}.`;
}

export const previewWords = {
  sheets: 'Anteprima: fogli che cambierebbero',
  stale: 'I dati sono cambiati dopo questa anteprima: rifalla.',
  task: ({ isNew }: SheetTask): string => (isNew ? 'nuovo' : 'aggiornato'),
} as const;
