import type { Day } from '../calendar/day';
import type { OtherCase } from '../service/otherCases';
import type { DataKind, RowKind } from '../service/sheets';
import type { CountedKind, Stage } from '../service/stages';
import type {
  BeyondDates,
  BrokenTotals,
  CentreElsewhere,
  CopiedCounts,
  CountColumns,
  CountsMadeOwn,
  CountsOfListed,
  CountsToChoose,
  DateHabitSeen,
  DateOfRows,
  ForeignArea,
  FoundSheet,
  GrowingCounts,
  InColumn,
  KindColumns,
  LackedColumns,
  LongCounts,
  MarkedRows,
  NumbersOfRows,
  OfLabel,
  OtherMeasureSaid,
  RepeatedColumn,
  SayingNone,
  SharedCounts,
  UnclearScale,
  UndatedSteps,
  UnknownName,
  UnknownPlace,
  Unplaced,
  Unread,
  UnusedCorrection,
  UnusedParameter,
  Votes,
} from './detailParts';
import type { IdentityDetails } from './identityDetails';

/** What a word says of its row. */
interface OutcomeInColumn extends InColumn {
  readonly of?: OtherCase;
  /** What the cell says, where the header stands for it. */
  readonly answer?: string;
}

/**
 * Headers of counts that seem to say their time, and what hinders. `repeated`: two columns have one period; `below`:
 * several columns stand below each; `rows`: they are clear, the rows are not; `upTo`: nobody knows since when.
 */
interface UnclearTexts extends Unread {
  readonly why: 'repeated' | 'yearless' | 'strange' | 'below' | 'rows' | 'upTo';
  readonly texts: readonly string[];
}

