/** What stands on buttons, tabs and links, and what is said of them. */
export const controls = {
  title: 'Report MIP',
  generate: 'Genera report',
  preview: 'Anteprima',
  exportDocument: 'Documento Word',
  exportPage: 'Pagina web',
  exportPdf: 'PDF',
  copyReport: 'Copia per Word',
  copyNow: 'Copia ora',
  rewriteLooks: 'Riscrivi l’aspetto',
  removeReport: 'Togli il report',
  copyTexts: 'Copia i tuoi testi',
  more: 'Altre azioni',
  help: 'Guida',
  cancel: 'Annulla',
  check: 'Controlla i dati',
  explain: 'Spiega la cella selezionata',
  cardBack: 'Indietro',
  cardClose: 'Chiudi',
  showRows: 'Mostra solo queste righe',
  showAllRows: 'Mostra tutte le righe',
  copyFigure: 'Copia con la fonte',
  insertSample: 'Prova con dati di esempio',
  insertTemplate: 'Inserisci un modello vuoto',
  closePreview: 'Chiudi l’anteprima',
  back: 'Torna indietro',
  retry: 'Riprova',
  copyDiagnostics: 'Copia la diagnostica',
  undoSettings: 'Annulla la modifica',
  addCorrection: 'Aggiungi la correzione',
  choose: 'scegli',
  reportTab: 'Report',
  dataTab: 'Da sistemare',
  settingsTab: 'Impostazioni',
  support: 'Assistenza',
} as const;

/** What Genera report does, below it: its name never changes. */
export const generateHints = {
  first: 'Crea i fogli del report',
  again: 'Aggiorna i fogli del report',
} as const;

export const menuHints = {
  document:
    'Il report come documento Word, con i grafici modificabili e i testi che hai scritto nei suoi fogli.',
  page: 'Il report come una sola pagina, che ogni browser apre e che puoi mettere su un sito.',
  pdf: 'Il report come una pagina che il browser apre con la sua finestra di stampa: lì scegli «Salva come PDF».',
  copy: 'Mette negli appunti testi e tabelle, senza grafici: di ogni figura ci sono i valori.',
  looks:
    'Se qualcuno ha cambiato o annullato colori, larghezze, grafici o impostazioni di stampa del report, rimettili com’erano: le tue note e i tuoi fogli restano.',
  remove: 'Elimina i fogli del report e nient’altro; prima ti dice quali testi tuoi ci sono.',
} as const;

/** Why Annulla does nothing just now. */
export const cancelReasons = {
  idle: 'Non c’è nulla da annullare: nessuna operazione è in corso.',
  writing: 'Ora non puoi annullare: il report resterebbe scritto a metà.',
} as const;

export const footer = {
  version: (version: string): string => `Versione ${version}`,
  privacy: 'Nessun dato lascia il computer.',
} as const;

export function cellLink(sheet: string, address: string): string {
  return `Vai a ${cellWords(sheet, address)}`;
}

export function cellWords(sheet: string, address: string): string {
  return `${sheet}, ${address}`;
}

export function deleteCorrection(field: string, sheet: string): string {
  return `Elimina la correzione ${field} di ${sheet}`;
}
