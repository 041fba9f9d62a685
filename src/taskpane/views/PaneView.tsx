import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { PaneState } from '../state/paneState';
import { DataView } from './DataView';
import type { ShowCell } from './DataView';
import { ProblemView } from './ProblemView';

interface Props {
  readonly state: PaneState;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  readonly onShowCell: ShowCell;
}

export function PaneView({ state, onCheck, onCancel, onShowCell }: Props): React.ReactElement {
  const { job, data } = state;
  return (
    <main className="pane">
      <h1>Report MIP</h1>
      {data === undefined && (
        <p>
          Controlla i fogli con i dati grezzi del servizio MIP: righe lette, periodo e rilievi.
          <br />
          Nella cartella di lavoro non viene scritto nulla.
        </p>
      )}
      {job.kind === 'checking' ? (
        <>
          <progress aria-label="Avanzamento" max={1} value={job.share} />
          <DefaultButton text="Annulla" onClick={onCancel} />
        </>
      ) : (
        <PrimaryButton text="Controlla i dati" onClick={onCheck} />
      )}
      <p role="status">{statusText(state)}</p>
      {job.kind === 'failed' && <ProblemView problem={job.problem} />}
      {data && job.kind !== 'checking' && <DataView data={data} onShowCell={onShowCell} />}
    </main>
  );
}

function statusText({ job }: PaneState): string {
  switch (job.kind) {
    case 'idle':
    case 'failed':
      return '';
    case 'checking':
      return `${job.step}…`;
    case 'checked':
      return 'Controllo terminato.';
    case 'cancelled':
      return 'Controllo annullato. Nella cartella di lavoro non è cambiato nulla.';
  }
}
