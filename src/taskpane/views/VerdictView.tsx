import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { Verdict } from '../../report/report';

const marks = {
  good: { icon: 'Completed', className: 'good' },
  warning: { icon: 'Warning', className: 'avviso' },
  bad: { icon: 'ErrorBadge', className: 'errore' },
} as const satisfies Record<Verdict['level'], unknown>;

/** Whether the figures can be relied on. */
export function VerdictHeading({ verdict }: { readonly verdict: Verdict }): React.ReactElement {
  const { icon, className } = marks[verdict.level];
  return (
    <h2>
      <Icon iconName={icon} className={className} aria-hidden /> {verdict.text}
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
