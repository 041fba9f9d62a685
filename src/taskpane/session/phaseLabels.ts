import type { Phase } from '../../app/progress';

/** The step beside the progress bar. */
export const phaseLabels: Readonly<Record<Phase, string>> = {
  reading: 'Lettura dei dati',
  counting: 'Conteggio',
  reporting: 'Composizione delle tabelle',
  layingOut: 'Impaginazione',
  comparing: 'Confronto con i fogli',
};
