import type { RunPhase } from '../../app/progress';
import type { WriteStep } from '../../excel/write/applyPlan';
import { countedText, countText } from '../../report/italian';
import type { Work, WorkStep } from '../state/paneState';

/** What the pane is doing, as a step that goes on. */
export const stepWords = {
  making: 'Il report si fa in quattro passi',
  opening: 'Apertura dei fogli',
  mending: 'Correzione delle celle',
  saving: 'Salvataggio delle impostazioni',
  renaming: 'Cambio dei nomi dei fogli',
  files: 'Scrittura dei fogli dai file',
  rows: 'Scelta delle righe in vista',
  removing: 'Eliminazione dei fogli del report',
  document: 'Scrittura del documento',
} as const;

export const phaseWords: Readonly<Record<RunPhase, string>> = {
  reading: 'Lettura dei dati',
  counting: 'Conteggio',
  reporting: 'Composizione delle tabelle',
  layingOut: 'Impaginazione',
  comparing: 'Confronto con i fogli',
};

/** How much of a run that makes the report is done when writing begins. */
export const writingFrom = 0.4;

/** Once writing has begun, and how much of the whole run is done by then. */
export const writeSteps: Readonly<
  Record<WriteStep, { readonly step: string; readonly share: number }>
> = {
  cells: { step: 'Scrittura delle celle', share: writingFrom },
  looks: { step: 'Aspetto dei fogli', share: 0.6 },
  charts: { step: 'Grafici', share: 0.75 },
  pages: { step: 'Impostazioni di stampa', share: 0.95 },
};

export const workWords: Readonly<
  Record<WorkStep, { readonly step: string; readonly count: (work: Work) => string }>
> = {
  reading: {
    step: 'Lettura dei dati',
    count: ({ rows = 0, sheetsRead = 0 }) =>
      rows > 0
        ? `${countedText(rows, 'riga', 'righe')} di ${countedText(sheetsRead, 'foglio', 'fogli')}`
        : '',
  },
  counting: { step: 'Conteggio e controllo', count: () => '' },
  writing: {
    step: 'Scrittura dei fogli',
    count: ({ sheets = 0, sheetsDone = 0 }) => {
      if (sheetsDone === 0) return sheets > 0 ? countedText(sheets, 'foglio', 'fogli') : '';
      return `${countedText(sheetsDone, 'foglio', 'fogli')} di ${countText(sheets)}`;
    },
  },
  charts: {
    step: 'Grafici',
    count: ({ charts = 0 }) => (charts > 0 ? countedText(charts, 'grafico', 'grafici') : ''),
  },
};
