import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import {
  comparable,
  type ComparedEditions,
  type ShownEdition,
  theReport,
} from '../../state/editions';
import { isBusy, type PaneState } from '../../state/paneState';
import { editionLine, editionWords, nameWords } from '../../words/editionWords';
import type { EditionHandlers } from '../handlers';
import { ChangesView } from './ChangesView';

interface Props {
  readonly state: PaneState;
  readonly handlers: EditionHandlers;
}

/** What is archived, a form for one more, and a comparison of two. */
export function EditionsView({ state, handlers }: Props): React.ReactElement {
  const { list, compared } = state.editions;
  const idle = { disabled: isBusy(state), allowDisabledFocus: true } as const;
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
          <div className="actions">
            <DefaultButton {...idle} text={editionWords.show} onClick={handlers.onListEditions} />
          </div>
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

function ArchiveForm({ state, handlers }: Props): React.ReactElement {
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
      <div className="actions">
        <DefaultButton
          text={editionWords.archive}
          disabled={isBusy(state) || name === ''}
          allowDisabledFocus
          onClick={() => handlers.onArchive(name)}
        />
      </div>
    </>
  );
}

function CompareForm({
  state,
  handlers,
  list,
}: Props & { readonly list: readonly ShownEdition[] }): React.ReactElement {
  const { draft } = state.editions;
  const names = [...comparable(list), theReport];
  return (
    <>
      <Choice
        label={editionWords.earlier}
        names={names}
        chosen={draft.earlier}
        onChoose={(earlier) => handlers.onDraftEdition({ ...draft, earlier })}
      />
      <Choice
        label={editionWords.later}
        names={names}
        chosen={draft.later}
        onChoose={(later) => handlers.onDraftEdition({ ...draft, later })}
      />
      <div className="actions">
        <DefaultButton
          text={editionWords.compare}
          disabled={isBusy(state) || draft.earlier === draft.later}
          allowDisabledFocus
          onClick={() => handlers.onCompareEditions(draft)}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

function Choice({ label, names, chosen, onChoose }: ChoiceProps): React.ReactElement {
  return (
    <Dropdown
      label={label}
      placeholder={editionWords.choose}
      options={names.map((name) => ({ key: name, text: nameWords(name) }))}
      selectedKey={chosen === '' ? null : chosen}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        if (option) onChoose(String(option.key));
      }}
    />
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
