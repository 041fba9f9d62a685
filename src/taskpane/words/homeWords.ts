import type { ChangeKind, FigureChange } from '../../history/recordedFigures';
import { countedText, decimalText } from '../../report/italian';
import { reportSheets } from '../../service/reportSheets';
import type { Generated, KeptReport } from '../state/paneState';
import type { ShownChanges } from '../state/shownChanges';
import { reportSheetOf } from './pathWords';

export const homeWords = {
  sheets: 'Altri fogli del report',
  news: 'Dal report precedente',
  changes: 'Variazioni',
  restated: 'Rettifiche di periodi conclusi',
  new: 'Dati nuovi',
  changed: (count: number): string => countedText(count, 'conteggio', 'conteggi'),
  newsLink: (kind: ChangeKind, count: number): string =>
    `${homeWords[kind]}: ${homeWords.changed(count)}. Vai al foglio ${reportSheets.changes}`,
  moreChanges: (count: number): string =>
    `e ${countedText(count, 'altra variazione', 'altre variazioni')}`,
  manualCalculation:
    'Excel è in calcolo manuale: i fogli del report sono calcolati; gli altri fogli e le tue formule restano com’erano finché non premi F9.',
} as const;

/** The sheets that no row of the path leads to, in the report's order. */
export function sheetsBesides({ path, changes }: KeptReport): readonly string[] {
  const led: readonly string[] = path.everywhere.steps.map(({ stage }) => reportSheetOf(stage));
  return Object.values(reportSheets).filter(
    (sheet) => !led.includes(sheet) && (changes !== undefined || sheet !== reportSheets.changes),
  );
}

/** `2° sem. (gen 2018 – giu 2018)`; a month and the whole span say it themselves. */
export function changePeriod(
  { period, key }: FigureChange,
  months: ShownChanges['months'],
): string {
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
