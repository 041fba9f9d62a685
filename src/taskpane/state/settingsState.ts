import type { SettingsForm } from '../../app/settings/settingsForm';
import type { SheetHeaders } from '../../app/settings/sheetHeaders';
import type { Problem } from './problem';

/** The form of the settings. What the user typed stays until it is saved. */
export type SettingsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | ReadySettings;

export interface ReadySettings {
  readonly kind: 'ready';
  /** As the workbook has them. */
  readonly loaded: SettingsForm;
  readonly edited: SettingsForm;
  /** What corrections can be made of. */
  readonly sheets: readonly SheetHeaders[];
  readonly step: 'editing' | 'saving' | 'saved';
  /** Why the last saving failed. */
  readonly problem?: Problem;
}

export type SettingsAction =
  | { readonly type: 'settingsAsked' }
  | {
      readonly type: 'settingsLoaded';
      readonly form: SettingsForm;
      readonly sheets: readonly SheetHeaders[];
    }
  | { readonly type: 'settingsUnread'; readonly problem: Problem }
  | { readonly type: 'settingsEdited'; readonly form: SettingsForm }
  | { readonly type: 'settingsSaving' }
  | { readonly type: 'settingsSaved'; readonly form: SettingsForm }
  | { readonly type: 'settingsUnsaved'; readonly problem: Problem };

/** Whether there is something to save. */
export function isEdited({ loaded, edited }: ReadySettings): boolean {
  return JSON.stringify(loaded) !== JSON.stringify(edited);
}
