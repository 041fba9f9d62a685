import * as React from 'react';
import manifest from '../../../package.json';

export function FooterView(): React.ReactElement {
  return (
    <footer>
      Versione {manifest.version} ·{' '}
      <a href="assistenza.html" target="_blank" rel="noreferrer">
        Assistenza
      </a>
      <br />
      Nessun dato lascia il computer.
    </footer>
  );
}
