import type { Catalogue } from './catalogueEntry';

/** What is wrong with a file beside those that are read; the finding's sheet is its name. */
export const fileWording = {
  FILE_RIPETUTO: {
    severity: 'avviso',
    title: 'File ripetuti',
    meaning: ({ sheet, details }) =>
      `Il file «${sheet}» è identico al file «${details.other}»: è letto una volta sola.`,
    action:
      'Togli la copia dalla cartella; se doveva contenere altri dati, chiedi di nuovo quelli giusti.',
  },
  FILE_SUPERATO: {
    severity: 'avviso',
    title: 'File con un’edizione più recente',
    meaning: ({ sheet, details: { other, rows, shared } }) =>
      `Il file «${sheet}» sembra un’edizione precedente di «${other}»: ha lo stesso nome, e ${shared} delle sue ${rows} righe diverse stanno anche in quello. Non è stato letto, perché conterebbero due volte.`,
    action:
      'Quale dei due va contato? Togli l’altro dalla cartella; se vanno contati entrambi, dai loro nomi diversi.',
    isQuestion: true,
  },
  FILE_VUOTO: {
    severity: 'avviso',
    title: 'File vuoti',
    meaning: ({ sheet }) => `Il file «${sheet}» non contiene nessuna riga: non è stato letto.`,
    action: 'Chiedi di nuovo il file a chi lo ha mandato, oppure toglilo dalla cartella.',
  },
  FILE_DA_CONVERTIRE: {
    severity: 'errore',
    title: 'File in un formato che non si legge',
    meaning: ({ sheet }) =>
      `Il file «${sheet}» può contenere dati, ma il suo formato non si legge: ciò che contiene non è contato.`,
    action:
      'Aprilo con il suo programma e salvalo come .xlsx o .csv; se non contiene dati da contare, toglilo dalla cartella.',
    isQuestion: true,
  },
  FILE_IN_USO: {
    severity: 'avviso',
    title: 'File aperti in Excel',
    meaning: ({ sheet, details }) =>
      `Il file «${sheet}» è il segno che qualcuno ha «${details.other}» aperto in Excel: i dati sono letti come erano all’ultimo salvataggio.`,
    action:
      'Salva e chiudi il file in Excel, poi genera di nuovo il report; se nessuno lo ha aperto, elimina il segno.',
  },
  FILE_ESTRANEO: {
    severity: 'avviso',
    title: 'File che non sono elenchi',
    meaning: ({ sheet }) =>
      `Il file «${sheet}» non è un foglio di calcolo né un file CSV: non è stato letto.`,
    action: 'Se non contiene dati da contare non serve fare nulla; altrimenti salvali come .xlsx.',
  },
} satisfies Partial<Catalogue>;
