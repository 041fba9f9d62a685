import * as React from 'react';
import { changesSentences } from '../../../history/changesSection';
import type { ChangeKind, FigureChange } from '../../../history/reportChanges';
import { countText } from '../../../report/italian';
import type { ShownChanges } from '../../state/paneState';
import { homeWords, periodWords } from '../../words/homeWords';

/** How many changes of a kind the pane lists; the sheet Variazioni has more. */
const listed = 20;

/** What changed since the report before, restated periods apart from new data. */
export function ChangesView({ changes }: { readonly changes: ShownChanges }): React.ReactElement {
  const [summary] = changesSentences(changes);
  return (
    <section>
      <h2>{homeWords.changes}</h2>
      <p>{summary}</p>
      <ChangeList kind="restated" changes={changes} />
      <ChangeList kind="new" changes={changes} />
    </section>
  );
}

interface ListProps {
  readonly kind: ChangeKind;
  readonly changes: ShownChanges;
}

function ChangeList({ kind, changes }: ListProps): React.ReactElement | null {
  const shown = changes.first.filter((change) => change.kind === kind).slice(0, listed);
  if (shown.length === 0) return null;
  const rest = changes.counts[kind] - shown.length;
  return (
    <>
      <h3>{homeWords[kind]}</h3>
      <ul>
        {shown.map((change, index) => (
          <ChangeLine key={index} change={change} months={changes.months} />
        ))}
      </ul>
      {rest > 0 && <p className="muted">{homeWords.moreChanges(rest)}</p>}
    </>
  );
}

interface LineProps {
  readonly change: FigureChange;
  readonly months: ShownChanges['months'];
}

function ChangeLine({ change, months }: LineProps): React.ReactElement {
  const { content, place, before, after } = change;
  return (
    <li className="row">
      <span>
        {content}, {place} <span className="muted">{periodWords(change, months)}</span>
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
