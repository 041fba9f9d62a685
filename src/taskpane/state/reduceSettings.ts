import { withEdits } from '../../app/settings/withEdits';
import {
  isComplete,
  isEdited,
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
      return { kind: 'ready', loaded: form, edited: form, draft, sheets, step: 'editing' };
    }
    case 'settingsUnread':
      return ready ?? { kind: 'failed', problem: action.problem };
    case 'settingsEdited':
      return ready && editing({ ...ready, edited: action.form });
    case 'correctionDrafted':
      return ready && editing({ ...ready, draft: action.draft });
    case 'settingsSaving':
      return ready && { ...withDraftAdded(ready), step: 'saving' };
    case 'settingsSaved': {
      if (!ready) return state;
      const { form, sent } = action;
      const after = { ...ready, loaded: form, edited: withEdits(form, sent, ready.edited) };
      return { ...after, step: isEdited(after) ? 'editing' : 'saved' };
    }
    case 'settingsUnsaved':
      return ready && { ...ready, step: 'editing' };
    case 'settingsRefused':
      return state;
  }
}

/** Typing goes on while the form is being saved. */
function editing(ready: ReadySettings): ReadySettings {
  return { ...ready, step: ready.step === 'saving' ? 'saving' : 'editing' };
}

function withDraftAdded(ready: ReadySettings): ReadySettings {
  return isComplete(ready.draft) ? { ...ready, edited: wantedForm(ready), draft: noDraft } : ready;
}
