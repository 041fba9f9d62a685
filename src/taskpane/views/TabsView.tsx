import { Pivot, PivotItem } from 'office-ui-fabric-react/lib/Pivot';
import * as React from 'react';
import type { PaneState, View } from '../state/paneState';
import { controls } from '../words/controls';
import { problemsToMend } from '../words/findingWords';
import { DataTab } from './DataTab';
import type { PaneProps } from './handlers';
import { ReportTab } from './home/ReportTab';
import { lazily } from './lazily';
import { ProblemView } from './ProblemView';

const PaneSettings = lazily(
  async () =>
    (await import(/* webpackChunkName: "settings" */ './settings/PaneSettings')).PaneSettings,
);

export function TabsView({ state, handlers }: PaneProps): React.ReactElement {
  const problems = <ProblemsView state={state} />;
  return (
    <Pivot
      className="tabs"
      selectedKey={state.view}
      onLinkClick={(item) => {
        if (item) handlers.onView(item.props.itemKey as View);
      }}
    >
      <PivotItem itemKey="report" headerText={controls.reportTab}>
        {problems}
        <ReportTab state={state} handlers={handlers} />
      </PivotItem>
      <PivotItem itemKey="data" headerText={controls.dataTab} {...countOf(state)}>
        {problems}
        <DataTab state={state} handlers={handlers} />
      </PivotItem>
      <PivotItem itemKey="settings" headerText={controls.settingsTab}>
        {problems}
        <PaneSettings state={state} handlers={handlers} />
      </PivotItem>
    </Pivot>
  );
}

/** How many problems wait to be mended. */
function countOf({ facts, accepted }: PaneState): { readonly itemCount?: number } {
  const count = facts.data ? problemsToMend(facts.data.value, accepted) : 0;
  return count > 0 ? { itemCount: count } : {};
}

/** Why the last job, or the last link, came to nothing: first in every tab. */
function ProblemsView({ state }: { readonly state: PaneState }): React.ReactElement {
  const { outcome, linkProblem } = state;
  return (
    <>
      {outcome?.kind === 'failed' && <ProblemView problem={outcome.problem} />}
      {linkProblem && <ProblemView problem={linkProblem} />}
    </>
  );
}
