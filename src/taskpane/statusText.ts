import { countedText, listText } from '../report/italian';
import type { Job } from './state/paneState';

const untouched = 'Nella cartella di lavoro non è cambiato nulla.';

/** What the pane announces about its job; problems announce themselves. */
export function statusText(job: Job): string {
  switch (job.kind) {
    case 'idle':
    case 'failed':
    case 'asked':
      return '';
    case 'working':
      return `${job.step}…`;
    case 'writing':
      return 'Scrittura nei fogli…';
    case 'checked':
      return 'Controllo terminato.';
    case 'cancelled':
      return `Operazione annullata. ${untouched}`;
    case 'previewed': {
      const { changedCells, sheets } = job.preview;
      if (sheets.length === 0) return `Il rapporto è già aggiornato. ${untouched}`;
      const cells = countedText(changedCells, 'cella', 'celle');
      return `Cambierebbero ${cells} in ${countedText(sheets.length, 'foglio', 'fogli')}: ${listText(sheets)}. ${untouched}`;
    }
    case 'generated':
      return job.generated.change === 'unchanged'
        ? 'Controllato ora: il rapporto è già aggiornato, non è stato scritto nulla.'
        : 'Rapporto generato.';
  }
}
