import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { settingFaults } from '../../app/settings/settingFaults';
import type { SettingsForm } from '../../app/settings/settingsForm';
import { isEdited, type ReadySettings, type SettingsState } from '../state/settingsState';
import { controls } from '../words/controls';
import { settingsWords } from '../words/settingsWords';
import { CorrectionsView } from './CorrectionsView';
import type { PaneHandlers } from './handlers';
import { HelpLink } from './HelpLink';
import { ProblemView } from './ProblemView';
import { SettingFields } from './SettingFields';

type Handlers = Pick<
  PaneHandlers,
  'onView' | 'onEditSettings' | 'onDraftCorrection' | 'onSaveSettings'
> &
  Partial<Pick<PaneHandlers, 'onReadSamples'>>;

/** What is said of the settings where they are shown. */
export interface SettingsTexts {
  readonly whereTheyAre: string;
  readonly save: string;
  readonly saved: string;
}

interface Props {
  readonly settings: SettingsState | undefined;
  readonly texts: SettingsTexts;
  /** The areas that the report found; absent: it was not looked. */
  readonly areas?: readonly string[];
  readonly handlers: Handlers;
}

/** The sheet Parametri: its settings and its corrections. */
export function SettingsTab(props: Props): React.ReactElement {
  const { settings, handlers } = props;
  if (settings?.kind === 'failed') {
    return (
      <>
        <ProblemView problem={settings.problem} />
        <div className="actions">
          <DefaultButton
            text={controls.retry}
            onClick={() => {
              handlers.onView('settings');
            }}
          />
        </div>
      </>
    );
  }
  if (settings?.kind !== 'ready') return <p role="status">{settingsWords.reading}</p>;
  return <SettingsFormView {...props} settings={settings} />;
}

interface FormProps extends Props {
  readonly settings: ReadySettings;
}

function SettingsFormView(props: FormProps): React.ReactElement {
  const { settings, texts, areas = [], handlers } = props;
  const { edited, draft, sheets, step } = settings;
  const { onEditSettings, onDraftCorrection, onSaveSettings } = handlers;
  const faults = settingFaults(edited.values);
  const isUsable = isEdited(settings) && Object.keys(faults).length === 0;
  const edit = (part: Partial<SettingsForm>): void => {
    onEditSettings({ ...edited, ...part });
  };
  return (
    <>
      <p className="muted">
        {texts.whereTheyAre}{' '}
        <HelpLink page="guida" at="il-foglio-parametri" about={settingsWords.heading} />
      </p>
      <SettingFields
        values={edited.values}
        faults={faults}
        areas={areas}
        onEdit={(values) => {
          edit({ values });
        }}
      />
      <CorrectionsView
        corrections={edited.corrections}
        draft={draft}
        sheets={sheets}
        onReadSamples={handlers.onReadSamples}
        onDraft={onDraftCorrection}
        onEdit={(corrections) => {
          edit({ corrections });
        }}
      />
      <div className="actions">
        <PrimaryButton
          text={texts.save}
          disabled={!isUsable || step === 'saving'}
          allowDisabledFocus
          onClick={onSaveSettings}
        />
      </div>
      {step === 'saved' && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {texts.saved}
        </MessageBar>
      )}
    </>
  );
}
