import { IconButton } from 'office-ui-fabric-react/lib/Button';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import * as React from 'react';
import {
  comparable,
  type ComparedEditions,
  type ShownEdition,
  theReport,
} from '../../state/editions';
import { isBusy } from '../../state/paneState';
import { editionLine, editionWords, nameWords } from '../../words/editionWords';
import { ActionRow } from '../ActionRow';
import { Choice } from '../Choice';
import type { PaneProps } from '../handlers';
import { ChangesView } from './ChangesView';

/** What is archived, a form for one more, and a comparison of two. */
export function EditionsView({ state, handlers }: PaneProps): React.ReactElement {
  const { list, compared } = state.editions;
  return (
    <section>
      <h2>{editionWords.heading}</h2>
      {list ? (
        <>
          <EditionList list={list} isBusy={isBusy(state)} onRemove={handlers.onUnarchive} />
          <ArchiveForm state={state} handlers={handlers} />
          {list.length > 0 && <CompareForm state={state} handlers={handlers} list={list} />}
          {compared && <ComparedView compared={compared} />}
        </>
      ) : (
        <>
          <p className="muted">{editionWords.why}</p>
          <ActionRow
            text={editionWords.show}
            disabled={isBusy(state)}
            onClick={handlers.onListEditions}
          />
        </>
      )}
    </section>
  );
}

interface ListProps {
  readonly list: readonly ShownEdition[];
  readonly isBusy: boolean;
  readonly onRemove: (name: string) => void;
}

function EditionList({ list, isBusy: disabled, onRemove }: ListProps): React.ReactElement {
  if (list.length === 0) return <p className="muted">{editionWords.none}</p>;
  return (
    <ul>
      {list.map((edition) => (
        <li key={edition.name} className="row">
          <span>
            {edition.name}
            <br />
            <span className="muted">{editionLine(edition)}</span>
          </span>
          <IconButton
            iconProps={{ iconName: 'Delete' }}
            ariaLabel={editionWords.remove(edition.name)}
            disabled={disabled}
            onClick={() => onRemove(edition.name)}
          />
        </li>
      ))}
    </ul>
  );
}

function ArchiveForm({ state, handlers }: PaneProps): React.ReactElement {
  const { draft } = state.editions;
  const name = draft.name.trim();
  return (
    <>
      <TextField
        label={editionWords.name}
        value={draft.name}
        placeholder={editionWords.example}
        maxLength={60}
        onChange={(_event, text) => handlers.onDraftEdition({ ...draft, name: text ?? '' })}
      />
      <ActionRow
        text={editionWords.archive}
        disabled={isBusy(state) || name === ''}
        onClick={() => handlers.onArchive(name)}
      />
    </>
  );
}

function CompareForm({
  state,
  handlers,
  list,
}: PaneProps & { readonly list: readonly ShownEdition[] }): React.ReactElement {
  const { draft } = state.editions;
  const options = [...comparable(list), theReport].map((key) => ({ key, text: nameWords(key) }));
  return (
    <>
      <Choice
        label={editionWords.earlier}
        options={options}
        chosen={draft.earlier}
        onChoose={(earlier) => handlers.onDraftEdition({ ...draft, earlier })}
      />
      <Choice
        label={editionWords.later}
        options={options}
        chosen={draft.later}
        onChoose={(later) => handlers.onDraftEdition({ ...draft, later })}
      />
      <ActionRow
        text={editionWords.compare}
        disabled={isBusy(state) || draft.earlier === draft.later}
        onClick={() => handlers.onCompareEditions(draft)}
      />
    </>
  );
}

function ComparedView({ compared }: { readonly compared: ComparedEditions }): React.ReactElement {
  const { earlier, later, changes } = compared;
  const { isComparable, counts } = changes;
  const isSame = isComparable && counts.restated + counts.new === 0;
  return (
    <>
      <h3>{editionWords.compared(earlier, later)}</h3>
      {isSame ? <p>{editionWords.unchanged}</p> : <ChangesView changes={changes} />}
    </>
  );
}
