import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { settingFaults } from '../../app/settings/settingFaults';
import type { SettingsForm } from '../../app/settings/settingsForm';
import { isEdited } from '../state/settingsState';
import type { ReadySettings, SettingsState } from '../state/settingsState';
import { CorrectionsView } from './CorrectionsView';
import type { PaneHandlers } from './handlers';
import { ProblemView } from './ProblemView';
import { SettingFields } from './SettingFields';

type Handlers = Pick<PaneHandlers, 'onView' | 'onEditSettings' | 'onSaveSettings'>;

interface Props {
  readonly settings: SettingsState | undefined;
  readonly handlers: Handlers;
}

/** The sheet Parametri: its settings and its corrections. */
export function SettingsTab({ settings, handlers }: Props): React.ReactElement {
  if (settings?.kind === 'failed') {
    return (
      <>
        <ProblemView problem={settings.problem} />
        <div className="actions">
          <DefaultButton
            text="Riprova"
            onClick={() => {
              handlers.onView('settings');
            }}
          />
        </div>
      </>
    );
  }
  if (settings?.kind !== 'ready') return <p role="status">Lettura del foglio Parametri…</p>;
  return <SettingsFormView settings={settings} handlers={handlers} />;
}

interface FormProps {
  readonly settings: ReadySettings;
  readonly handlers: Handlers;
}

function SettingsFormView({ settings, handlers }: FormProps): React.ReactElement {
  const { edited, sheets, step, problem } = settings;
  const { onEditSettings, onSaveSettings } = handlers;
  const faults = settingFaults(edited.values);
  const isUsable = isEdited(settings) && Object.keys(faults).length === 0;
  const edit = (part: Partial<SettingsForm>): void => {
    onEditSettings({ ...edited, ...part });
  };
  return (
    <>
      <p className="muted">
        Stanno nel foglio Parametri di questa cartella. Sono tutte facoltative; ciò che quel foglio
        contiene di altro resta com’è.
      </p>
      <SettingFields
        values={edited.values}
        faults={faults}
        onEdit={(values) => {
          edit({ values });
        }}
      />
      <CorrectionsView
        corrections={edited.corrections}
        sheets={sheets}
        onEdit={(corrections) => {
          edit({ corrections });
        }}
      />
      <div className="actions">
        <PrimaryButton
          text={step === 'saving' ? 'Salvataggio…' : 'Salva le impostazioni'}
          disabled={!isUsable || step === 'saving'}
          allowDisabledFocus
          onClick={onSaveSettings}
        />
      </div>
      {problem && <ProblemView problem={problem} />}
      {step === 'saved' && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          Impostazioni salvate. Valgono dal prossimo Genera report.
        </MessageBar>
      )}
    </>
  );
}
