import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import type { Mendings } from '../../state/mendings';
import { mendingOutcomeWords, mendingWords } from '../../words/mendingWords';
import { ActionRow } from '../ActionRow';

interface Props {
  readonly mendings: Mendings;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

/** How the last mending ended, and the way back. */
export function MendingsView({ mendings, isBusy, onUndo }: Props): React.ReactElement | null {
  const { done, last } = mendings;
  if (!last) return null;
  const { plan } = last;
  const isDone = plan.changes.length > 0 || plan.sheet !== undefined;
  const isWhole = isDone && plan.formulas.length + plan.changed.length === 0;
  return (
    <>
      <MessageBar
        messageBarType={isWhole ? MessageBarType.success : MessageBarType.warning}
        isMultiline
      >
        {mendingOutcomeWords(last)}
      </MessageBar>
      <ActionRow
        text={mendingWords.undo}
        title={done.at(-1)?.title}
        disabled={isBusy || done.length === 0}
        onClick={onUndo}
      />
    </>
  );
}
