import * as React from 'react';
import { isBusy } from '../state/paneState';
import { controls } from '../words/controls';
import { dataWords } from '../words/dataWords';
import { ActionRow } from './ActionRow';
import { HiddenRowsView } from './ExplainView';
import { MendingsView } from './findings/MendingsView';
import type { PaneProps } from './handlers';
import { lazily } from './lazily';

/** Loaded when the data have been checked. */
const DataView = lazily(
  async () => (await import(/* webpackChunkName: "data" */ './DataView')).DataView,
);

export function DataTab({ state, handlers }: PaneProps): React.ReactElement {
  const { data } = state.facts;
  const { onCheck, onShowCell, onUndoMending } = handlers;
  const mending = { ...handlers, isBusy: isBusy(state), accepted: state.accepted };
  return (
    <>
      <ActionRow text={controls.check} disabled={isBusy(state)} onClick={onCheck} />
      <MendingsView mendings={state.mendings} isBusy={isBusy(state)} onUndo={onUndoMending} />
      <HiddenRowsView state={state} handlers={handlers} />
      {data ? (
        <DataView data={data} onShowCell={onShowCell} mending={mending} />
      ) : (
        <p className="muted">{dataWords.unchecked}</p>
      )}
    </>
  );
}
