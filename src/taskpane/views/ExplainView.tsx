import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Card } from '../state/card';
import { isBusy } from '../state/paneState';
import {
  cardWords,
  hiddenRowsWords,
  moreFiguresWords,
  noCardTitle,
  noCardWords,
  rowWords,
} from '../words/cardWords';
import { controls } from '../words/controls';
import { ActionRow } from './ActionRow';
import { FigureCardView, FiguresView } from './FigureCardView';
import type { PaneHandlers, PaneProps } from './handlers';
import { RowCardView } from './RowCardView';

const askId = 'spiega';

/** Asks what the selected cell is; below it stands the answer. */
export function ExplainView({ state, handlers }: PaneProps): React.ReactElement {
  const { opened, isStale } = state.cards;
  const card = opened.at(-1);
  return (
    <>
      <ActionRow
        id={askId}
        text={controls.explain}
        disabled={isBusy(state)}
        onClick={handlers.onExplainCell}
      />
      <HiddenRowsView state={state} handlers={handlers} />
      {card ? (
        <CardView {...{ card, isStale, handlers }} depth={opened.length} isBusy={isBusy(state)} />
      ) : (
        <p className="muted">{cardWords.about}</p>
      )}
    </>
  );
}

/** Which rows are out of sight, and the way back. */
export function HiddenRowsView({ state, handlers }: PaneProps): React.ReactElement | null {
  const { hiddenIn } = state;
  if (hiddenIn.length === 0) return null;
  return (
    <>
      <p className="avviso">{hiddenRowsWords(hiddenIn)}</p>
      <ActionRow
        text={controls.showAllRows}
        disabled={isBusy(state)}
        onClick={handlers.onShowAllRows}
      />
    </>
  );
}

interface CardProps {
  readonly card: Card;
  /** How many cards are open. */
  readonly depth: number;
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly handlers: PaneHandlers;
}

/** The keyboard goes along with the card: to its heading, and back to the button once it is closed. */
function CardView(props: CardProps): React.ReactElement {
  const { card, depth, isStale, handlers } = props;
  const holder = React.useRef<HTMLElement>(null);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const asker = (): HTMLElement | null => document.getElementById(askId);
  React.useLayoutEffect(() => {
    // Whoever selects in the grid goes on there.
    if (!document.hasFocus()) return;
    const { activeElement } = document;
    const isHere = holder.current?.contains(activeElement) === true || activeElement === asker();
    // The control with the keyboard may have gone with the card before. A user who is elsewhere stays there.
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
        <ContentView {...props} />
      </React.Fragment>
    </section>
  );
}

function ContentView({ card, ...props }: CardProps): React.ReactElement {
  switch (card.kind) {
    case 'figure':
      return <FigureCardView card={card} {...props} />;
    case 'row':
      return <RowCardView card={card} {...props} />;
    case 'chart':
      return (
        <>
          <h3>{cardWords.drawn}</h3>
          <FiguresView figures={card.figures} {...props} />
          {card.rest > 0 && <p className="muted">{moreFiguresWords(card.rest)}</p>}
        </>
      );
    case 'noFigure':
    case 'outdated':
    case 'noChart':
      return <p>{noCardWords(card)}</p>;
  }
}

function titleOf(card: Card): string {
  switch (card.kind) {
    case 'figure':
      return card.words;
    case 'row':
      return rowWords(card.row);
    case 'chart':
      return card.caption;
    case 'noFigure':
    case 'outdated':
    case 'noChart':
      return noCardTitle[card.kind];
  }
}
