import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import manifest from '../../../package.json';
import type { Obstacle } from '../hostCheck';
import type { PaneState } from '../state/paneState';
import { controls, footer } from '../words/controls';
import { fileWords } from '../words/fileWords';
import { obstacleWords } from '../words/problemWords';
import { type StateLine, stateLine } from '../words/stateLine';
import { ActionsView } from './ActionsView';
import { FilesChooser } from './FilesView';
import type { PaneProps } from './handlers';
import { TabsView } from './TabsView';
import { type Mark, verdictMarks } from './VerdictView';

/** What stands above the tabs is always there and always of one height: nothing ever moves a button. */
export function PaneView({ state, handlers }: PaneProps): React.ReactElement {
  return (
    <main className="pane">
      {/* Excel shows the name above the pane. */}
      <h1 className="unseen">{controls.title}</h1>
      <StateLineView state={state} />
      <ActionsView state={state} handlers={handlers} />
      <FilesChooser label={fileWords.choose} onFiles={handlers.onAddFiles} />
      <TabsView state={state} handlers={handlers} />
      <FooterView />
    </main>
  );
}

const marks: Readonly<Record<StateLine['level'], Mark>> = {
  plain: { icon: 'Info', look: 'muted' },
  ...verdictMarks,
};

/** How things stand, announced whenever it changes. */
function StateLineView({ state }: { readonly state: PaneState }): React.ReactElement {
  const { level, text } = stateLine(state);
  const { icon, look } = marks[level];
  return (
    <div className="state">
      <Icon iconName={icon} className={`mark ${look}`} aria-hidden />
      <p role="status" title={text}>
        {text}
      </p>
    </div>
  );
}

function FooterView(): React.ReactElement {
  return (
    <footer>
      {footer.version(manifest.version)} ·{' '}
      <a href="assistenza.html" target="_blank" rel="noreferrer">
        {controls.support}
      </a>
      <br />
      {footer.privacy}
    </footer>
  );
}

/** Stands in place of the pane where the pane cannot work. */
export function ObstacleView({ obstacle }: { readonly obstacle: Obstacle }): React.ReactElement {
  return (
    <main className="pane">
      <h1>{controls.title}</h1>
      <p role="alert">{obstacleWords[obstacle]}</p>
      <FooterView />
    </main>
  );
}
