import type { Phase } from '../../app/progress';
import type { WriteStep } from '../../excel/write/applyPlan';

/** What the pane is doing, as a step that goes on. */
export const stepWords = {
  opening: 'Apertura dei fogli',
  mending: 'Correzione delle celle',
  saving: 'Salvataggio delle impostazioni',
  renaming: 'Cambio dei nomi dei fogli',
  sample: 'Scrittura dei dati di esempio',
  document: 'Scrittura del documento',
} as const;

export const phaseWords: Readonly<Record<Phase, string>> = {
  reading: 'Lettura dei dati',
  counting: 'Conteggio',
  reporting: 'Composizione delle tabelle',
  layingOut: 'Impaginazione',
  comparing: 'Confronto con i fogli',
};

/** Once writing has begun, and how much of it is done by then. */
export const writeSteps: Readonly<
  Record<WriteStep, { readonly step: string; readonly share: number }>
> = {
  cells: { step: 'Scrittura delle celle', share: 0 },
  looks: { step: 'Aspetto dei fogli', share: 0.35 },
  charts: { step: 'Grafici', share: 0.6 },
  pages: { step: 'Impostazioni di stampa', share: 0.9 },
};
