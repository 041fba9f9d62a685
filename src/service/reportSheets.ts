import type { DataKind } from './sheets';

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
  counts: 'Conteggi',
  findings: 'Controlli',
  changes: 'Variazioni',
} as const;

/** What a sheet shows of data of one kind. */
interface ReportContent {
  readonly sheet: (typeof reportSheets)[keyof typeof reportSheets];
  readonly of: DataKind;
  /** Their numbers. */
  readonly tables: readonly string[];
  readonly figures: readonly string[];
  /** What they are about, in a word or two. */
  readonly about: string;
}

/** In the order of the report. */
export const reportContents: readonly ReportContent[] = [
  {
    sheet: reportSheets.registered,
    of: 'registration',
    tables: ['1'],
    figures: ['1', '2', '3'],
    about: 'registrazioni',
  },
  {
    sheet: reportSheets.assistance,
    of: 'contact',
    tables: [],
    figures: ['4'],
    about: 'numero verde e mail',
  },
  {
    sheet: reportSheets.meetings,
    of: 'meeting',
    tables: ['2'],
    figures: [],
    about: 'incontri di pre-accoglienza',
  },
  {
    sheet: reportSheets.meetings,
    of: 'participation',
    tables: ['3', '4', '5'],
    figures: ['5'],
    about: 'pre-accoglienza',
  },
  {
    sheet: reportSheets.questionnaires,
    of: 'questionnaire',
    tables: ['6a', '6'],
    figures: ['6', '7'],
    about: 'questionari di autovalutazione',
  },
  {
    sheet: reportSheets.providers,
    of: 'providerChoice',
    tables: ['7', '8'],
    figures: [],
    about: 'scelta del soggetto attuatore',
  },
  {
    sheet: reportSheets.pacts,
    of: 'pact',
    tables: ['9'],
    figures: ['8', '9', '10'],
    about: 'patti di servizio',
  },
  { sheet: reportSheets.path, of: 'registration', tables: [], figures: ['11'], about: 'percorso' },
  {
    sheet: reportSheets.quality,
    of: 'registration',
    tables: [],
    figures: ['12'],
    about: "canali d'informazione",
  },
  { sheet: reportSheets.quality, of: 'satisfaction', tables: [], figures: [], about: 'gradimento' },
];

/** The notes of the sample: a sheet of text beside its data. */
export const sampleNotesSheet = 'LEGGIMI';
