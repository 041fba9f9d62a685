import type { WriteStep } from '../../excel/applyPlan';

/** The step beside the progress bar while the report is written, and how much of it is done by then. */
export const writeSteps: Readonly<
  Record<WriteStep, { readonly step: string; readonly share: number }>
> = {
  cells: { step: 'Scrittura delle celle', share: 0 },
  looks: { step: 'Aspetto dei fogli', share: 0.35 },
  charts: { step: 'Grafici', share: 0.6 },
  pages: { step: 'Impostazioni di stampa', share: 0.9 },
};
