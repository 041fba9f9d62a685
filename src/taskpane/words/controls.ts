/** What stands on buttons, tabs and links, and what is said of them. */
export const controls = {
  title: 'Report MIP',
  generate: 'Genera report',
  preview: 'Anteprima',
  exportDocument: 'Documento Word',
  copyReport: 'Copia per Word',
  copyNow: 'Copia ora',
  rewriteLooks: 'Riscrivi l’aspetto',
  cancel: 'Annulla',
  check: 'Controlla i dati',
  explain: 'Spiega la cella selezionata',
  cardBack: 'Indietro',
  cardClose: 'Chiudi',
  insertSample: 'Inserisci dati di esempio',
  back: 'Torna indietro',
  retry: 'Riprova',
  copyDiagnostics: 'Copia la diagnostica',
  saveSettings: 'Salva le impostazioni',
  addCorrection: 'Aggiungi la correzione',
  reportTab: 'Report',
  dataTab: 'Da sistemare',
  settingsTab: 'Impostazioni',
  support: 'Assistenza',
} as const;

/** Why Annulla does nothing just now. */
export const cancelReasons = {
  idle: 'Non c’è nulla da annullare: nessuna operazione è in corso.',
  saving: 'Aspetta: le impostazioni sono quasi salvate.',
  writing: 'Ora non puoi annullare: il report resterebbe scritto a metà.',
} as const;

export const footer = {
  version: (version: string): string => `Versione ${version}`,
  privacy: 'Nessun dato lascia il computer.',
} as const;

export function cellLink(sheet: string, address: string): string {
  return `Vai a ${cellName(sheet, address)}`;
}

export function cellName(sheet: string, address: string): string {
  return `${sheet}, ${address}`;
}

export function deleteCorrection(field: string, sheet: string): string {
  return `Elimina la correzione ${field} di ${sheet}`;
}
