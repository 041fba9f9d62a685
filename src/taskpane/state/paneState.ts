import type { RunQuestion, RunWish } from '../../app/refreshReport';
import type { Severity } from '../../findings/catalogueEntry';
import type { AcceptedFindings, FindingGroup } from '../../findings/groupFindings';
import type { ReportPath } from '../../history/reportPath';
import type { Tally } from '../../indicators/tally/tally';
import type { FoundSheets } from '../../intake/findSheets';
import type { ClipboardTexts } from '../../page/clipboardTexts';
import type { Verdict } from '../../report/report';
import type { RowsLeftOut } from '../../report/verdict';
import { type Cards, noCards } from './card';
import { type EditionsDone, type EditionsState, noEditions } from './editions';
import type { Mendings } from './mendings';
import type { Problem } from './problem';
import type { Removal } from './removal';
import { isSaving, type SettingsState } from './settingsState';
import type { ShownChanges } from './shownChanges';

/** All that the pane shows, as plain data: what runs, how the last job ended, what is known. */
export interface PaneState {
  readonly view: View;
  readonly activity: Activity;
  /** Absent unless the report is being made. */
  readonly work: Work | undefined;
  /** Absent once it is no longer worth saying. */
  readonly outcome: JobOutcome | undefined;
  readonly facts: Facts;
  /** What the user asked about cells. */
  readonly cards: Cards;
  /** The sheets in which the pane has hidden rows, so that only those of a figure are in sight. */
  readonly hiddenIn: readonly string[];
  readonly editions: EditionsState;
  /** The sheets that files became, and what was said of the last ones. */
  readonly added: { readonly sheets: readonly string[]; readonly notes: readonly string[] };
  /** Whose path is shown, by the area's identifier; absent: everywhere. */
  readonly area: string | undefined;
  /** What the analyst finds right as it is; the workbook keeps it. */
  readonly accepted: AcceptedFindings;
  /** What this pane has mended and can take back. */
  readonly mendings: Mendings;
  /** Raw cells changed since the job began: what it read may be old already. */
  readonly changedMeanwhile: boolean;
  /** Absent until the settings were asked for. */
  readonly settings: SettingsState | undefined;
  /** Excel has not answered for long: a cell may be being edited. */
  readonly isExcelSilent: boolean;
  /** Why the last link led nowhere. */
  readonly linkProblem: Problem | undefined;
}

export type View = 'report' | 'data' | 'settings';

/** What a run does that makes the report, in order. */
export const workSteps = ['reading', 'counting', 'writing', 'charts'] as const;

export type WorkStep = (typeof workSteps)[number];

/** How far such a run is, and what it has to do with as far as that is known. */
export interface Work {
  readonly at: WorkStep;
  /** Read so far, and of how many sheets. */
  readonly rows?: number;
  readonly sheetsRead?: number;
  readonly sheets?: number;
  /** Of these, written so far. */
  readonly sheetsDone?: number;
  readonly charts?: number;
}

/** What runs. `share`: 0 to 1, of all that it does. */
type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: string; readonly share: number }
  /** It can't be stopped any more. */
  | { readonly kind: 'writing'; readonly step: string; readonly share: number };

/** How the last job ended; what it found is among the facts. */
export type JobOutcome =
  | { readonly kind: 'checked' | 'previewed' | 'generated' | 'explained' | 'cancelled' }
  | { readonly kind: 'inserted'; readonly what: InsertedSheets }
  | Published
  | { readonly kind: 'figureCopied' }
  | { readonly kind: 'rowsShown'; readonly isAll: boolean }
  | { readonly kind: 'filesAdded' | 'filesTakenOut' | 'removed'; readonly count: number }
  | { readonly kind: 'removalAsked'; readonly removal: Removal }
  | EditionsDone
  /** Waits for the user: nothing was written. */
  | { readonly kind: 'asked'; readonly question: Question }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What became of the report that was to be published. */
export type Published =
  /** It was handed to the browser under this name. */
  | { readonly kind: 'exported'; readonly as: Publishable; readonly file: string }
  /** It was handed to a page in the browser, if that could be opened: Excel does not say. */
  | { readonly kind: 'handedOver'; readonly as: Publishable }
  | { readonly kind: 'copied' }
  /** The clipboard wants a click of its own, which puts this on it. */
  | { readonly kind: 'readyToCopy'; readonly texts: ClipboardTexts };

/** What the report is published as; `pdf`: a page from which the browser makes it. */
export type Publishable = 'document' | 'page' | 'pdf';

/** What is put into a blank workbook: the sample, or its sheets to be filled in. */
export type InsertedSheets = 'sample' | 'template';

/** What has to be answered before the report is written, and the run that asks. */
export type Question = RunQuestion & { readonly wish: RunWish };