/** What can be wrong with the data: for each code, what its wording names besides sheet, cell and value. */
export interface FindingDetails extends IdentityDetails {
  readonly DATA_NON_LEGGIBILE: OfLabel;
  readonly DATA_IMPOSSIBILE: OfLabel;
  /** How many rows say so, and in which other ways than the finding's value. */
  readonly DATA_ASSENTE: SayingNone;
  readonly PASSO_SENZA_DATA: SayingNone;
  readonly FASE_SENZA_DATE: UndatedSteps;
  /** How many different dates of the column may be swapped. */
  readonly DATE_SCAMBIATE: { readonly dates: number };
  /** Of the column: how many cells show it; the first is the finding's value. */
  readonly MESE_PRIMA_DEL_GIORNO: DateHabitSeen;
  readonly MEZZANOTTI_UTC: DateHabitSeen;
  /** What `2018/1` is read as meanwhile; a month may be of the next year, a day may be a year. */
  readonly PERIODO_DA_CHIARIRE: { readonly part: 'semestre' | 'trimestre' | 'mese' | 'giorno' };
  readonly DATA_PRIMA_DEL_SERVIZIO: DateOfRows;
  readonly DATA_OLTRE_DATI_AL: BeyondDates;
  readonly DATA_FUTURA: DateOfRows;
  readonly DATA_ISOLATA: undefined;
  readonly NUMERO_NON_VALIDO: OfLabel;
  /** Of the sheet: its rows with negative counts, and what they add up to. */
  readonly CORREZIONE_NEGATIVA: {
    readonly rows: number;
    readonly sum: number;
    /** The rows are of contacts: channel and month have to be the same, and not place and period. */
    readonly isOfContacts?: true;
  };
  readonly CORREZIONE_ECCESSIVA: undefined;
  /** Of a sheet: the days that the date of the first such row names, all of them counted together. */
  readonly CONTEGGIO_OLTRE_IL_PERIODO: LongCounts;
  readonly ESITO_NEGATIVO: OutcomeInColumn;
  readonly ESITO_SCONOSCIUTO: OutcomeInColumn;
  readonly PASSO_PRECEDENTE_MANCANTE: {
    readonly stage: Stage;
    readonly lacking: readonly Stage[];
  };
  readonly DATE_NON_IN_ORDINE: { readonly before: Stage; readonly dayBefore: Day };
  /** How many users have the area of their row's job centre, how many that of a later step. */
  readonly AREA_RICAVATA: { readonly byRow: number; readonly byStep: number };
  readonly AREA_DIVERSA_DALL_UTENTE: ForeignArea;
  readonly SA_FUORI_AREA: { readonly area: string };
  readonly CONTEGGI_CUMULATI: GrowingCounts;
  readonly CONTEGGI_RESI_PER_PERIODO: CountsMadeOwn;
  /** How often the counts of a sheet fall. The finding's value is the first that does; `from`: the one before. */
  readonly CUMULATI_CHE_SCENDONO: {
    readonly kind: CountedKind | 'contact';
    readonly falls: number;
    readonly from: number;
  };
  readonly CONTEGGI_SOVRAPPOSTI: SharedCounts;
  readonly CONTEGGI_E_PERSONE: CountsOfListed;
  readonly CONTEGGI_OLTRE_PASSO_PRECEDENTE: {
    readonly stage: Stage;
    readonly area: string;
    readonly period: string;
    /** The stage that it is a percentage of, and what that counts. */
    readonly whole: Stage;
    readonly wholeCount: number;
  };
  readonly CONTEGGI_FORSE_COPIATI: CopiedCounts;
  /** The newest event, and what becomes of the date or of the data. */
  readonly DATI_AL_LONTANO: {
    readonly newest: Day;
    readonly effect: 'leftOut' | 'empty' | 'ignored';
  };
  /** The newest event, the last day of the period, and the longest time without events before, in days. */
  readonly DATI_INTERROTTI: {
    readonly newest: Day;
    readonly lastDay: Day;
    readonly longestGap: number;
  };
  /** `newest`: the newest event of all kinds. */
  readonly FASE_INTERROTTA: { readonly kind: CountedKind; readonly newest: Day };
  readonly PERIODO_PARZIALE: { readonly lastDay: Day; readonly asOf: Day };
  readonly AREA_SCONOSCIUTA: UnknownName;
  readonly PROVINCIA_SCONOSCIUTA: UnknownName;
  readonly CPI_SCONOSCIUTO: UnknownName;
  readonly SA_SCONOSCIUTO: UnknownName;
  /** How many areas there are: one for each province that the data name. */
  readonly PROVINCE_COME_AREE: { readonly areas: number };
  /** The area of the upper row, and that of the lower one. */
  readonly PROVINCIA_IN_DUE_AREE: { readonly areas: readonly [string, string] };
  /** What the upper row and the lower one say of the centre. */
  readonly CPI_ELENCATO_DUE_VOLTE:
    | { readonly areas: readonly [string, string] }
    | { readonly provinces: readonly [string, string] };
  readonly CPI_FUORI_AREA: CentreElsewhere;
  readonly CELLA_OBBLIGATORIA_VUOTA: OfLabel;
  /** Whether it is an identifier, without which the row counts one. */
  readonly CELLA_ATTESA_VUOTA: OfLabel & { readonly countsAsOne?: true };
  /** Some of the sheets, how many more there are, which are not wanted, and whether some are a report's. */
  readonly REGISTRAZIONI_MANCANTI: {
    readonly sheets: readonly FoundSheet[];
    readonly more: number;
    readonly unwanted: readonly string[];
    readonly hasReport: boolean;
  };
  readonly FOGLIO_MANCANTE: { readonly kind: DataKind };
  readonly FOGLIO_VUOTO: Unread;
  /** Two labels of the column: a group, and what it is made of. */
  readonly PIVOT_COMPATTA: Unread & { readonly labels: readonly [string, string] };
  /** What its labels are, the outermost first, and how many rows are the sums of others. */
  readonly PIVOT_COMPATTA_LETTA: { readonly levels: readonly string[]; readonly groups: number };
  /** The sheet that it is a copy of, and whether its rows count a second time. */
  readonly FOGLIO_RIPETUTO: { readonly other: string; readonly isCounted: boolean };
  readonly FOGLIO_SENZA_COLONNE: LackedColumns;
  readonly INTESTAZIONI_NON_CAPITE: UnclearTexts;
  readonly LUOGO_NON_INDICATO: Unplaced;
  readonly PERCENTUALI_SENZA_NUMERI: Unread;
  /** The columns that may say how many each row counts. */
  readonly CONTEGGI_SENZA_COLONNA: KindColumns;
  readonly NUMERO_DA_CHIARIRE: NumbersOfRows;
  /** The column that would be used, and those beside it that count who came, went or is left. */
  readonly CONTEGGI_DA_SCEGLIERE: CountsToChoose;
  readonly ALTRA_MISURA: OtherMeasureSaid;
  /** What the texts of the column are. */
  readonly MISURE_IN_RIGHE: Unread & { readonly words: readonly string[] };
  /** Columns of counts that are blank in all rows, and how many these are. */
  readonly CONTEGGI_VUOTI: CountColumns & { readonly rows: number };
  readonly COLONNA_NON_CAPITA: undefined;
  readonly COLONNA_DI_TOTALE: undefined;
  /** What says that it is a total, the sum beside or above the first such cell, and how many cells there are. */
  readonly TOTALE_CHE_NON_TORNA: BrokenTotals;
  /** What the rows name, and what their total says. */
  readonly RIGHE_SOTTO_IL_TOTALE: { readonly labels: readonly string[]; readonly total: string };
  readonly PARTE_NON_SOMMATA: undefined;
  /** The field that the sheet's name stands for; the finding's value is what it says. */
  /** `tables`: how many have it in titles of their own; none where the name of the sheet says it. */
  readonly NOME_DEL_FOGLIO_USATO: { readonly field: string; readonly tables: number };
  /** The label is the finding's value. */
  readonly ETICHETTA_DEL_GRUPPO: InColumn & { readonly stands?: 'amid' | 'above' | 'ditto' };
  readonly RIGHE_SOTTO_LA_TABELLA: { readonly count: number };
  /** Of a sheet: ranges of cells beside or below its lists, and how many more there are. */
  readonly CELLE_NON_LETTE: { readonly ranges: readonly string[]; readonly more: number };
  readonly ALTRO_ELENCO_LETTO: { readonly kind: RowKind; readonly lists: number };
  /** How many rows stand below its header. `isBeside`: it stands beside the other list. */
  readonly ELENCO_SOTTO_UN_ALTRO: { readonly count: number; readonly isBeside?: boolean };
  /** The kind of the step; absent where it is none that is counted. */
  readonly FASE_NON_CONTATA: {
    readonly header: string;
    readonly count: number;
    readonly kind?: CountedKind;
  };
  /** The kind that its columns are of, absent where they tell none; what stands above them. */
  readonly FOGLIO_NON_LETTO: { readonly kind?: RowKind; readonly headers: readonly string[] };
  readonly FOGLIO_NASCOSTO: undefined;
  readonly RIGHE_NASCOSTE: MarkedRows;
  readonly RIGHE_BARRATE: MarkedRows;
  readonly COLONNA_RIPETUTA: RepeatedColumn;
  /** `instead`: the header of the column that would have been used without. */
  readonly CORREZIONE_APPLICATA: { readonly field: string; readonly instead?: string };
  readonly RIGA_DI_TOTALE: undefined;
  readonly RIGA_DI_NOTA: undefined;
  readonly TESTO_TAGLIATO: undefined;
  /** What a text had about it that must not reach the report. */
  readonly TESTO_NEUTRALIZZATO: { readonly had: 'formulaSign' | 'hiddenCharacters' };
  readonly VALUTAZIONE_NON_VALIDA: OfLabel & Votes;
  readonly RISPOSTE_NON_DATE: SayingNone;
  readonly SCALA_DA_DICHIARARE: UnclearScale;
  /** A cell of the column. */
  /** `codes`: as programs for forms write answers; `bestFirst`: the lowest vote is said to be the best. */
  readonly COLONNA_FORSE_SENZA_VOTI: {
    readonly example: string;
    readonly why?: 'codes' | 'bestFirst' | 'means';
  };
  /** Texts that name a class among other words, with its label; more than three where there are still others. */
  readonly PAROLE_RICONDOTTE: InColumn & {
    readonly words: readonly (readonly [text: string, label: string])[];
  };
  /** Different codes of the column. */
  readonly PROFILO_IN_CODICI: InColumn & { readonly codes: readonly string[] };
  /** Or it is a class of ages that the report divides. */
  readonly ETA_NON_VALIDA: InColumn & { readonly isOfSeveralClasses: boolean };
  readonly PARAMETRO_NON_VALIDO:
    UnusedParameter | ({ readonly parameter: string } & UnknownPlace) | UnusedCorrection;
  readonly PARAMETRO_SCONOSCIUTO: undefined;
  /** The file that it is a copy of. */
  readonly FILE_RIPETUTO: { readonly other: string };
  /** The newer edition; how many different rows it has, and how many of them the newer one has too. */
  readonly FILE_SUPERATO: {
    readonly other: string;
    readonly rows: number;
    readonly shared: number;
  };
  readonly FILE_VUOTO: undefined;
  readonly FILE_DA_CONVERTIRE: undefined;
  /** The workbook that is open. */
  readonly FILE_IN_USO: { readonly other: string };
  readonly FILE_ESTRANEO: undefined;
}

export type FindingCode = keyof FindingDetails;
