import type { Format } from './messages';
import type { WebState } from './webState';

/** All that the page says of its own; the rest it says with the pane. */
export const webWords = {
  purpose:
    'Apri la cartella di lavoro con i fogli di dati: il report è fatto qui, nel browser, e nessun dato lascia il computer.',
  loading: 'Caricamento…',
  drop: 'Trascina qui la cartella di lavoro, i file degli uffici (.xlsx, .csv, .parquet) o una loro cartella, oppure scegli i file.',
  severalFiles: (count: number): string => `${count} file`,
  openLabel: 'Apertura di un file',
  choose: 'Scegli i file',
  sample: 'Apri i dati di esempio',
  sampleName: 'esempio.xlsx',
  idle: 'Nessun file aperto',
  opening: 'Apertura del file',
  working: (step: string): string => `${step}…`,
  made: (name: string): string => `Report di ${name}`,
  refused: (name: string): string => `Nessun report di ${name}`,
  cancelled: 'Operazione annullata',
  failed: 'Operazione non riuscita',
  downloads: 'Scarica il report',
  reportFrame: 'Il report',
  noReport:
    'Di questo file non c’è un report: qui sopra è scritto perché, e nella scheda Dati che cosa è stato letto.',
  unreadable:
    'Uno dei file trascinati non si può leggere: forse è stato spostato o cancellato. Trascinali di nuovo.',
  ownFault:
    'Il programma si è fermato per un suo errore e nulla è stato scritto. Riprova; se succede ancora, manda la diagnostica a chi lo mantiene.',
} as const;

export const formatNames: Readonly<Record<Format, string>> = {
  xlsx: 'Excel (.xlsx)',
  docx: 'Word (.docx)',
  html: 'Pagina (.html)',
  json: 'Dati (.json)',
};

export const webSettingsTexts = {
  whereTheyAre:
    'Valgono per il report che vedi qui: il file non cambia. Per conservarle copiale nel suo foglio Parametri, una per riga: il nome e il valore.',
  save: 'Rifai il report',
  saved: 'Report rifatto con queste impostazioni.',
} as const;

/** How things stand, in one sentence. */
export function statusWords({ activity, outcome, file }: WebState): string {
  if (activity.kind === 'loading') return webWords.loading;
  if (activity.kind === 'working') return webWords.working(activity.step || webWords.opening);
  const name = file?.name ?? '';
  const sentence = {
    none: webWords.idle,
    made: webWords.made(name),
    refused: webWords.refused(name),
    cancelled: webWords.cancelled,
    failed: webWords.failed,
  }[outcome];
  return `${sentence}.`;
}
