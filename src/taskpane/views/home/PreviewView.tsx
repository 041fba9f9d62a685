import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import type { Preview, Seen } from '../../state/paneState';
import { homeWords, previewWords } from '../../words/homeWords';
import { announcedQuestion } from '../../words/questionWords';
import { ChangesView } from './ChangesView';

/** What a run would do; nothing of it is done. */
export function PreviewView({ preview }: { readonly preview: Seen<Preview> }): React.ReactElement {
  const { sheets, question, after } = preview.value;
  return (
    <>
      {preview.isStale && <p className="avviso">{previewWords.stale}</p>}
      {question && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {announcedQuestion(question)}
        </MessageBar>
      )}
      {sheets.length > 0 && (
        <section>
          <h2>{previewWords.sheets}</h2>
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet.name} className="row">
                <span>{sheet.name}</span>
                <span className="muted">{previewWords.task(sheet)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {after.changes && (
        <section>
          <h2>{homeWords.changes}</h2>
          <ChangesView changes={after.changes} restWords={homeWords.moreChanges} />
        </section>
      )}
    </>
  );
}
