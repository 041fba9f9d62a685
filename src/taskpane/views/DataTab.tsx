import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { controls } from '../words/controls';
import { dataWords } from '../words/dataWords';
import { HiddenRowsView } from './ExplainView';
import { MendingsView } from './findings/MendingsView';
import type { PaneHandlers } from './handlers';
import { lazily } from './lazily';

/** Loaded when the data have been checked. */
const DataView = lazily(
  async () => (await import(/* webpackChunkName: "data" */ './DataView')).DataView,
);

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

export function DataTab({ state, handlers }: Props): React.ReactElement {
  const { data } = state.facts;
  const { onCheck, onShowCell, onReadCell, onReadSamples, onMend } = handlers;
  const { onAcceptFindings, onUndoMending, onShowFindingRows } = handlers;
  const { accepted } = state;
  const mending = {
    ...{ isBusy: isBusy(state), onReadCell, onReadSamples, onMend, onShowFindingRows },
    ...{ accepted, onAcceptFindings },
  };
  return (
    <>
      <div className="actions">
        <DefaultButton
          text={controls.check}
          disabled={isBusy(state)}
          allowDisabledFocus
          onClick={onCheck}
        />
      </div>
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
