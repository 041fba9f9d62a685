import * as React from 'react';
import { changesSentences } from '../../../history/changesSection';
import { type ChangeKind, type FigureChange, recordedText } from '../../../history/recordedFigures';
import type { ShownChanges } from '../../state/shownChanges';
import { changePeriod, homeWords } from '../../words/homeWords';

/** How many changes of a kind the pane lists; of the last report the sheet Variazioni has more. */
const listed = 20;

interface Props {
  readonly changes: ShownChanges;
}

/** What changed since another report, restated periods apart from new data, or why nobody can tell. */
export function ChangesView(props: Props): React.ReactElement {
  const { changes } = props;
  const [summary] = changesSentences(changes);
  return (
    <>
      {changes.isComparable || <p>{summary}</p>}
      <ChangeList kind="restated" {...props} />
      <ChangeList kind="new" {...props} />
    </>
  );
}

interface ListProps extends Props {
  readonly kind: ChangeKind;
}

function ChangeList({ kind, changes }: ListProps): React.ReactElement | null {
  const shown = changes.first.filter((change) => change.kind === kind).slice(0, listed);
  if (shown.length === 0) return null;
  const rest = changes.counts[kind] - shown.length;
  return (
    <>
      <h3>
        {homeWords[kind]} <span className="muted">{homeWords.changed(changes.counts[kind])}</span>
      </h3>
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
        {content}, {place} <span className="muted">{changePeriod(change, months)}</span>
      </span>
      <span className="figure">
        {recordedText(before)} → {recordedText(after)}
      </span>
    </li>
  );
}
