/** The sheets of the report in their order: what each is called in the workbook. */
export const reportSheets = {
  index: 'Indice',
  registered: '1 Registrati',
  assistance: '2 Assistenza',
  meetings: '3 Pre-accoglienza',
  questionnaires: '4 Questionari',
  providers: '5 Soggetto attuatore',
  pacts: '6 Patto di servizio',
  path: '7 Sintesi',
  quality: '8 Qualità',
  findings: 'Controlli',
  changes: 'Variazioni',
} as const;

/** The notes of the sample: a sheet of text beside its data. */
export const sampleNotesSheet = 'LEGGIMI';
