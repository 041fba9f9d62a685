import type { Day } from '../../calendar/day';
import type { Field } from '../../service/fields';
import type { RatingScale } from '../../service/ratings';

export type PeriodLength = 'semester' | 'quarter' | 'year';

/** A correction by the analyst: in this sheet, this field stands in the column with this header. */
export interface ColumnCorrection {
  readonly sheet: string;
  readonly field: Field;
  /** Header text, or column letters. */
  readonly column: string;
}

/** Which scale the votes of satisfaction are on, where neither they nor their header say so. */
export interface RatingSettings {
  /** Of all questions. */
  readonly all?: RatingScale;
  /** Of single columns, by header or letters; `none`: the column has no votes. */
  readonly columns: readonly { readonly column: string; readonly scale: RatingScale | 'none' }[];
}

/** The sheet `Parametri`, typed. What is absent there is absent here, save the defaults below. */
export interface Settings {
  readonly title: string;
  /** The headline of the report; absent: from what registrations and pacts do. */
  readonly summaryTitle?: string;
  readonly service: string;
  /** As it prints: `800 146 766`; absent: that of the publication, where the service is its own. */
  readonly freephone?: string;
  /** Whose figures they are: `Regione Piemonte, dati del servizio MIP`. */
  readonly source?: string;
  readonly serviceStart?: Day;
  readonly firstPeriodEnd?: Day;
  readonly asOf?: Day;
  readonly periodLength: PeriodLength;
  /** Area drawn on the right axis, as the analyst wrote it. */
  readonly secondaryAxisArea?: string;
  /** How that area gets a scale of its own: on the right axis, or in a panel beside that of the others. */
  readonly secondScale: 'rightAxis' | 'panels';
  /** Profile counts from 1 to this minus 1 are withheld; 0 withholds nothing. */
  readonly confidentialityThreshold: number;
  /** Words of outcome columns that say that a step was taken, or that it was not, besides the known ones. */
  readonly countedOutcomes: readonly string[];
  readonly uncountedOutcomes: readonly string[];
  /**
   * `Utenti: Data registrazione`: columns of dates in which a program swapped day and month, or in which none
   * did.
   */
  readonly swappedDates: readonly string[];
  readonly rightDates: readonly string[];
  /**
   * Sheets whose identifiers are to match those registered but for zeros, spaces and the like; `nessuno`:
   * none is asked about.
   */
  readonly uniformIdentifiers: readonly string[];
  /** Sheets whose counts are neither cumulated nor those of another sheet. */
  readonly rightCounts: readonly string[];
  /** Sheets whose counts are cumulated: each holds those of the periods before. */
  readonly cumulatedCounts: readonly string[];
  readonly ratingScales: RatingSettings;
  /** Sheets that are not to be read, whatever they hold. */
  readonly unwantedSheets: readonly string[];
  readonly columnCorrections: readonly ColumnCorrection[];
}

/** What a parameter can set: all but the corrections, which are rows of their own. */
export type Setting = Exclude<keyof Settings, 'columnCorrections'>;

/** Where a setting stands in the workbook, zero-based. */
export interface SettingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type SettingCells = ReadonlyMap<Setting, SettingCell>;

export const defaultSettings: Settings = {
  title: 'Rapporto di monitoraggio MIP',
  service: 'Mettersi in proprio',
  periodLength: 'semester',
  secondScale: 'rightAxis',
  confidentialityThreshold: 0,
  countedOutcomes: [],
  uncountedOutcomes: [],
  swappedDates: [],
  rightDates: [],
  uniformIdentifiers: [],
  rightCounts: [],
  cumulatedCounts: [],
  ratingScales: { columns: [] },
  unwantedSheets: [],
  columnCorrections: [],
};
