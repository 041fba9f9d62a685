import type { Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/findingDetails';
import { columnName } from '../../grid/address';
import type { HeadedColumn } from '../../intake/dataset';
import type { CorrectionText } from '../../intake/settings/readCorrections';
import type { Setting } from '../../intake/settings/settings';
import { fieldLabel } from '../../service/fields';
import { type RowKind, rowKinds } from '../../service/sheets';
import { matchKey } from '../../text/matchKey';
import type { SettingsForm, SettingTexts } from './settingsForm';

/** What the user can answer to a finding with one click. */
export interface Answer {
  /** What is answered, for its words. */
  readonly choice: AnswerChoice;
  /** What the words name: a column, a scale, a period. */
  readonly subject: string;
  readonly edit: AnswerEdit;
  /** The column that the answer is about, where it chooses between columns. */
  readonly column?: HeadedColumn;
}

export type AnsweredColumn = HeadedColumn;

export type AnswerChoice =
  | ('swappedDates' | 'rightDates' | 'datesAsTheyAre')
  | ('countedOutcome' | 'uncountedOutcome' | 'countedMeasure' | 'sameUsers')
  | ('ownCounts' | 'addedCounts' | 'countedSheet' | 'cumulatedSheet')
  | ('scale' | 'noVotes' | 'period' | 'countColumn' | 'rowsAreOne' | 'column' | 'unwanted')
  | 'kind';

export type AnswerEdit =
  /** One more entry of a setting that is a list. */
  | { readonly does: 'add'; readonly setting: Setting; readonly entry: string }
  | { readonly does: 'set'; readonly setting: Setting; readonly value: string }
  | { readonly does: 'correct'; readonly correction: CorrectionText }
  /** The sheet gets a name that says its kind. */
  | { readonly does: 'rename'; readonly sheet: string; readonly kind: RowKind };

/** In the order in which they are offered; none where the sheet itself has to be put right. */
export function answersTo(finding: Finding): readonly Answer[] {
  const answers = answersByCode[finding.code] as
    ((finding: Finding) => readonly Answer[]) | undefined;
  return answers?.(finding) ?? [];
}

const answersByCode: {
  readonly [Code in FindingCode]?: (finding: Finding<Code>) => readonly Answer[];
} = {
  DATE_SCAMBIATE: ({ sheet, value }) => [
    ...added('swappedDates', 'swappedDates', columnEntry(sheet, value)),
    ...added('rightDates', 'rightDates', columnEntry(sheet, value)),
  ],
  PERIODO_DA_CHIARIRE: ({ sheet, value, details: { part } }) =>
    part === 'giorno' ? added('rightDates', 'rightDates', columnEntry(sheet, value)) : [],
  MESE_PRIMA_DEL_GIORNO: asTheyAre,
  MEZZANOTTI_UTC: asTheyAre,
  ESITO_SCONOSCIUTO: ({ value }) => {
    const word = value === '' ? 'vuoto' : value;
    return [
      ...added('countedOutcome', 'countedOutcomes', word),
      ...added('uncountedOutcome', 'uncountedOutcomes', word),
    ];
  },
  IDENTIFICATIVI_DIVERSI: ({ sheet = '', details }) =>
    details.alike ? added('sameUsers', 'uniformIdentifiers', sheet) : [],
  CONTEGGI_CUMULATI: ({ sheet = '' }) => [
    ...added('cumulatedSheet', 'cumulatedCounts', sheet),
    ...added('ownCounts', 'rightCounts', sheet),
  ],
  CONTEGGI_SOVRAPPOSTI: ({ sheet = '' }) => added('addedCounts', 'rightCounts', sheet),
  CONTEGGI_E_PERSONE: ({ sheet = '', details: { other } }) => [
    ...added('addedCounts', 'rightCounts', sheet),
    ...(sheet === other ? [] : added('unwanted', 'unwantedSheets', sheet)),
  ],
  SCALA_DA_DICHIARARE: ({ value, details }) => scales(details.more > 0 ? '' : value),
  COLONNA_FORSE_SENZA_VOTI: ({ value }) => [
    ...added('noVotes', 'ratingScales', `${value}: nessuna`),
    ...scales(value),
  ],
  CONTEGGIO_OLTRE_IL_PERIODO: ({ details: { tooLong } }) =>
    periods
      .filter(([length]) => tooLong?.[length] === 0)
      .map(([, name]) => ({
        ...{ choice: 'period', subject: name },
        edit: { does: 'set', setting: 'periodLength', value: name },
      })),
  CONTEGGI_SENZA_COLONNA: ({ sheet = '', details }) => [
    ...details.columns.map((each) => counted(sheet, each)),
    rowsAreOne(sheet),
  ],
  NUMERO_DA_CHIARIRE: ({ sheet = '' }) => [
    rowsAreOne(sheet),
    ...added('countedSheet', 'rightCounts', sheet),
  ],
  CONTEGGI_DA_SCEGLIERE: ({ sheet = '', details: { columns, isOfSeveral } }) =>
    columns.map((each) => counted(sheet, each, isOfSeveral && columns[0]?.header)),
  MISURE_IN_RIGHE: ({ sheet = '', details: { words } }) => [
    ...words.flatMap((word) => added('countedMeasure', 'countedOutcomes', word)),
    ...added('addedCounts', 'rightCounts', sheet),
  ],
  ALTRA_MISURA: ({ sheet = '' }) => [
    ...added('countedSheet', 'rightCounts', sheet),
    ...added('cumulatedSheet', 'cumulatedCounts', sheet),
    ...added('unwanted', 'unwantedSheets', sheet),
  ],
  COLONNA_RIPETUTA: ({ sheet = '', value, column = 0, details: { field, used } }) =>
    [used, { header: value, column }].map((each) => ({
      ...{ choice: 'column', subject: headedColumnWords(each) },
      edit: correction(sheet, field, columnName(each.column)),
      column: each,
    })),
  FOGLIO_NON_LETTO: ({ sheet = '', details: { kind } }) => [
    ...(kind === undefined ? rowKinds : [kind]).map((each): Answer => ({
      ...{ choice: 'kind', subject: each },
      edit: { does: 'rename', sheet, kind: each },
    })),
    ...added('unwanted', 'unwantedSheets', sheet),
  ],
};

function rowsAreOne(sheet: string): Answer {
  const edit = correction(sheet, fieldLabel('count'), 'nessuna');
  return { choice: 'rowsAreOne', subject: '', edit };
}

function asTheyAre({
  sheet,
  details,
}: Finding<'MESE_PRIMA_DEL_GIORNO' | 'MEZZANOTTI_UTC'>): readonly Answer[] {
  return added('datesAsTheyAre', 'rightDates', columnEntry(sheet, details.header));
}

/** The form with the answer in it. An answer about a sheet's name leaves the form as it is. */
export function withAnswer(form: SettingsForm, edit: AnswerEdit): SettingsForm {
  switch (edit.does) {
    case 'add': {
      const { setting, entry } = edit;
      const before = form.values[setting];
      const mark = setting === 'ratingScales' ? '; ' : ', ';
      const value = before === '' ? entry : `${before}${mark}${entry}`;
      return { ...form, values: { ...without(form, setting, entry), [setting]: value } };
    }
    case 'set':
      return { ...form, values: { ...form.values, [edit.setting]: edit.value } };
    case 'correct': {
      const { sheet, field } = edit.correction;
      const others = form.corrections.filter(
        (each) => each.sheet !== sheet || each.field !== field,
      );
      return { ...form, corrections: [...others, edit.correction] };
    }
    case 'rename':
      return form;
  }
}

const opposites: Readonly<Partial<Record<Setting, Setting>>> = {
  swappedDates: 'rightDates',
  rightDates: 'swappedDates',
  countedOutcomes: 'uncountedOutcomes',
  uncountedOutcomes: 'countedOutcomes',
};

/** The values without the entry in the list that says the opposite. */
function without({ values }: SettingsForm, setting: Setting, entry: string): SettingTexts {
  const opposite = opposites[setting];
  if (!opposite) return values;
  const entries = values[opposite].split(/[,;]/).map((each) => each.trim());
  const others = entries.filter((each) => matchKey(each) !== matchKey(entry));
  return others.length < entries.length ? { ...values, [opposite]: others.join(', ') } : values;
}

const periods = [
  ['year', 'anno'],
  ['semester', 'semestre'],
  ['quarter', 'trimestre'],
] as const;

const commonScales = ['da 1 a 5', 'da 1 a 10'] as const;

/** Of one column, or of all where none is named. */
function scales(column: string): readonly Answer[] {
  return commonScales.flatMap((scale) =>
    added('scale', 'ratingScales', column === '' ? scale : `${column}: ${scale}`, scale),
  );
}

/** None where the entry has a mark in it that would part it in two. */
function added(
  choice: AnswerChoice,
  setting: Setting,
  entry: string,
  subject = entry,
): readonly Answer[] {
  const marks = setting === 'ratingScales' ? /;/ : /[,;]/;
  if (entry === '' || marks.test(entry)) return [];
  return [{ choice, subject, edit: { does: 'add', setting, entry } }];
}

function columnEntry(sheet: string | undefined, header: string): string {
  return `${sheet ?? ''}: ${header}`;
}

/** `field`: what the column of the counts goes by, where the sheet has one for each step. */
function counted(
  sheet: string,
  { header, column }: HeadedColumn,
  field = fieldLabel('count'),
): Answer {
  const name = header === '' ? columnName(column) : header;
  return {
    ...{ choice: 'countColumn', subject: headedColumnWords({ header, column }) },
    edit: correction(sheet, field, name),
    column: { header, column },
  };
}

function correction(sheet: string, field: string, column: string): AnswerEdit {
  return { does: 'correct', correction: { sheet, field, column } };
}

/** `«Firmati» (C)` */
export function headedColumnWords({ header, column }: HeadedColumn): string {
  return header === '' ? columnName(column) : `«${header}» (${columnName(column)})`;
}
