import type { AnsweredColumn } from '../../app/settings/answersTo';
import type { SettingsForm } from '../../app/settings/settingsForm';
import type { AcceptedFindings, FindingGroup } from '../../findings/groupFindings';
import type { HeldCell, SheetPlace } from '../../mending/cellChange';
import type { ClipboardTexts } from '../../page/clipboardTexts';
import type { FigureKey } from '../../report/figureKey';
import type { ListName } from '../session/cellCards';
import type { Acceptance } from '../session/mending/acceptFindings';
import type { MendingWish } from '../session/mending/mendWorkbook';
import type { FigureCard, RowLink } from '../state/card';
import type { EditionDraft } from '../state/editions';
import type { InsertedSheets, PaneState, Publishable, Question, View } from '../state/paneState';
import type { Removal } from '../state/removal';
import type { CorrectionDraft } from '../state/settingsState';

/** Leads to a cell: of a raw sheet, or of the report. */
export type ShowCell = (sheet: string, address: string) => void;

/** What the user can have written into cells of the data. */
interface MendingActions {
  readonly onReadCell: (place: SheetPlace) => Promise<HeldCell | undefined>;
  /** The first values of columns of a sheet. */
  readonly onReadSamples: (
    sheet: string,
    columns: readonly AnsweredColumn[],
  ) => Promise<readonly (readonly string[])[]>;
  readonly onMend: (wish: MendingWish) => void;
  /** Leaves only the rows of a problem in sight. */
  readonly onShowFindingRows: (group: FindingGroup) => void;
  readonly onAcceptFindings: (acceptance: Acceptance) => void;
}

/** The same for the list of problems, with what it has to know for that. */
export interface MendingHandlers extends MendingActions {
  readonly isBusy: boolean;
  readonly accepted: AcceptedFindings;
}

/** What leads to the data and into them; absent where there is no workbook. */
export interface WorkbookHandlers {
  readonly onShowCell?: ShowCell | undefined;
  readonly mending?: MendingHandlers | undefined;
}

/** What the user can ask of the pane. */
export interface PaneHandlers extends MendingActions {
  readonly onView: (view: View) => void;
  readonly onGenerate: () => void;
  /** Generates with all looks, charts and set-up written again. */
  readonly onRewriteLooks: () => void;
  /** Answers the question with going back: nothing is written. */
  readonly onGoBack: () => void;
  /** Answers the question with yes: what it asks is done, then the report is generated. */
  readonly onAccept: (question: Question) => void;
  readonly onPreview: () => void;
  readonly onClosePreview: () => void;
  /** Makes the report as it is published. */
  readonly onExport: (as: Publishable) => void;
  /** Puts texts and tables of the document on the clipboard. */
  readonly onCopyReport: () => void;
  readonly onCopyReady: (texts: ClipboardTexts) => void;
  readonly onCheck: () => void;
  /** Asks what the selected cell is. */
  readonly onExplainCell: () => void;
  readonly onOpenFigure: (key: FigureKey) => void;
  readonly onOpenRow: (row: RowLink) => void;
  /** Leaves only the rows of a list of a figure's card in sight. */
  readonly onShowRows: (key: FigureKey, list: ListName) => void;
  readonly onShowAllRows: () => void;
  readonly onCopyFigure: (card: FigureCard) => void;
  readonly onLeaveCard: () => void;
  readonly onCloseCards: () => void;
  /** Asks what would go away with the report. */
  readonly onAskRemoval: () => void;
  readonly onTakeOutReport: (seen: Removal) => void;
  readonly onInsert: (what: InsertedSheets) => void;
  readonly onAddFiles: (files: readonly File[]) => void;
  /** Takes the sheets that files became out again. */
  readonly onTakeOutFiles: () => void;
  readonly onCancel: () => void;
  readonly onShowCell: ShowCell;
  /** Whose path to show; undefined: everywhere. */
  readonly onChooseArea: (area: string | undefined) => void;
  readonly onListEditions: () => void;
  readonly onArchive: (name: string) => void;
  readonly onUnarchive: (name: string) => void;
  readonly onCompareEditions: (draft: EditionDraft) => void;
  readonly onDraftEdition: (draft: EditionDraft) => void;
  readonly onUndoMending: () => void;
  readonly onEditSettings: (form: SettingsForm) => void;
  readonly onDraftCorrection: (draft: CorrectionDraft) => void;
  /** Saves what was typed, once the user is done with a field. */
  readonly onLeaveSetting: () => void;
  /** Takes the last save back. */
  readonly onUndoSettings: () => void;
}

/** What most views are given. */
export interface PaneProps {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}
