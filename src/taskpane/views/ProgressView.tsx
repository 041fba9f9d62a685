import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import type { Job } from '../state/paneState';
import { statusText } from '../statusText';

interface Props {
  readonly job: Job;
  readonly onCancel: () => void;
}

/** How far the job is; it can be stopped until it writes. */
export function ProgressView({ job, onCancel }: Props): React.ReactElement | null {
  if (job.kind !== 'working' && job.kind !== 'writing') return null;
  return (
    <>
      <ProgressIndicator label={statusText(job)} percentComplete={job.share} />
      {job.kind === 'working' && <CancelButton onCancel={onCancel} />}
    </>
  );
}

/** When it goes while it has the keyboard, the keyboard goes back to where the job began. */
function CancelButton({ onCancel }: Pick<Props, 'onCancel'>): React.ReactElement {
  const holder = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    const own = holder.current;
    return () => {
      if (own?.contains(document.activeElement) === true) {
        document.querySelector<HTMLElement>('.actions button')?.focus();
      }
    };
  }, []);
  return (
    <div className="actions" ref={holder}>
      <DefaultButton text="Annulla" onClick={onCancel} />
    </div>
  );
}
