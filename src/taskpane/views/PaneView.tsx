import * as React from 'react';
import type { PaneState } from '../state/paneState';
import { controls } from '../words/controls';
import { ActionsView } from './ActionsView';
import { FooterView } from './FooterView';
import type { PaneHandlers } from './handlers';
import { StateLineView } from './StateLineView';
import { TabsView } from './TabsView';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

/** What stands above the tabs is always there and always of one height: nothing ever moves a button. */
export function PaneView({ state, handlers }: Props): React.ReactElement {
  return (
    <main className="pane">
      {/* Excel shows the name above the pane. */}
      <h1 className="unseen">{controls.title}</h1>
      <StateLineView state={state} />
      <ActionsView state={state} handlers={handlers} />
      <TabsView state={state} handlers={handlers} />
      <FooterView />
    </main>
  );
}
