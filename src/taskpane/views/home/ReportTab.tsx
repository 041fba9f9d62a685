import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy, type PaneState } from '../../state/paneState';
import { controls } from '../../words/controls';
import { homeWords, introWords } from '../../words/homeWords';
import { questionWords } from '../../words/questionWords';
import { ExplainView } from '../ExplainView';
import type { PaneHandlers } from '../handlers';
import { QuestionView } from '../QuestionView';
import { EditionsView } from './EditionsView';
import { HomeView } from './HomeView';
import { PreviewView } from './PreviewView';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

/** What asks for an answer, else the last preview, else the last result, else what there is to do. */
export function ReportTab({ state, handlers }: Props): React.ReactElement {
  const { outcome, facts } = state;
  if (outcome?.kind === 'asked') {
    const { question } = outcome;
    return (
      <QuestionView
        words={questionWords(question)}
        onBack={handlers.onGoBack}
        onAccept={() => {
          handlers.onAccept(question);
        }}
        onShowCell={handlers.onShowCell}
      />
    );
  }
  return (
    <>
      <FactsView state={state} handlers={handlers} />
      {facts.workbook?.isBlank === false && <ExplainView state={state} handlers={handlers} />}
    </>
  );
}

function FactsView({ state, handlers }: Props): React.ReactElement {
  const { facts } = state;
  if (facts.preview) return <PreviewView preview={facts.preview} />;
  if (!facts.kept) return <IntroView state={state} onInsertSample={handlers.onInsertSample} />;
  return (
    <>
      <HomeView state={state} kept={facts.kept} handlers={handlers} />
      <PublishView state={state} handlers={handlers} />
      <EditionsView state={state} handlers={handlers} />
      <section>
        <h2>{homeWords.looks}</h2>
        <p className="muted">{homeWords.whyRewriteLooks}</p>
        <DefaultButton
          text={controls.rewriteLooks}
          disabled={isBusy(state)}
          allowDisabledFocus
          onClick={handlers.onRewriteLooks}
        />
      </section>
    </>
  );
}

/** What is published, as a file or by way of the clipboard. */
function PublishView({ state, handlers }: Props): React.ReactElement {
  const { outcome } = state;
  const idle = { disabled: isBusy(state), allowDisabledFocus: true } as const;
  return (
    <section>
      <h2>{homeWords.document}</h2>
      <p className="muted">{homeWords.aboutDocument}</p>
      <p className="muted">{homeWords.aboutCopy}</p>
      <div className="actions">
        <DefaultButton
          {...idle}
          text={controls.exportDocument}
          onClick={handlers.onExportDocument}
        />
        <DefaultButton {...idle} text={controls.copyReport} onClick={handlers.onCopyReport} />
        {outcome?.kind === 'readyToCopy' && (
          <PrimaryButton
            text={controls.copyNow}
            onClick={() => {
              handlers.onCopyReady(outcome.texts);
            }}
          />
        )}
      </div>
      {outcome?.kind === 'handedOver' && <p>{homeWords.ifNoBrowser}</p>}
    </section>
  );
}

interface IntroProps {
  readonly state: PaneState;
  readonly onInsertSample: () => void;
}

/** What the add-in does, for who sees it for the first time. */
function IntroView({ state, onInsertSample }: IntroProps): React.ReactElement {
  return (
    <>
      <p>{introWords.purpose}</p>
      {state.facts.workbook?.isBlank === true && (
        <>
          <p>{introWords.blank}</p>
          <div className="actions">
            <DefaultButton
              text={controls.insertSample}
              disabled={isBusy(state)}
              allowDisabledFocus
              onClick={onInsertSample}
            />
          </div>
        </>
      )}
    </>
  );
}
