import type { Phase } from '../app/progress';

/** What stands beside the progress bar. */
export const phaseLabels: Record<Phase | 'writing', string> = {
  reading: 'lettura dei dati',
  counting: 'conteggio',
  reporting: 'composizione delle tabelle',
  layingOut: 'impaginazione',
  comparing: 'confronto con i fogli',
  writing: 'scrittura',
};
