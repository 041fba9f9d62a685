import { withEdits } from '../../app/settings/settingsForm';
import {
  isComplete,
  isEdited,
  isSaving,
  noDraft,
  type ReadySettings,
  type SettingsAction,
  type SettingsState,
  wantedForm,
} from './settingsState';

/** The form after something happened to it. What was typed is never discarded, whatever is read or saved. */
export function reduceSettings(
  state: SettingsState | undefined,
  action: SettingsAction,
): SettingsState | undefined {
  const ready = state?.kind === 'ready' ? state : undefined;
  switch (action.type) {
    case 'settingsAsked':
      return ready ? editing(ready) : { kind: 'loading' };
    case 'settingsLoaded': {
      const { form, sheets } = action;
      // What was typed or saved since it was asked for is newer than what was read.
      if (ready && (isEdited(ready) || ready.step !== 'editing')) return { ...ready, sheets };
      const draft = ready?.draft ?? noDraft;
      const saves = ready?.saves ?? [];
      return { kind: 'ready', loaded: form, edited: form, draft, sheets, saves, step: 'editing' };
    }
    case 'settingsUnread':
      return ready ?? { kind: 'failed', problem: action.problem };
    case 'settingsEdited':
      return ready && editing({ ...ready, edited: action.form });
    case 'correctionDrafted':
      return ready && editing({ ...ready, draft: action.draft });
    case 'settingsSaving':
      return ready && { ...withDraftAdded(ready), step: action.step };
    case 'settingsSaved': {
      if (!ready) return state;
      const { form, sent, hasWritten } = action;
      const isUndo = ready.step === 'undoing';
      const isKept = hasWritten && !isUndo;
      const saves = isKept ? [...ready.saves, { before: ready.loaded, after: sent }] : ready.saves;
      const edited = withEdits(form, sent, ready.edited);
      const after = { ...ready, loaded: form, edited, saves };
      if (isEdited(after)) return { ...after, step: 'editing' };
      return { ...after, step: isUndo ? 'undone' : 'saved' };
    }
    case 'settingsUndone': {
      const last = ready?.saves.at(-1);
      if (!ready || !last) return state;
      const edited = withEdits(ready.edited, last.after, last.before);
      return { ...ready, edited, saves: ready.saves.slice(0, -1), step: 'undoing' };
    }
    case 'settingsUnsaved':
      return ready && { ...ready, step: 'editing' };
    case 'settingsRefused':
      return state;
  }
}

/** Typing goes on while the form is being saved. */
function editing(ready: ReadySettings): ReadySettings {
  return isSaving(ready) ? ready : { ...ready, step: 'editing' };
}

function withDraftAdded(ready: ReadySettings): ReadySettings {
  return isComplete(ready.draft) ? { ...ready, edited: wantedForm(ready), draft: noDraft } : ready;
}
