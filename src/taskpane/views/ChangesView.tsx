import * as React from 'react';
import { changesSentences } from '../../history/changesSection';
import type { ChangeKind, FigureChange, ReportChanges } from '../../history/reportChanges';
import { countedText, countText } from '../../report/italian';

/** How many changes of a kind the pane lists; the sheet Variazioni has more. */
const listed = 20;

/** What changed since the report before, restated periods apart from new data. */
export function ChangesView({ changes }: { readonly changes: ReportChanges }): React.ReactElement {
  const [summary] = changesSentences(changes);
  return (
    <section>
      <h2>Variazioni</h2>
      <p>{summary}</p>
      <ChangeList kind="restated" title="Rettifiche di periodi conclusi" changes={changes} />
      <ChangeList kind="new" title="Dati nuovi" changes={changes} />
    </section>
  );
}

interface ListProps {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly changes: ReportChanges;
}

function ChangeList({ kind, title, changes }: ListProps): React.ReactElement | null {
  const shown = changes.first.filter((change) => change.kind === kind).slice(0, listed);
  if (shown.length === 0) return null;
  const rest = changes.counts[kind] - shown.length;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {shown.map((change, index) => (
          <ChangeLine key={index} change={change} />
        ))}
      </ul>
      {rest > 0 && (
        <p className="muted">
          {countedText(rest, 'altra variazione', 'altre variazioni')}: foglio Variazioni.
        </p>
      )}
    </>
  );
}

function ChangeLine({ change }: { readonly change: FigureChange }): React.ReactElement {
  const { content, place, period, before, after } = change;
  return (
    <li className="row">
      <span>
        {content}, {place} <span className="muted period">{period}</span>
      </span>
      <span className="figure">
        {recordedText(before)} → {recordedText(after)}
      </span>
    </li>
  );
}

function recordedText(count: FigureChange['before']): string {
  return typeof count === 'number' ? countText(count) : count;
}
