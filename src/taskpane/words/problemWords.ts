import type { Refusal } from '../../app/refusal';
import type { Obstacle } from '../hostCheck';

export const problemWords = {
  attention: 'Attenzione.',
  diagnostics: 'Diagnostica per l’assistenza',
  diagnosticsField: 'Diagnostica',
  copied: 'Copiata.',
  copiedTexts: 'Copiati: ora incollali in un altro documento.',
  selected: 'Selezionata: copiala con Ctrl+C (⌘C sul Mac).',
  component: (version: string): string => `componente: Report MIP ${version}`,
  program: (name: string): string => `programma: ${name}`,
  notLoaded:
    'Questa parte del pannello non si è caricata, forse perché manca la connessione. Verificala, poi chiudi e riapri il pannello.',
  noBrowser:
    'Excel per Mac non lascia scaricare file dal pannello, e questa versione non apre il browser: premi Copia per Word e incolla il report in un documento, oppure apri la cartella di lavoro in Excel sul web.',
  tooLongForBrowser:
    'Excel per Mac non lascia scaricare file dal pannello, e questo report è troppo lungo per passare al browser: premi Copia per Word e incollalo in un documento, oppure apri la cartella di lavoro in Excel sul web.',
  noClipboard:
    'Excel non lascia copiare dal pannello: apri la cartella di lavoro in Excel sul web e premi lì Documento Word o Copia per Word.',
  noClipboardForText:
    'Excel non lascia copiare dal pannello: seleziona il testo della scheda e copialo con Ctrl+C (⌘C sul Mac).',
  notBlank:
    'Nessun foglio è stato inserito perché la cartella di lavoro non è vuota: aprine una nuova e riprova.',
} as const;

/** Why no report can be made of the workbook: what was found, what lacks, the one thing to do. */
export function refusalWords({ reason, why, action }: Refusal): string {
  return `${refused[reason]}: ${why} ${action} Poi controlla di nuovo.`;
}

const refused: Readonly<Record<Refusal['reason'], string>> = {
  noRegistrations: 'La cartella di lavoro non contiene le registrazioni degli utenti',
  nothingInTime: 'Nella cartella di lavoro non c’è nulla da contare',
};

export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  officeMissing:
    'La libreria di Office non si è caricata, forse perché manca la connessione o la rete blocca appsforoffice.microsoft.com. Verifica la connessione, poi chiudi e riapri il pannello.',
  officeSilent:
    'Excel non risponde ancora, forse perché la connessione è lenta. Aspetta: il pannello si apre da sé appena Excel risponde. Se non succede, chiudilo e riaprilo.',
  outsideExcel:
    'Questa pagina è il pannello di un componente aggiuntivo e funziona solo dentro Excel. Apri la cartella di lavoro in Excel e avvia Report MIP dalla scheda Home.',
  hostTooOld:
    'Questa versione di Excel è troppo vecchia per Report MIP (serve ExcelApi 1.12). Aggiorna Excel almeno alla versione 2021, oppure usa Excel sul web.',
};
