import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy, type PaneState } from '../state/paneState';
import { controls } from '../words/controls';
import { dataWords } from '../words/dataWords';
import { DataView } from './DataView';
import type { ShowCell } from './handlers';

interface Props {
  readonly state: PaneState;
  readonly onCheck: () => void;
  readonly onShowCell: ShowCell;
}

export function DataTab({ state, onCheck, onShowCell }: Props): React.ReactElement {
  const { data } = state.facts;
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
      {data ? (
        <DataView data={data} onShowCell={onShowCell} />
      ) : (
        <p className="muted">{dataWords.unchecked}</p>
      )}
    </>
  );
}
