import type { RecordedCount } from '../../history/recordedFigures';
import { countedText, countText, noFigure } from '../../report/italian';
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
    ? `Rispetto al report del ${kept.startedAt.split(' ').join(', ore ')}. Nulla è ancora scritto.`
    : 'Non c’è ancora un report. Nulla è ancora scritto.';
}

/** `+1.296`, `−3`; a dash where nothing changes or a count is withheld. */
export function differenceWords(before: RecordedCount, after: RecordedCount): string {
  if (typeof before !== 'number' || typeof after !== 'number' || before === after) return noFigure;
  return after > before ? `+${countText(after - before)}` : `−${countText(before - after)}`;
}
