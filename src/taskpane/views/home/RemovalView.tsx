import * as React from 'react';
import { copyText } from '../../session/publish/copyText';
import type { Removal } from '../../state/removal';
import { controls } from '../../words/controls';
import { problemWords } from '../../words/problemWords';
import { removalWords, textsToCopy } from '../../words/questionWords';
import { ActionRow } from '../ActionRow';
import type { PaneHandlers } from '../handlers';
import { QuestionView } from '../QuestionView';

interface Props {
  readonly removal: Removal;
  readonly handlers: PaneHandlers;
}

/** Asks before the report is taken out; the analyst's texts can be copied first. */
export function RemovalView({ removal, handlers }: Props): React.ReactElement {
  const [copied, setCopied] = React.useState('');
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(textsToCopy(removal));
    setCopied(isCopied ? problemWords.copiedTexts : problemWords.noClipboardForText);
  };
  return (
    <QuestionView
      words={removalWords(removal)}
      onBack={handlers.onGoBack}
      onAccept={() => handlers.onTakeOutReport(removal)}
      onShowCell={handlers.onShowCell}
    >
      {removal.texts.length > 0 && (
        <>
          <ActionRow text={controls.copyTexts} onClick={() => void copy()} />
          <p role="status" className="status">
            {copied}
          </p>
        </>
      )}
    </QuestionView>
  );
}
