import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { isBusy } from '../state/paneState';
import type { PaneState } from '../state/paneState';
import type { PaneHandlers } from './handlers';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

/** While a job runs the buttons stay where they are, so that none takes the keyboard's place with it. */
export function ActionsView({ state, handlers }: Props): React.ReactElement {
  const idle = { disabled: isBusy(state), allowDisabledFocus: true } as const;
  if (state.workbook?.isBlank === true) {
    return (
      <div className="actions">
        <PrimaryButton
          {...idle}
          text="Inserisci dati di esempio"
          onClick={handlers.onInsertSample}
        />
      </div>
    );
  }
  return (
    <div className="actions">
      <PrimaryButton {...idle} id="genera" text="Genera report" onClick={handlers.onGenerate} />
      <DefaultButton {...idle} text="Anteprima" onClick={handlers.onPreview} />
    </div>
  );
}
