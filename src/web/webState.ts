import type { SettingsForm } from '../app/settings/settingsForm';
import type { View } from '../taskpane/state/paneState';
import type { Problem } from '../taskpane/state/problem';
import { reduceSettings } from '../taskpane/state/reduceSettings';
import type { SettingsAction, SettingsState } from '../taskpane/state/settingsState';
import type { Made, OpenedFile } from './messages';

/** All that the page shows, as plain data. */
export interface WebState {
  readonly view: View;
  readonly activity: Activity;
  /** How the last job ended. */
  readonly outcome: 'none' | 'made' | 'refused' | 'cancelled' | 'failed';
  /** Of the last job that failed, or that found nothing to report. */
  readonly problem: Problem | undefined;
  readonly file: OpenedFile | undefined;
  readonly made: Made | undefined;
  readonly settings: SettingsState | undefined;
  /** The settings that the report is made with, where they are not those of the file. */
  readonly sent: SettingsForm | undefined;
}

type Activity =
  | { readonly kind: 'loading' }
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: string; readonly share: number };

export type WebAction =
  | { readonly type: 'ready' }
  | { readonly type: 'viewed'; readonly view: View }
  /** `sent`: the settings that go with the job, where they are not those of the file. */
  | { readonly type: 'opened'; readonly file: OpenedFile; readonly sent: SettingsForm | undefined }
  | { readonly type: 'progressed'; readonly step: string; readonly share: number }
  | { readonly type: 'made'; readonly made: Made }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'settings'; readonly action: SettingsAction };

export const initialWebState: WebState = {
  ...{ view: 'report', activity: { kind: 'loading' }, outcome: 'none' },
  ...{ problem: undefined, file: undefined, made: undefined },
  ...{ settings: undefined, sent: undefined },
};

const idle = { kind: 'idle' } as const;

export function reduceWeb(state: WebState, action: WebAction): WebState {
  switch (action.type) {
    case 'ready':
      return { ...state, activity: idle };
    case 'viewed':
      return { ...state, view: action.view };
    case 'opened': {
      // Settings are of a file: those typed for another one do not go on to this one.
      const isSame = action.file === state.file;
      return {
        ...state,
        ...{ file: action.file, problem: undefined, outcome: 'none' },
        ...(isSame ? {} : { made: undefined }),
        settings: isSame ? whileSent(state, action.sent) : undefined,
        sent: action.sent,
        activity: { kind: 'working', step: '', share: 0 },
      };
    }
    case 'progressed': {
      const { step, share } = action;
      return { ...state, activity: { kind: 'working', step, share } };
    }
    case 'made': {
      const { made } = action;
      const { sent } = state;
      const { form, sheets } = made.settings;
      const loaded = reduceSettings(state.settings, { type: 'settingsLoaded', form, sheets });
      return {
        ...state,
        ...{ activity: idle, made },
        outcome: 'refusal' in made.result ? 'refused' : 'made',
        problem: 'refusal' in made.result ? { sentence: made.result.refusal } : undefined,
        settings: sent
          ? reduceSettings(loaded, { type: 'settingsSaved', form, sent, hasWritten: true })
          : loaded,
      };
    }
    case 'cancelled':
      return { ...withSettingsFree(state), activity: idle, outcome: 'cancelled' };
    case 'failed':
      return {
        ...withSettingsFree(state),
        ...{ activity: idle, outcome: 'failed', problem: action.problem },
      };
    case 'settings':
      return { ...state, settings: reduceSettings(state.settings, action.action) };
  }
}

function whileSent(
  { settings }: WebState,
  sent: SettingsForm | undefined,
): SettingsState | undefined {
  return sent ? reduceSettings(settings, { type: 'settingsSaving', step: 'saving' }) : settings;
}

/** What was typed can be sent again. */
function withSettingsFree(state: WebState): WebState {
  const problem = { sentence: '' };
  return {
    ...state,
    settings: reduceSettings(state.settings, { type: 'settingsUnsaved', problem }),
  };
}

export function isWebBusy({ activity }: WebState): boolean {
  return activity.kind !== 'idle';
}
