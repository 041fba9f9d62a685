import type { CellsChanged } from '../../excel/read/watchCells';
import type { AcceptedFindings } from '../../findings/groupFindings';
import type { RowFindings } from '../../findings/recheckedGroups';
import type { FoundSheets } from '../../intake/findSheets';
import type { Card, CardsAction } from './card';
import type { EditionsAction } from './editions';
import type { MendingsAction } from './mendings';
import type {
  DataSummary,
  Generated,
  InsertedSheets,
  KeptReport,
  Preview,
  Published,
  Question,
  View,
  Work,
  WorkbookFacts,
} from './paneState';
import type { Problem } from './problem';
import type { Removal } from './removal';
import type { SettingsAction } from './settingsState';

/** What can happen to the pane. */
export type PaneAction =
  | { readonly type: 'viewed'; readonly view: View }
  /** What the workbook looked like when the pane opened. */
  | {
      readonly type: 'opened';
      readonly workbook: WorkbookFacts;
      readonly kept?: KeptReport;
      /** A run did not come to its end. */
      readonly isCutShort?: boolean;
    }
  /** What the sheets seem to hold, by their heads. */
  | { readonly type: 'foundSheets'; readonly found: readonly FoundSheets[] }
  /** The raw data were held against the report without the user asking for it. */
  | { readonly type: 'compared'; readonly isStale: boolean; readonly data: DataSummary }
  /** A sheet that is none of the report's has other cells now; `at`: `15:41`. */
  | ({ readonly type: 'cellsChanged'; readonly at?: string } & CellsChanged)
  /** Changed rows were looked at again. */
  | { readonly type: 'rowsRechecked'; readonly found: RowFindings }
  /** They could not be: the list of problems no longer goes along with the cells. */
  | { readonly type: 'listAged' }
  | { readonly type: 'started' }
  /** Excel has been without an answer for long, or has given it. */
  | { readonly type: 'silence'; readonly isSilent: boolean }
  | { readonly type: 'progressed'; readonly step: string; readonly share: number }
  /** How far the making of the report is. */
  | { readonly type: 'worked'; readonly work: Work }
  /** From here on the run cannot be stopped. */
  | { readonly type: 'writing'; readonly step: string; readonly share: number }
  | { readonly type: 'checked'; readonly isStale: boolean; readonly data: DataSummary }
  | { readonly type: 'inserted'; readonly what: InsertedSheets }
  /** `count` sheets more; `sheets`: all that files became so far. */
  | {
      readonly type: 'filesAdded';
      readonly sheets: readonly string[];
      readonly count: number;
      readonly notes: readonly string[];
    }
  | { readonly type: 'filesTakenOut'; readonly count: number; readonly notes: readonly string[] }
  | { readonly type: 'previewed'; readonly preview: Preview; readonly data: DataSummary }
  | {
      readonly type: 'generated';
      readonly generated: Generated;
      readonly kept: KeptReport;
      readonly data: DataSummary;
    }
  /** Whose path is to be shown; undefined: everywhere. */
  | { readonly type: 'areaChosen'; readonly area: string | undefined }
  /** `data`: where they were read for that. */
  | { readonly type: 'published'; readonly outcome: Published; readonly data?: DataSummary }
  /** Nothing is written before the user has answered. */
  | { readonly type: 'asked'; readonly question: Question; readonly data: DataSummary }
  /** The user goes back: nothing is written. */
  | { readonly type: 'wentBack' }
  /** No report can be made of the workbook. */
  | { readonly type: 'refused'; readonly data: DataSummary; readonly problem: Problem }
  | MendingsAction
  | { readonly type: 'mendingEnded' }
  /** Which findings the workbook keeps as accepted. */
  | { readonly type: 'acceptedRead'; readonly accepted: AcceptedFindings }
  /** The answer to what the selected cell is. */
  | { readonly type: 'explained'; readonly card: Card }
  /** The card of what the user selected since, in place of the one that shows. */
  | { readonly type: 'followed'; readonly card: Card }
  /** A figure is on the clipboard, with where it comes from. */
  | { readonly type: 'figureCopied' }
  /** The sheets in which the pane has hidden rows now. */
  | { readonly type: 'rowsHidden'; readonly sheets: readonly string[] }
  | { readonly type: 'rowsShown'; readonly isAll: boolean }
  /** What goes away with the report: nothing does before the user has agreed. */
  | { readonly type: 'removalAsked'; readonly removal: Removal }
  /** The report is gone; `isBlank`: there is nothing else either. */
  | { readonly type: 'removed'; readonly count: number; readonly isBlank: boolean }
  | { readonly type: 'previewClosed' }
  | CardsAction
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem }
  /** A link led to a sheet that is not there, or not just now. */
  | { readonly type: 'notShown'; readonly problem: Problem }
  | { readonly type: 'shown' }
  | EditionsAction
  | SettingsAction;
