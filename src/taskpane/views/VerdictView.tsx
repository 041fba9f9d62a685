import { Icon } from 'office-ui-fabric-react/lib/Icon';
import * as React from 'react';
import type { Verdict } from '../../report/report';

const marks = {
  good: { icon: 'Completed', className: 'good' },
  warning: { icon: 'Warning', className: 'avviso' },
  bad: { icon: 'ErrorBadge', className: 'errore' },
} as const satisfies Record<Verdict['level'], unknown>;

/** Whether the figures can be relied on, and the facts that decide it. */
export function VerdictView({ verdict }: { readonly verdict: Verdict }): React.ReactElement {
  const { icon, className } = marks[verdict.level];
  return (
    <section>
      <h2>
        <Icon iconName={icon} className={className} aria-hidden /> Dati: {verdict.text}
      </h2>
      <ul>
        {verdict.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
