import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { PaneState } from '../state/paneState';
import { stateLine, type StateLine } from '../words/stateLine';

const marks: Readonly<
  Record<StateLine['level'], { readonly icon: string; readonly look: string }>
> = {
  plain: { icon: 'Info', look: 'muted' },
  good: { icon: 'Completed', look: 'good' },
  warning: { icon: 'Warning', look: 'avviso' },
  bad: { icon: 'ErrorBadge', look: 'errore' },
};

/** How things stand, announced whenever it changes. */
export function StateLineView({ state }: { readonly state: PaneState }): React.ReactElement {
  const { level, text } = stateLine(state);
  const { icon, look } = marks[level];
  return (
    <div className="state">
      <Icon iconName={icon} className={`mark ${look}`} aria-hidden />
      <p role="status">{text}</p>
    </div>
  );
}
