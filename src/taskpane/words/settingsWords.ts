import { usualTexts } from '../../app/settings/settingsForm';
import { type Day, italianMonths } from '../../calendar/day';
import type { Setting } from '../../intake/settings/settings';
import { countedText, spanText } from '../../report/italian';
import { stepWords } from './steps';

/** As the sheet Parametri and the guide name them, in their order, with what holds where they are empty. */
export const settingFields: Readonly<
  Record<Setting, { readonly label: string; readonly empty: string }>
> = {
  title: { label: 'Titolo', empty: usualTexts.title },
  summaryTitle: { label: 'Titolo della sintesi', empty: 'secondo i dati' },
  service: { label: 'Servizio', empty: usualTexts.service },
  freephone: { label: 'Numero verde', empty: '800 146 766' },
  source: { label: 'Fonte', empty: 'i dati del servizio' },
  serviceStart: { label: 'Inizio servizio', empty: 'il mese della prima registrazione' },
  firstPeriodEnd: { label: 'Fine primo periodo', empty: 'secondo il calendario' },
  asOf: { label: 'Dati al', empty: 'oggi' },
  periodLength: { label: 'Periodo', empty: 'semestre' },
  secondaryAxisArea: { label: 'Area sull’asse secondario', empty: 'scelta secondo i dati' },
  secondScale: { label: 'Seconda scala', empty: 'asse destro' },
  confidentialityThreshold: { label: 'Soglia riservatezza', empty: 'nessuna' },
  countedOutcomes: { label: 'Esiti da contare', empty: 'nessun altro' },
  uncountedOutcomes: { label: 'Esiti da non contare', empty: 'nessun altro' },
  swappedDates: { label: 'Date scambiate', empty: 'nessuna' },
  rightDates: { label: 'Date giuste', empty: 'nessuna domanda' },
  uniformIdentifiers: { label: 'Identificativi da uniformare', empty: 'nessun foglio' },
  rightCounts: { label: 'Conteggi giusti', empty: 'nessun foglio' },
  cumulatedCounts: { label: 'Conteggi cumulati', empty: 'nessun foglio' },
  ratingScales: { label: 'Scala del gradimento', empty: 'secondo i voti' },
  unwantedSheets: { label: 'Fogli da non leggere', empty: 'nessuno' },
};

export const allSettings = Object.keys(settingFields) as readonly Setting[];

/** What can be chosen, where only that means something. */
export const settingChoices: Readonly<Partial<Record<Setting, readonly string[]>>> = {
  periodLength: ['semestre', 'trimestre', 'anno'],
  secondScale: ['asse destro', 'riquadri'],
};

/** What is one day, typed or taken from a calendar. */
export const daySettings = ['serviceStart', 'firstPeriodEnd', 'asOf'] as const;

/** What is set for a report; the others answer questions of the data. */
export const settingGroups: readonly {
  readonly title: string;
  readonly settings: readonly Setting[];
}[] = [
  { title: 'Testi', settings: ['title', 'summaryTitle', 'service', 'freephone', 'source'] },
  { title: 'Periodi', settings: ['serviceStart', 'firstPeriodEnd', 'asOf', 'periodLength'] },
  { title: 'Grafici', settings: ['secondaryAxisArea', 'secondScale'] },
  { title: 'Riservatezza', settings: ['confidentialityThreshold'] },
];

export const settingsWords = {
  heading: 'Impostazioni',
  reading: 'Lettura del foglio Parametri…',
  whereTheyAre:
    'Stanno nel foglio Parametri di questa cartella di lavoro. Sono tutte facoltative; ciò che quel foglio contiene di altro resta com’è. Ciò che scrivi è salvato quando lasci il campo, e vale dal prossimo Genera report.',
  saving: `${stepWords.saving}…`,
  undone: 'Modifica annullata.',
  /** `labels`: of what was saved. */
  saved: (labels: readonly string[]): string => `Salvato: ${labels.join(', ')}.`,
  /** Of a field of a day, beside its picture. */
  calendarHint: 'Scrivi una data, o premi Invio per il calendario',
  calendar: 'Calendario',
  more: 'Aumenta',
  less: 'Diminuisci',
  usual: (name: string): string => `come di consueto (${name})`,
  /** `given`: how many are answered. */
  answers: (given: number): string =>
    given === 0 ? 'Risposte alle domande sui dati' : `Risposte alle domande sui dati (${given})`,
  corrections: 'Correzioni delle colonne',
  whyCorrections:
    'Servono quando una colonna ha un nome che non è riconosciuto, o due colonne possono essere lo stesso campo.',
  sheet: 'Foglio',
  field: 'Campo',
  column: 'Colonna',
  noColumn: 'nessuna',
  noArea: 'nessuna',
  correction: (sheet: string, field: string, column: string): string =>
    column === settingsWords.noColumn
      ? `${sheet}: ${field} non ha una colonna`
      : `${sheet}: ${field} è la colonna «${column}»`,
  /** `fault`: a sentence. */
  unusable: (setting: Setting, fault: string): string =>
    `Nulla è stato fatto, perché nelle impostazioni «${settingFields[setting].label}» ha un valore sbagliato. ${fault} Correggilo qui sotto, poi riprova.`,
} as const;

/** What Fabric's calendar says. */
export const calendarStrings = {
  months: [...italianMonths],
  shortMonths: italianMonths.map((month) => month.slice(0, 3)),
  days: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  shortDays: ['D', 'L', 'M', 'M', 'G', 'V', 'S'],
  goToToday: 'Vai a oggi',
  prevMonthAriaLabel: 'Mese precedente',
  nextMonthAriaLabel: 'Mese successivo',
  prevYearAriaLabel: 'Anno precedente',
  nextYearAriaLabel: 'Anno successivo',
  prevYearRangeAriaLabel: 'Anni precedenti',
  nextYearRangeAriaLabel: 'Anni successivi',
  closeButtonAriaLabel: 'Chiudi il calendario',
};

/** What comes of the settings. */
export const effectWords = {
  unread: 'Quali periodi ne risultano si vede dopo «Controlla i dati».',
  noPeriods: 'Nessun dato cade in questi giorni: non ne risulta alcun periodo.',
  /** `5 periodi, dal 1° giugno 2017 al 31 dicembre 2019` */
  periods: (count: number, first: Day, last: Day): string =>
    `${countedText(count, 'periodo', 'periodi')}, ${spanText(first, last)}`,
  /** `count`: undefined where the data were not read. */
  hidden: (threshold: number, count: number | undefined): string => {
    if (threshold === 0) return 'Nessuna cella è nascosta.';
    if (count === undefined) return 'Quante celle nasconde si vede dopo «Controlla i dati».';
    return count === 0
      ? 'Con i dati letti non nasconde alcuna cella.'
      : `Con i dati letti nasconde ${countedText(count, 'cella', 'celle')} del report.`;
  },
} as const;
