import type { RecordedCount } from '../../history/recordedFigures';
import { countedText, countText, noFigure } from '../../report/italian';
import { listText } from '../../text/listText';
import type { KeptReport, PreviewedSheet } from '../state/paneState';

export const previewWords = {
  heading: 'Che cosa cambierebbe',
  stale: 'I dati sono cambiati dopo questa anteprima: rifalla.',
  stage: 'Fase',
  before: 'Prima',
  now: 'Adesso',
  difference: 'Differenza',
  sheets: (count: number): string =>
    countedText(count, 'foglio cambierebbe', 'fogli cambierebbero'),
  restated: (count: number): string =>
    count === 1
      ? 'C’è una rettifica di un periodo già concluso: guardala prima di generare.'
      : `Ci sono ${countText(count)} rettifiche di periodi già conclusi: guardale prima di generare.`,
  task: ({ isNew }: PreviewedSheet): string => (isNew ? 'nuovo' : 'aggiornato'),
} as const;

/** What the preview is held against. */
export function comparedWords(kept: KeptReport | undefined): string {
  return kept
    ? `Rispetto al report del ${kept.startedAt.split(' ').join(', ore ')}. Nulla è ancora scritto; i tuoi testi nei riquadri restano.`
    : 'Non c’è ancora un report, e con l’anteprima nulla è scritto.';
}

/** `Nuovo periodo: 5° sem. (lug 2019 – dic 2019).`; empty where none is new or nothing is compared. */
export function newPeriodsWords(before: KeptReport | undefined, after: KeptReport): string {
  if (before?.path.periodLength !== after.path.periodLength) return '';
  // In the order of the periods, as far as the record knows their days.
  const months = Object.values(after.changes?.months ?? {});
  const isDated = months.length === after.path.periods.length;
  const periods = after.path.periods
    .map((label, index) => (isDated ? `${label} (${months[index] ?? ''})` : label))
    .slice(before.path.periods.length);
  if (periods.length === 0) return '';
  const said = `${periods.length === 1 ? 'Nuovo periodo' : 'Nuovi periodi'}: ${listText(periods)}`;
  return said.endsWith('.') ? said : `${said}.`;
}

/** `+1.296`, `−3`; a dash where nothing changes or a count is withheld. */
export function differenceWords(before: RecordedCount, after: RecordedCount): string {
  if (typeof before !== 'number' || typeof after !== 'number' || before === after) return noFigure;
  return after > before ? `+${countText(after - before)}` : `−${countText(before - after)}`;
}
