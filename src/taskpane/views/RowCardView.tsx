import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { RowCard } from '../state/card';
import { cumulativesWords, rowCountsWords } from '../words/cardWords';
import { PlaceView } from './FigureCardView';
import type { PaneHandlers } from './handlers';

interface Props {
  readonly card: RowCard;
  readonly handlers: PaneHandlers;
}

/** A row of a raw sheet: the figures that it counts in, or why it counts in none. */
export function RowCardView({ card, handlers }: Props): React.ReactElement {
  const { figures, cumulatives, reason } = card;
  return (
    <>
      <h3>{rowCountsWords(card)}</h3>
      {reason && (
        <p>
          {reason.text} {reason.action}
        </p>
      )}
      <ul>
        {figures.map((figure, index) => (
          <li key={index}>
            <div className="row">
              <Link onClick={() => handlers.onOpenFigure(figure.key)}>{figure.words}</Link>
              <span className="figure">{figure.value}</span>
            </div>
            <PlaceView figure={figure} handlers={handlers} />
          </li>
        ))}
      </ul>
      {cumulatives > 0 && <p className="muted">{cumulativesWords(cumulatives)}</p>}
    </>
  );
}
