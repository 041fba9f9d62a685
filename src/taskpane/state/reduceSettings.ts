import { isEdited } from './settingsState';
import type { SettingsAction, SettingsState } from './settingsState';

/** The form after something happened to it. Loading again never discards what was typed. */
export function reduceSettings(
  state: SettingsState | undefined,
  action: SettingsAction,
): SettingsState | undefined {
  const ready = state?.kind === 'ready' ? state : undefined;
  switch (action.type) {
    case 'settingsAsked':
      return ready ? { ...ready, step: 'editing' } : { kind: 'loading' };
    case 'settingsLoaded': {
      const { form, sheets } = action;
      // What was typed or saved since it was asked for is newer than what was read.
      if (ready && (isEdited(ready) || ready.step !== 'editing')) return { ...ready, sheets };
      return { kind: 'ready', loaded: form, edited: form, sheets, step: 'editing' };
    }
    case 'settingsUnread':
      return ready
        ? { ...ready, problem: action.problem }
        : { kind: 'failed', problem: action.problem };
    case 'settingsEdited':
      return ready && { ...withoutProblem(ready), edited: action.form, step: 'editing' };
    case 'settingsSaving':
      return ready && { ...withoutProblem(ready), step: 'saving' };
    case 'settingsSaved':
      return (
        ready && {
          ...withoutProblem(ready),
          loaded: action.form,
          edited: action.form,
          step: 'saved',
        }
      );
    case 'settingsUnsaved':
      return ready && { ...ready, step: 'editing', problem: action.problem };
  }
}

function withoutProblem(state: Extract<SettingsState, { kind: 'ready' }>) {
  const { kind, loaded, edited, sheets, step } = state;
  return { kind, loaded, edited, sheets, step };
}
