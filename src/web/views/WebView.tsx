import { PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import * as React from 'react';
import manifest from '../../../package.json';
import { settingFaults } from '../../app/settings/settingFaults';
import { runTime } from '../../taskpane/session/runJob';
import type { View } from '../../taskpane/state/paneState';
import { isEdited, isSaving, type ReadySettings } from '../../taskpane/state/settingsState';
import { DataView } from '../../taskpane/views/DataView';
import { ProblemView } from '../../taskpane/views/ProblemView';
import { SettingsTab } from '../../taskpane/views/settings/SettingsTab';
import { controls, footer } from '../../taskpane/words/controls';
import type { WebState } from '../webState';
import { webSettingsTexts, webWords } from '../words';
import type { WebProps } from './handlers';
import { OpenView } from './OpenView';
import { ReportView } from './ReportView';

/** What opens a file is always there and always of one height; the rest is about the file that is open. */
export function WebView({ state, handlers }: WebProps): React.ReactElement {
  return (
    <main className="pane web">
      <h1>{controls.title}</h1>
      <p>{webWords.purpose}</p>
      <OpenView state={state} handlers={handlers} />
      {state.problem && <ProblemView problem={state.problem} />}
      {state.made && <TabsView state={state} handlers={handlers} made={state.made} />}
      <footer>
        {footer.version(manifest.version)} · {footer.privacy}
      </footer>
    </main>
  );
}

function TabsView({
  state,
  handlers,
  made,
}: WebProps & { readonly made: NonNullable<WebState['made']> }): React.ReactElement {
  return (
    <Pivot
      className="tabs"
      selectedKey={state.view}
      onLinkClick={(item) => {
        if (item) handlers.onView(item.props.itemKey as View);
      }}
    >
      <PivotItem itemKey="report" headerText={controls.reportTab}>
        <ReportView state={state} result={made.result} onDownload={handlers.onDownload} />
      </PivotItem>
      <PivotItem itemKey="data" headerText={controls.dataTab}>
        <DataView data={{ value: made.data, isStale: false }} />
      </PivotItem>
      <PivotItem itemKey="settings" headerText={controls.settingsTab}>
        <SettingsTab
          settings={state.settings}
          texts={webSettingsTexts}
          known={{ tally: made.data.tally, today: runTime().today }}
          handlers={{
            onView: () => undefined,
            onEditSettings: (form) => handlers.onSettings({ type: 'settingsEdited', form }),
            onDraftCorrection: (draft) => handlers.onSettings({ type: 'correctionDrafted', draft }),
            // The report is made again by a click: what is typed is only looked at here.
            onLeaveSetting: () => undefined,
          }}
        >
          {(settings) => <RemakeView settings={settings} onRemake={handlers.onRemake} />}
        </SettingsTab>
      </PivotItem>
    </Pivot>
  );
}

interface RemakeProps {
  readonly settings: ReadySettings;
  readonly onRemake: () => void;
}

function RemakeView({ settings, onRemake }: RemakeProps): React.ReactElement {
  const isUsable =
    isEdited(settings) && Object.keys(settingFaults(settings.edited.values)).length === 0;
  return (
    <>
      <div className="actions">
        <PrimaryButton
          text={webSettingsTexts.save}
          disabled={!isUsable || isSaving(settings)}
          allowDisabledFocus
          onClick={onRemake}
        />
      </div>
      {settings.step === 'saved' && (
        <MessageBar messageBarType={MessageBarType.success} isMultiline>
          {webSettingsTexts.saved}
        </MessageBar>
      )}
    </>
  );
}
