import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { FoundSheets } from '../../../intake/findSheets';
import { isBusy } from '../../state/paneState';
import { controls } from '../../words/controls';
import { fileWords } from '../../words/fileWords';
import { foundTitle, introWords, kindWords } from '../../words/introWords';
import { ActionRow } from '../ActionRow';
import { chooseFiles } from '../FilesView';
import type { PaneProps } from '../handlers';

const inserted = [
  { what: 'sample', text: controls.insertSample },
  { what: 'template', text: controls.insertTemplate },
] as const;

/** What comes of a click, for who sees the pane for the first time, and what it would be made of. */
export function IntroView({ state, handlers }: PaneProps): React.ReactElement {
  const { workbook, found } = state.facts;
  const isBlank = workbook?.isBlank === true;
  return (
    <div className="columns even">
      <section>
        <h2>{introWords.title}</h2>
        <p>{introWords.purpose}</p>
        <p className="muted">{introWords.terms}</p>
      </section>
      <section>
        {isBlank && (
          <>
            <p>{introWords.blank}</p>
            <div className="actions">
              {inserted.map(({ what, text }) => (
                <DefaultButton
                  key={what}
                  text={text}
                  disabled={isBusy(state)}
                  allowDisabledFocus
                  onClick={() => handlers.onInsert(what)}
                />
              ))}
            </div>
          </>
        )}
        <ActionRow
          text={fileWords.add}
          title={fileWords.hint}
          disabled={isBusy(state)}
          onClick={chooseFiles}
        />
        {!isBlank && found && <FoundView found={found} />}
      </section>
    </div>
  );
}

/** The kinds of data with their sheets, then those that are missing. */
function FoundView({ found }: { readonly found: readonly FoundSheets[] }): React.ReactElement {
  const isThere = ({ sheets }: FoundSheets): boolean => sheets.length > 0;
  const inOrder = [...found.filter(isThere), ...found.filter((one) => !isThere(one))];
  return (
    <>
      <h2>{foundTitle(found)}</h2>
      <ul>
        {inOrder.map((one) => (
          <li key={one.kind} className="row">
            <span className={isThere(one) ? '' : 'avviso'}>
              <Icon
                iconName={isThere(one) ? 'Completed' : 'Warning'}
                className={isThere(one) ? 'good' : ''}
                aria-hidden
              />{' '}
              {kindWords.name(one)}
            </span>
            <span className="figure muted">{kindWords.rows(one)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
