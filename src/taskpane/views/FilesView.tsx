import * as React from 'react';
import { isBusy } from '../state/paneState';
import { fileWords } from '../words/fileWords';
import { ActionRow } from './ActionRow';
import type { PaneProps } from './handlers';

const chooserId = 'file-degli-uffici';

/** Opens the system's window in which files are chosen. To be called while a click is told of. */
export function chooseFiles(): void {
  document.getElementById(chooserId)?.click();
}

interface ChooserProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes what is chosen there; it shows nothing itself. */
export function FilesChooser({ label, onFiles }: ChooserProps): React.ReactElement {
  return (
    <input
      id={chooserId}
      type="file"
      accept=".xlsx,.xlsm,.csv,.tsv,.parquet"
      multiple
      hidden
      aria-label={label}
      onChange={({ target }) => {
        const files = [...(target.files ?? [])];
        // The same file may be chosen again, once it was changed.
        target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/** The sheets that were brought in, what was left out and why, and the way back. */
export function FilesView({ state, handlers }: PaneProps): React.ReactElement | null {
  const { sheets, notes } = state.added;
  if (sheets.length + notes.length === 0) return null;
  return (
    <section>
      <h2>{fileWords.heading}</h2>
      {notes.map((note) => (
        <p key={note} className="avviso">
          {note}
        </p>
      ))}
      {sheets.length > 0 && (
        <>
          <ul>
            {sheets.map((sheet) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
          <ActionRow
            text={fileWords.takeOut}
            disabled={isBusy(state)}
            onClick={handlers.onTakeOutFiles}
          />
        </>
      )}
    </section>
  );
}
