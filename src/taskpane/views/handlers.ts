import type { SettingsForm } from '../../app/settings/settingsForm';
import type { View } from '../state/paneState';

/** Leads to a cell: of a raw sheet, or of the report. */
export type ShowCell = (sheet: string, address: string) => void;

/** What the user can ask of the pane. */
export interface PaneHandlers {
  readonly onView: (view: View) => void;
  readonly onGenerate: () => void;
  /** Generates though the report takes cells that the user filled. */
  readonly onOverwrite: () => void;
  readonly onPreview: () => void;
  readonly onCheck: () => void;
  readonly onInsertSample: () => void;
  readonly onCancel: () => void;
  readonly onShowCell: ShowCell;
  readonly onEditSettings: (form: SettingsForm) => void;
  readonly onSaveSettings: () => void;
}
