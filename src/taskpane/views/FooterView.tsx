import * as React from 'react';
import manifest from '../../../package.json';
import { controls, footer } from '../words/controls';

export function FooterView(): React.ReactElement {
  return (
    <footer>
      {footer.version(manifest.version)} ·{' '}
      <a href="assistenza.html" target="_blank" rel="noreferrer">
        {controls.support}
      </a>
      <br />
      {footer.privacy}
    </footer>
  );
}
