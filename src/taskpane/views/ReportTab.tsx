import * as React from 'react';
import type { PaneState } from '../state/paneState';
import type { ShowCell } from './handlers';
import { PreviewView } from './PreviewView';
import { ResultView } from './ResultView';

interface Props {
  readonly state: PaneState;
  readonly onShowCell: ShowCell;
}

export function ReportTab({ state, onShowCell }: Props): React.ReactElement {
  const { job, workbook } = state;
  if (job.kind === 'generated') {
    return <ResultView generated={job.generated} onShowCell={onShowCell} />;
  }
  if (job.kind === 'previewed') return <PreviewView preview={job.preview} />;
  return (
    <p className="muted">
      {workbook?.hasReport === true
        ? 'Il rapporto è in questa cartella, a partire dal foglio Indice.'
        : 'In questa cartella non c’è ancora un rapporto.'}
    </p>
  );
}
