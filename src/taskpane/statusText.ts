import { countedText } from '../report/italian';
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
    case 'writing':
      return `${job.step}…`;
    case 'checked':
      return 'Controllo terminato.';
    case 'inserted':
      return 'Dati di esempio inseriti: ora si può generare il rapporto.';
    case 'cancelled':
      return `Operazione annullata. ${untouched}`;
    case 'previewed': {
      const { changedCells, sheets } = job.preview;
      if (sheets.length === 0) return `Il rapporto è già aggiornato. ${untouched}`;
      const cells = countedText(changedCells, 'cella', 'celle');
      return `Cambierebbero ${cells} in ${countedText(sheets.length, 'foglio', 'fogli')}. ${untouched}`;
    }
    case 'generated': {
      const { change, checkedAt } = job.generated;
      return change === 'unchanged'
        ? `Controllato il ${checkedAt.replace(' ', ' alle ')}: il rapporto è già aggiornato, non è stato scritto nulla.`
        : 'Rapporto generato.';
    }
  }
}
