import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { Verdict } from '../../report/report';

export interface Mark {
  readonly icon: string;
  readonly look: string;
}

export const verdictMarks: Readonly<Record<Verdict['level'], Mark>> = {
  good: { icon: 'Completed', look: 'good' },
  warning: { icon: 'Warning', look: 'avviso' },
  bad: { icon: 'ErrorBadge', look: 'errore' },
};

/** Whether the figures can be relied on. */
export function VerdictHeading({ verdict }: { readonly verdict: Verdict }): React.ReactElement {
  const { icon, look } = verdictMarks[verdict.level];
  return (
    <h2>
      <Icon iconName={icon} className={look} aria-hidden /> {verdict.text}
    </h2>
  );
}

/** Whether the figures can be relied on, and the facts that decide it. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }): React.ReactElement {
  return (
    <section>
      <VerdictHeading verdict={verdict} />
      <ul>
        {verdict.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
