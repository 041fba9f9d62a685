import * as React from 'react';
import { hiddenCells, resultingPeriods } from '../../../app/settings/settingEffects';
import { type Day, italianDay } from '../../../calendar/day';
import type { Tally } from '../../../indicators/tally/tally';
import type { Settings } from '../../../intake/settings/settings';
import { effectWords } from '../../words/settingsWords';

/** What the effects of settings are worked out from. */
export interface Known {
  /** Of the data as they were read last; absent where they were not. */
  readonly tally: Tally | undefined;
  readonly today: Day;
}

interface Props {
  readonly set: Readonly<Partial<Settings>>;
  readonly known: Known;
}

/** The periods that come of what is typed. */
export function PeriodsView({ set, known: { tally, today } }: Props): React.ReactElement {
  const periods = resultingPeriods(set, tally?.events, today);
  const [first, last] = [periods?.[0], periods?.at(-1)];
  if (!periods || !first || !last)
    return <p className="muted effect">{tally ? effectWords.noPeriods : effectWords.unread}</p>;
  return (
    <details className="effect">
      <summary>{effectWords.periods(periods.length, first.firstDay, last.lastDay)}</summary>
      <ul>
        {periods.map(({ id, label, firstDay, lastDay }) => (
          <li key={id} className="row">
            <span>{label}</span>
            <span className="figure">
              {italianDay(firstDay)} – {italianDay(lastDay)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many cells the typed threshold hides. */
export function HiddenCellsView({ set, known: { tally } }: Props): React.ReactElement {
  const { confidentialityThreshold: threshold = 0 } = set;
  const count = tally && hiddenCells(tally, threshold);
  return (
    <p className="muted effect" role="status">
      {effectWords.hidden(threshold, count)}
    </p>
  );
}
