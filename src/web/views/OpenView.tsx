import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import { ProgressIndicator } from 'office-ui-fabric-react/lib/ProgressIndicator';
import * as React from 'react';
import { chooseFiles, FilesChooser } from '../../taskpane/views/FilesView';
import { controls } from '../../taskpane/words/controls';
import { chosenFiles, droppedFiles } from '../givenFiles';
import { isWebBusy } from '../webState';
import { statusWords, webWords } from '../words';
import type { WebProps } from './handlers';

/** Takes files and folders that are dropped on it or chosen, says how things stand, and can be stopped. */
export function OpenView({ state, handlers }: WebProps): React.ReactElement {
  const [isOver, setIsOver] = React.useState(false);
  const idle = { disabled: isWebBusy(state), allowDisabledFocus: true } as const;
  return (
    <section
      className={isOver ? 'open over' : 'open'}
      aria-label={webWords.openLabel}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        droppedFiles(event.dataTransfer).then(handlers.onOpen, handlers.onUnreadable);
      }}
    >
      <p>{webWords.drop}</p>
      <FilesChooser
        label={webWords.choose}
        onFiles={(files) => handlers.onOpen(chosenFiles(files))}
      />
      <div className="actions">
        <PrimaryButton
          {...idle}
          text={webWords.choose}
          onClick={() => {
            if (!isWebBusy(state)) chooseFiles();
          }}
        />
        <DefaultButton {...idle} text={webWords.sample} onClick={handlers.onOpenSample} />
        <DefaultButton
          text={controls.cancel}
          disabled={state.activity.kind !== 'working'}
          allowDisabledFocus
          onClick={handlers.onCancel}
        />
      </div>
      <p role="status">{statusWords(state)}</p>
      <div className="bar">
        {state.activity.kind === 'working' && (
          <ProgressIndicator
            label={statusWords(state)}
            styles={{ itemName: 'unseen', itemProgress: { padding: 0 } }}
            percentComplete={state.activity.share}
          />
        )}
      </div>
    </section>
  );
}
