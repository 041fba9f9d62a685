import * as React from 'react';
import { readTexts } from '../../../app/settings/settingFaults';
import type { SettingsForm } from '../../../app/settings/settingsForm';
import type { ReadySettings, SettingsState } from '../../state/settingsState';
import { controls } from '../../words/controls';
import { settingsWords } from '../../words/settingsWords';
import { ActionRow } from '../ActionRow';
import type { PaneHandlers } from '../handlers';
import { HelpLink } from '../HelpLink';
import { ProblemView } from '../ProblemView';
import { CorrectionsView } from './CorrectionsView';
import type { Known } from './EffectsView';
import { SettingFields } from './SettingFields';

type Handlers = Pick<
  PaneHandlers,
  'onView' | 'onEditSettings' | 'onDraftCorrection' | 'onLeaveSetting'
> &
  Partial<Pick<PaneHandlers, 'onReadSamples'>>;

interface Props {
  readonly settings: SettingsState | undefined;
  readonly texts: { readonly whereTheyAre: string };
  /** The areas that the report found; absent: it was not looked. */
  readonly areas?: readonly string[];
  readonly known: Known;
  readonly handlers: Handlers;
  /** How what was typed is saved, and what came of it: below the fields. */
  readonly children: (settings: ReadySettings) => React.ReactNode;
}

/** The sheet Parametri: its settings and its corrections. */
export function SettingsTab(props: Props): React.ReactElement {
  const { settings, handlers } = props;
  if (settings?.kind === 'failed') {
    return (
      <>
        <ProblemView problem={settings.problem} />
        <ActionRow text={controls.retry} onClick={() => handlers.onView('settings')} />
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
  const { settings, texts, areas = [], known, handlers, children } = props;
  const { edited, draft, sheets } = settings;
  const { onEditSettings, onDraftCorrection, onLeaveSetting } = handlers;
  const edit = (part: Partial<SettingsForm>): void => onEditSettings({ ...edited, ...part });
  return (
    <>
      <p className="muted">
        {texts.whereTheyAre}{' '}
        <HelpLink page="guida" at="il-foglio-parametri" about={settingsWords.heading} />
      </p>
      <SettingFields
        values={edited.values}
        read={readTexts(edited.values)}
        areas={areas}
        known={known}
        onEdit={(values) => edit({ values })}
        onLeave={onLeaveSetting}
      />
      <CorrectionsView
        corrections={edited.corrections}
        draft={draft}
        sheets={sheets}
        onReadSamples={handlers.onReadSamples}
        onDraft={onDraftCorrection}
        onEdit={(corrections) => {
          edit({ corrections });
          onLeaveSetting();
        }}
      />
      {children(settings)}
    </>
  );
}
