import type { Publishable } from '../state/paneState';

/** What the name of a file has besides the title. */
export const fileSuffixes: Readonly<Record<Publishable, string>> = {
  document: '',
  page: '',
  pdf: ' (per il PDF)',
};

/** What was downloaded, in the pane or in the page in the browser. */
export const savedWords: Readonly<Record<Publishable, (file: string) => string>> = {
  document: (file) => `Documento scaricato: ${file}`,
  page: (file) => `Pagina scaricata: ${file}`,
  pdf: () => 'Pagina scaricata: aprila e scegli «Salva come PDF».',
};

/** What to do in the page that was opened in the browser. */
export const handedOverWords: Readonly<Record<Publishable, string>> = {
  document: 'Documento aperto nel browser: scaricalo da lì.',
  page: 'Pagina aperta nel browser: scaricala da lì.',
  pdf: 'Report aperto nel browser: premi lì «Salva come PDF».',
};

export const publishWords = {
  ifNoBrowser: 'Se nel browser non si è aperto nulla, premi Copia per Word.',
  /** `file`: the page that was downloaded. */
  toPdf: (file: string): string =>
    `Apri «${file}» con il browser: si apre la finestra di stampa, e lì come stampante scegli «Salva come PDF». Il PDF ha i testi, le tabelle e le figure del documento, e non i tuoi fogli di dati.`,
} as const;

/** What the page says that makes the files outside the pane. */
export const documentPageWords = {
  ready: (title: string): string => `«${title}» è pronto.`,
  printing: 'Nella finestra di stampa scegli «Salva come PDF».',
  nothing:
    'Non c’è nessun report: questa pagina si apre dal pannello Report MIP di Excel, con Documento Word, Pagina web o PDF.',
  broken:
    'Il report non è arrivato intero: torna al pannello Report MIP di Excel e premi di nuovo Documento Word, Pagina web o PDF, oppure Copia per Word.',
} as const;
