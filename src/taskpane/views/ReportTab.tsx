import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { controls } from '../words/controls';
import { questionWords } from '../words/questionWords';
import { introWords, reportWords } from '../words/reportWords';
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
      <section>
        <h2>{reportWords.document}</h2>
        <p className="muted">{reportWords.aboutDocument}</p>
        <DefaultButton
          text={controls.exportDocument}
          disabled={isBusy(state)}
          allowDisabledFocus
          onClick={handlers.onExportDocument}
        />
      </section>
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
