import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import manifest from '../../../package.json';
import type { PaneState } from '../state/paneState';
import { statusText } from '../statusText';
import { DataView } from './DataView';
import type { ShowCell } from './DataView';
import { ProblemView } from './ProblemView';
import { ResultView } from './ResultView';

interface Props {
  readonly state: PaneState;
  readonly onGenerate: () => void;
  /** Generates though the report takes cells that the user filled. */
  readonly onOverwrite: () => void;
  readonly onPreview: () => void;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  readonly onShowCell: ShowCell;
}

export function PaneView(props: Props): React.ReactElement {
  const { state, onShowCell } = props;
  const { job, data } = state;
  const isBusy = job.kind === 'working' || job.kind === 'writing';
  return (
    <main className="pane">
      <h1>Report MIP</h1>
      {job.kind === 'idle' && (
        <p>
          Dai fogli con i dati grezzi del servizio MIP scrive il rapporto in questa cartella.
          <br />
          Se i dati cambiano, un altro clic aggiorna solo ciò che serve.
        </p>
      )}
      {isBusy ? <Progress {...props} /> : <Actions {...props} />}
      <p role="status">{statusText(job)}</p>
      {(job.kind === 'failed' || job.kind === 'asked') && <ProblemView problem={job.problem} />}
      {job.kind === 'asked' && (
        <DefaultButton text="Sovrascrivi e genera" onClick={props.onOverwrite} />
      )}
      {job.kind === 'generated' && <ResultView generated={job.generated} onShowCell={onShowCell} />}
      {data && !isBusy && <DataView data={data} onShowCell={onShowCell} />}
      <footer>
        Versione {manifest.version} ·{' '}
        <a href="assistenza.html" target="_blank" rel="noreferrer">
          Assistenza
        </a>
      </footer>
    </main>
  );
}

function Progress({ state: { job }, onCancel }: Props): React.ReactElement {
  return job.kind === 'working' ? (
    <>
      <progress aria-label="Avanzamento" max={1} value={job.share} />
      <DefaultButton text="Annulla" onClick={onCancel} />
    </>
  ) : (
    <progress aria-label="Avanzamento" />
  );
}

function Actions({ onGenerate, onPreview, onCheck }: Props): React.ReactElement {
  return (
    <div className="actions">
      <PrimaryButton text="Genera report" onClick={onGenerate} />
      <DefaultButton text="Anteprima" onClick={onPreview} />
      <DefaultButton text="Controlla i dati" onClick={onCheck} />
    </div>
  );
}
