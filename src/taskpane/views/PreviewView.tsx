import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import type { Preview } from '../state/paneState';
import { ChangesView } from './ChangesView';
import { VerdictView } from './VerdictView';

/** What a run would do; nothing of it is done. */
export function PreviewView({ preview }: { readonly preview: Preview }): React.ReactElement {
  const { sheets, obstacles, verdict, changes } = preview;
  return (
    <>
      {obstacles.map((sentence) => (
        <MessageBar key={sentence} messageBarType={MessageBarType.warning} isMultiline>
          {sentence}
        </MessageBar>
      ))}
      {sheets.length > 0 && (
        <section>
          <h2>Anteprima: fogli che cambierebbero</h2>
          <ul>
            {sheets.map(({ name, isNew }) => (
              <li key={name} className="row">
                <span>{name}</span>
                <span className="muted">{isNew ? 'nuovo' : 'aggiornato'}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {changes && <ChangesView changes={changes} />}
      <VerdictView verdict={verdict} />
    </>
  );
}
