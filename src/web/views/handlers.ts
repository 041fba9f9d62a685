import type { View } from '../../taskpane/state/paneState';
import type { SettingsAction } from '../../taskpane/state/settingsState';
import type { GivenFiles } from '../givenFiles';
import type { Format } from '../messages';
import type { WebState } from '../webState';

/** What most views are given. */
export interface WebProps {
  readonly state: WebState;
  readonly handlers: WebHandlers;
}

/** What the user can ask of the page. */
export interface WebHandlers {
  readonly onView: (view: View) => void;
  readonly onOpen: (given: GivenFiles) => void;
  /** What was dropped is gone. */
  readonly onUnreadable: () => void;
  readonly onOpenSample: () => void;
  readonly onCancel: () => void;
  readonly onDownload: (format: Format) => void;
  readonly onSettings: (action: SettingsAction) => void;
  /** Makes the report again, with what was typed in the settings. */
  readonly onRemake: () => void;
}
