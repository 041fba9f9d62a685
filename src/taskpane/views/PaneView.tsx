import * as React from 'react';
import { isBusy } from '../state/paneState';
import type { PaneState } from '../state/paneState';
import { statusText } from '../statusText';
import { ActionsView } from './ActionsView';
import { FooterView } from './FooterView';
import type { PaneHandlers } from './handlers';
import { IntroView } from './IntroView';
import { JobProblemView } from './JobProblemView';
import { ProblemView } from './ProblemView';
import { ProgressView } from './ProgressView';
import { StaleBanner } from './StaleBanner';
import { TabsView } from './TabsView';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

export function PaneView({ state, handlers }: Props): React.ReactElement {
  const { job, workbook, isStale, linkProblem } = state;
  const isFirstRun = workbook?.hasReport !== true && job.kind === 'idle';
  return (
    <main className="pane">
      <h1>Report MIP</h1>
      {isFirstRun && <IntroView isBlank={workbook?.isBlank === true} />}
      {isStale && !isBusy(state) && <StaleBanner />}
      <ActionsView state={state} handlers={handlers} />
      <ProgressView job={job} onCancel={handlers.onCancel} />
      {/* While the bar shows the step, this only announces it. */}
      <p role="status" className={isBusy(state) ? 'unseen' : 'status'}>
        {statusText(job)}
      </p>
      <JobProblemView job={job} onOverwrite={handlers.onOverwrite} />
      {linkProblem && <ProblemView problem={linkProblem} />}
      {workbook?.isBlank !== true && <TabsView state={state} handlers={handlers} />}
      <FooterView />
    </main>
  );
}
