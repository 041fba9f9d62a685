import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { copyText } from '../session/publish/copyText';
import type { Problem } from '../state/problem';
import { controls } from '../words/controls';
import { problemWords } from '../words/problemWords';

/** The sentence is announced; the diagnostics can be copied, by hand too where the clipboard is barred. */
export function ProblemView({ problem }: { readonly problem: Problem }): React.ReactElement {
  const { sentence, diagnostics } = problem;
  return (
    <section className="problem-bar">
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        <strong>{problemWords.attention}</strong> {sentence}
      </MessageBar>
      {diagnostics !== undefined && <Diagnostics text={diagnostics} />}
    </section>
  );
}

function Diagnostics({ text }: { readonly text: string }): React.ReactElement {
  const field = React.useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = React.useState('');
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    if (!isCopied) field.current?.select();
    setOutcome(isCopied ? problemWords.copied : problemWords.selected);
  };
  return (
    <details>
      <summary>{problemWords.diagnostics}</summary>
      <textarea
        ref={field}
        readOnly
        aria-label={problemWords.diagnosticsField}
        rows={6}
        value={text}
      />
      <DefaultButton text={controls.copyDiagnostics} onClick={() => void copy()} />
      <p role="status" className="status">
        {outcome}
      </p>
    </details>
  );
}
