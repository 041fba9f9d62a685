import * as React from 'react';
import { publishWords } from '../../words/publishWords';
import { questionWords } from '../../words/questionWords';
import { ExplainView } from '../ExplainView';
import { FilesView } from '../FilesView';
import type { PaneProps } from '../handlers';
import { lazily } from '../lazily';
import { QuestionView } from '../QuestionView';
import { HomeView } from './HomeView';
import { IntroView } from './IntroView';
import { PreviewView } from './PreviewView';
import { WorkView } from './WorkView';

const EditionsView = lazily(
  async () => (await import(/* webpackChunkName: "editions" */ './EditionsView')).EditionsView,
);

const RemovalView = lazily(
  async () => (await import(/* webpackChunkName: "removal" */ './RemovalView')).RemovalView,
);

/** What asks for an answer, else the last preview, else the last result, else what there is to do. */
export function ReportTab({ state, handlers }: PaneProps): React.ReactElement {
  const { outcome, facts } = state;
  if (outcome?.kind === 'asked') {
    const { question } = outcome;
    return (
      <QuestionView
        words={questionWords(question)}
        onBack={handlers.onGoBack}
        onAccept={() => handlers.onAccept(question)}
        onShowCell={handlers.onShowCell}
      />
    );
  }
  if (outcome?.kind === 'removalAsked')
    return <RemovalView removal={outcome.removal} handlers={handlers} />;
  const explain = facts.workbook?.isBlank === false && (
    <ExplainView state={state} handlers={handlers} />
  );
  // The answer stands where it is seen at once; before the first report there is nothing to ask of it.
  const isHome = facts.kept && !facts.preview && !state.work;
  return (
    <>
      {outcome?.kind === 'handedOver' && <p>{publishWords.ifNoBrowser}</p>}
      {outcome?.kind === 'exported' && outcome.as === 'pdf' && (
        <p>{publishWords.toPdf(outcome.file)}</p>
      )}
      <FilesView state={state} handlers={handlers} />
      {isHome && explain}
      <FactsView state={state} handlers={handlers} />
      {!isHome && explain}
    </>
  );
}

function FactsView({ state, handlers }: PaneProps): React.ReactElement {
  const { preview, kept } = state.facts;
  if (state.work) return <WorkView work={state.work} />;
  if (preview)
    return (
      <PreviewView
        preview={preview}
        kept={kept}
        onClose={handlers.onClosePreview}
        onShowCell={handlers.onShowCell}
      />
    );
  if (!kept) return <IntroView state={state} handlers={handlers} />;
  return (
    <>
      <HomeView state={state} kept={kept} handlers={handlers} />
      <EditionsView state={state} handlers={handlers} />
    </>
  );
}
