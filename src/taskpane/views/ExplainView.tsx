import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Card } from '../state/card';
import { isBusy, type PaneState } from '../state/paneState';
import { cardWords, noCardTitle, noCardWords, rowWords } from '../words/cardWords';
import { controls } from '../words/controls';
import { FigureCardView } from './FigureCardView';
import type { PaneHandlers } from './handlers';
import { RowCardView } from './RowCardView';

interface Props {
  readonly state: PaneState;
  readonly handlers: PaneHandlers;
}

const askId = 'spiega';

/** Asks what the selected cell is; below it stands the answer. */
export function ExplainView({ state, handlers }: Props): React.ReactElement {
  const { opened, isStale } = state.cards;
  const card = opened.at(-1);
  return (
    <>
      <div className="actions">
        <DefaultButton
          id={askId}
          text={controls.explain}
          disabled={isBusy(state)}
          allowDisabledFocus
          onClick={handlers.onExplainCell}
        />
      </div>
      {card ? (
        <CardView card={card} depth={opened.length} isStale={isStale} handlers={handlers} />
      ) : (
        <p className="muted">{cardWords.about}</p>
      )}
    </>
  );
}

interface CardProps {
  readonly card: Card;
  /** How many cards are open. */
  readonly depth: number;
  readonly isStale: boolean;
  readonly handlers: PaneHandlers;
}

/** The keyboard goes along with the card: to its heading, and back to the button once it is closed. */
function CardView({ card, depth, isStale, handlers }: CardProps): React.ReactElement {
  const holder = React.useRef<HTMLElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const asker = (): HTMLElement | null => document.getElementById(askId);
  React.useLayoutEffect(() => {
    const { activeElement } = document;
    const isHere = holder.current?.contains(activeElement) === true || activeElement === asker();
    // What had the keyboard may have gone away with the card before; who is elsewhere stays there.
    if (isHere || activeElement === document.body) heading.current?.focus();
  }, [card]);
  const close = (): void => {
    handlers.onCloseCards();
    asker()?.focus();
  };
  return (
    <section
      ref={holder}
      className="card"
      role="group"
      aria-labelledby="carta"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <h2 id="carta" ref={heading} tabIndex={-1}>
        {titleOf(card)}
      </h2>
      <div className="actions">
        {depth > 1 && <DefaultButton text={controls.cardBack} onClick={handlers.onLeaveCard} />}
        <DefaultButton text={controls.cardClose} onClick={close} />
      </div>
      {isStale && <p className="avviso">{cardWords.stale}</p>}
      {/* Nothing of one card is taken for part of another. */}
      <React.Fragment key={depth}>
        {card.kind === 'figure' ? (
          <FigureCardView card={card} handlers={handlers} />
        ) : card.kind === 'row' ? (
          <RowCardView card={card} handlers={handlers} />
        ) : (
          <p>{noCardWords(card)}</p>
        )}
      </React.Fragment>
    </section>
  );
}

function titleOf(card: Card): string {
  switch (card.kind) {
    case 'figure':
      return card.words;
    case 'row':
      return rowWords(card.row);
    case 'noFigure':
    case 'outdated':
      return noCardTitle[card.kind];
  }
}
