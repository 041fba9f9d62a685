/** What the page says that makes the document outside the pane. */
export const documentPageWords = {
  ready: (title: string): string => `«${title}» è pronto.`,
  saved: {
    document: (file: string): string => `Documento scaricato: ${file}`,
    page: (file: string): string => `Pagina scaricata: ${file}`,
  },
  nothing:
    'Non c’è nessun documento: questa pagina si apre dal pannello Report MIP di Excel, con Documento Word.',
  broken:
    'Il documento non è arrivato intero: torna al pannello Report MIP di Excel e premi di nuovo Documento Word, oppure Copia per Word.',
} as const;
