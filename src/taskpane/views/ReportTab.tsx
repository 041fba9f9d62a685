import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { controls } from '../words/controls';
import { questionWords } from '../words/questionWords';
import { introWords, reportWords } from '../words/reportWords';
import { ExplainView } from './ExplainView';
import type { PaneHandlers } from './handlers';
import { PreviewView } from './PreviewView';
import { QuestionView } from './QuestionView';
import { ResultView } from './ResultView';

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
      {facts.workbook?.isBlank === false && <ExplainView state={state} handlers={handlers} />}
      <FactsView state={state} handlers={handlers} />
    </>
  );
}

function FactsView({ state, handlers }: Props): React.ReactElement {
  const { facts } = state;
  if (facts.preview) return <PreviewView preview={facts.preview} />;
  if (facts.workbook?.hasReport !== true) {
    return <IntroView state={state} onInsertSample={handlers.onInsertSample} />;
  }
  return (
    <>
      {facts.generated ? (
        <ResultView
          generated={facts.generated}
          isStale={facts.report === 'stale'}
          onShowCell={handlers.onShowCell}
        />
      ) : (
        <p className="muted">{introWords.present}</p>
      )}
      <PublishView state={state} handlers={handlers} />
      <section>
        <h2>{reportWords.looks}</h2>
        <p className="muted">{reportWords.whyRewriteLooks}</p>
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
      <h2>{reportWords.document}</h2>
      <p className="muted">{reportWords.aboutDocument}</p>
      <p className="muted">{reportWords.aboutCopy}</p>
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
      {outcome?.kind === 'handedOver' && <p>{reportWords.ifNoBrowser}</p>}
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
