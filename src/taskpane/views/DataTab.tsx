import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy } from '../state/paneState';
import type { PaneState } from '../state/paneState';
import { DataView } from './DataView';
import type { ShowCell } from './handlers';

interface Props {
  readonly state: PaneState;
  readonly onCheck: () => void;
  readonly onShowCell: ShowCell;
}

export function DataTab({ state, onCheck, onShowCell }: Props): React.ReactElement {
  return (
    <>
      <div className="actions">
        <DefaultButton
          text="Controlla i dati"
          disabled={isBusy(state)}
          allowDisabledFocus
          onClick={onCheck}
        />
      </div>
      {state.data && <DataView data={state.data} onShowCell={onShowCell} />}
    </>
  );
}
