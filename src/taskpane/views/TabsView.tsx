import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import * as React from 'react';
import type { PaneState, View } from '../state/paneState';
import { DataTab } from './DataTab';
import type { PaneHandlers } from './handlers';
import { ReportTab } from './ReportTab';
import { SettingsTab } from './SettingsTab';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

export function TabsView({ state, handlers }: Props): React.ReactElement {
  return (
    <Pivot
      className="tabs"
      selectedKey={state.view}
      onLinkClick={(item) => {
        if (item) handlers.onView(item.props.itemKey as View);
      }}
    >
      <PivotItem itemKey="report" headerText="Rapporto">
        <ReportTab state={state} onShowCell={handlers.onShowCell} />
      </PivotItem>
      <PivotItem itemKey="data" headerText="Dati">
        <DataTab state={state} onCheck={handlers.onCheck} onShowCell={handlers.onShowCell} />
      </PivotItem>
      <PivotItem itemKey="settings" headerText="Impostazioni">
        <SettingsTab settings={state.settings} handlers={handlers} />
      </PivotItem>
    </Pivot>
  );
}
