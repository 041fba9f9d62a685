import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { runTime } from '../../session/runJob';
import { isSaving, type ReadySettings } from '../../state/settingsState';
import { controls } from '../../words/controls';
import { allSettings, settingFields, settingsWords } from '../../words/settingsWords';
import type { PaneProps } from '../handlers';
import { SettingsTab } from './SettingsTab';

/** The settings of the workbook that is open: each is saved once its field is left. */
export function PaneSettings({ state, handlers }: PaneProps): React.ReactElement {
  return (
    <SettingsTab
      settings={state.settings}
      texts={settingsWords}
      areas={(state.facts.kept?.path.areas ?? []).map(({ name }) => name)}
      known={{ tally: state.facts.data?.value.tally, today: runTime().today }}
      handlers={handlers}
    >
      {(settings) => <SavedView settings={settings} onUndo={handlers.onUndoSettings} />}
    </SettingsTab>
  );
}

interface SavedProps {
  readonly settings: ReadySettings;
  readonly onUndo: () => void;
}

/** What was saved last and the way back, in sight from the first save on. */
function SavedView({ settings, onUndo }: SavedProps): React.ReactElement {
  const words = savedWords(settings);
  return (
    <div className={words === '' ? '' : 'saved'}>
      {/* There before it says anything, so that what it says first is announced. */}
      <p role="status" className="status">
        {words}
      </p>
      {words !== '' && (
        <DefaultButton
          text={controls.undoSettings}
          disabled={settings.saves.length === 0 || isSaving(settings)}
          allowDisabledFocus
          onClick={onUndo}
        />
      )}
    </div>
  );
}

function savedWords(settings: ReadySettings): string {
  if (isSaving(settings)) return settingsWords.saving;
  if (settings.step === 'undone') return settingsWords.undone;
  const last = settings.saves.at(-1);
  if (!last) return '';
  const { before, after } = last;
  const changed = allSettings.filter((setting) => before.values[setting] !== after.values[setting]);
  const areSame = JSON.stringify(before.corrections) === JSON.stringify(after.corrections);
  return settingsWords.saved([
    ...changed.map((setting) => settingFields[setting].label),
    ...(areSame ? [] : [settingsWords.corrections]),
  ]);
}
