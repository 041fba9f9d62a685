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
  /** The correction that is being put together. */
  readonly draft: CorrectionDraft;
  /** What corrections can be made of. */
  readonly sheets: readonly SheetHeaders[];
  /** What this pane saved and can take back, the last one last. */
  readonly saves: readonly Save[];
  readonly step: 'editing' | 'saved' | 'undone' | SavingStep;
}

/** Whether what is saved is something new, or takes a save back. */
export type SavingStep = 'saving' | 'undoing';

interface Save {
  readonly before: SettingsForm;
  readonly after: SettingsForm;
}

/** Empty texts where nothing is chosen yet. */
export type CorrectionDraft = SettingsForm['corrections'][number];

export type SettingsAction =
  | { readonly type: 'settingsAsked' }
  | {
      readonly type: 'settingsLoaded';
      readonly form: SettingsForm;
      readonly sheets: readonly SheetHeaders[];
    }
  | { readonly type: 'settingsUnread'; readonly problem: Problem }
  | { readonly type: 'settingsEdited'; readonly form: SettingsForm }
  | { readonly type: 'correctionDrafted'; readonly draft: CorrectionDraft }
  | { readonly type: 'settingsSaving'; readonly step: SavingStep }
  /** `sent`: what was to be saved; `hasWritten`: whether the sheet did not say so already. */
  | {
      readonly type: 'settingsSaved';
      readonly form: SettingsForm;
      readonly sent: SettingsForm;
      readonly hasWritten: boolean;
    }
  /** The last save is to be taken back: the form is what it was, and waits to be saved. */
  | { readonly type: 'settingsUndone' }
  | { readonly type: 'settingsUnsaved'; readonly problem: Problem }
  /** A job needs what was typed, and it cannot be used. */
  | { readonly type: 'settingsRefused'; readonly problem: Problem };

export const noDraft: CorrectionDraft = { sheet: '', field: '', column: '' };

export function isComplete(draft: CorrectionDraft): boolean {
  return Object.values(draft).every((part) => part !== '');
}

/** What the user wants to have saved: a correction that is all chosen counts, added or not. */
export function wantedForm({ edited, draft }: ReadySettings): SettingsForm {
  if (!isComplete(draft)) return edited;
  return { ...edited, corrections: [...edited.corrections, draft] };
}

/** Whether there is something to save. */
export function isEdited(settings: ReadySettings): boolean {
  return JSON.stringify(settings.loaded) !== JSON.stringify(wantedForm(settings));
}

export function isSaving(settings: SettingsState | undefined): boolean {
  return settings?.kind === 'ready' && ['saving', 'undoing'].includes(settings.step);
}
