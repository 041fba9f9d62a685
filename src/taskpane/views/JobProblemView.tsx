import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Job } from '../state/paneState';
import { ProblemView } from './ProblemView';

interface Props {
  readonly job: Job;
  readonly onOverwrite: () => void;
}

export function JobProblemView({ job, onOverwrite }: Props): React.ReactElement | null {
  if (job.kind !== 'failed' && job.kind !== 'asked') return null;
  return (
    <>
      <ProblemView problem={job.problem} />
      {job.kind === 'asked' && (
        <div className="actions">
          <DefaultButton text="Sovrascrivi e genera" onClick={onOverwrite} />
        </div>
      )}
    </>
  );
}