/** What is known, each for itself: a job that fails takes nothing of it away. */
export interface Facts {
  /** Absent until the workbook was looked at. */
  readonly workbook: WorkbookFacts | undefined;
  /** Which data the sheets seem to hold, before they are read; absent where nobody looked, or it is old. */
  readonly found: readonly FoundSheets[] | undefined;
  /** Whether the report is still one of the raw data; `cut`: the last run did not come to its end. */
  readonly report: 'unknown' | 'current' | 'stale' | 'cut';
  /** Sheets of the user's that changed since the report was last found to be that of the data. */
  readonly changed: readonly string[];
  /** When the last of them did: `15:41`. */
  readonly changedAt?: string;
  /** What the last reading of the raw sheets found. */
  readonly data: Seen<DataSummary> | undefined;
  /** The report that the workbook holds, as it remembers it. */
  readonly kept: KeptReport | undefined;
  /** The last run of this pane. */
  readonly generated: Generated | undefined;
  readonly preview: Seen<Preview> | undefined;
}

/** Something that was read, and whether raw cells have changed since. */
export interface Seen<T> {
  readonly value: T;
  readonly isStale: boolean;
}

export interface WorkbookFacts {
  readonly isBlank: boolean;
  /** Also one that is written in part: it can be taken out as well. */
  readonly hasReport: boolean;
}

/** What a workbook tells of its report without a look at the raw sheets. */
export interface KeptReport {
  /** When it was last written: `24/11/2026 22:15`. */
  readonly startedAt: string;
  /** The last day that it reports on: `31/12/2019`; absent where an older version made it. */
  readonly dataAt?: string;
  readonly path: ReportPath;
  /** Counts that differ from the report before; absent where there is nothing to compare with. */
  readonly changes?: ShownChanges;
}

/** What a run would change. */
export interface Preview {
  readonly changedCells: number;
  /** The sheets that it would create or change. */
  readonly sheets: readonly PreviewedSheet[];
  /** What the run would ask first. */
  readonly question?: RunQuestion;
  /** The report that would then be kept. */
  readonly after: KeptReport;
}

export interface PreviewedSheet {
  readonly name: string;
  readonly isNew: boolean;
}

/** How a run ended that left the report as it should be. */
export interface Generated {
  readonly change: 'written' | 'unchanged';
  /** 0 where nothing was written. */
  readonly changedCells: number;
  readonly seconds: number;
  /** Excel then calculated the report's sheets and no others. */
  readonly isCalculationManual: boolean;
  /** Why the print set-up could not be done; the report is complete all the same. */
  readonly lookFault?: Problem;
  /** Why PivotTables of the user's were not refreshed. */
  readonly pivotFault?: Problem;
}

export interface DataSummary {
  /** One per sheet and kind of row read from it. */
  readonly sheets: readonly SheetLine[];
  /** Sheets with a list of which nothing is read, each with why. */
  readonly unread: readonly { readonly sheet: string; readonly why: string }[];
  /** One sentence per sheet that is missing or empty: which, and what the report does without. */
  readonly missing: readonly string[];
  /** `dal 1° giugno 2017 al 31 dicembre 2019`; absent where nothing could be counted. */
  readonly span?: string;
  /** Absent where nothing could be counted. */
  readonly verdict?: Verdict;
  /** All findings, also those that are not kept. */
  readonly severities: Readonly<Record<Severity, number>>;
  /** The most serious first; what is missing is none of them. */
  readonly groups: readonly FindingGroup[];
  /** The groups do not go along with what was changed since. */
  readonly isAged?: boolean;
  /** What was counted; absent where nothing could be. */
  readonly tally?: Tally;
  /** Absent where no rows were read. */
  readonly leftOut?: RowsLeftOut;
}

export interface SheetLine {
  readonly sheet: string;
  readonly content: string;
  readonly rowsRead: number;
  readonly rowsLeftOut: number;
  /** Empty where every column was read. */
  readonly columnsUnused: string;
}

export const initialState: PaneState = {
  view: 'report',
  activity: { kind: 'idle' },
  work: undefined,
  outcome: undefined,
  facts: {
    ...{ workbook: undefined, found: undefined, report: 'unknown', changed: [] },
    ...{ data: undefined, kept: undefined, generated: undefined, preview: undefined },
  },
  cards: noCards,
  hiddenIn: [],
  editions: noEditions,
  added: { sheets: [], notes: [] },
  area: undefined,
  accepted: new Set(),
  mendings: { done: [] },
  changedMeanwhile: false,
  settings: undefined,
  isExcelSilent: false,
  linkProblem: undefined,
};

/** Whether a job runs. While settings are saved a click is taken: its job comes after. */
export function isBusy({ activity }: Pick<PaneState, 'activity'>): boolean {
  return activity.kind !== 'idle';
}

/** Whether the user waits for an Excel that does not answer. */
export function isHeldUp(state: PaneState): boolean {
  const { settings } = state;
  const isWaiting = isBusy(state) || isSaving(settings) || settings?.kind === 'loading';
  return state.isExcelSilent && isWaiting;
}
