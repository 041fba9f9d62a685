import { DefaultButton, type IButton } from 'office-ui-fabric-react/lib/Button';
import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import { plainLine } from '../../text/plainLine';
import { controls } from '../words/controls';
import type { QuestionItem, QuestionWords } from '../words/questionWords';
import type { ShowCell } from './handlers';

interface Props {
  readonly words: QuestionWords;
  readonly onBack: () => void;
  readonly onAccept: () => void;
  readonly onShowCell: ShowCell;
  /** What can be done before the answer. */
  readonly children?: React.ReactNode;
}

/** Asks before anything of the user's is touched. The keyboard stands on going back. */
export function QuestionView(props: Props): React.ReactElement {
  const { words, onBack, onAccept, onShowCell, children } = props;
  const { title, text, more = [], accept } = words;
  const holder = React.useRef<HTMLElement>(null);
  const back = React.useRef<IButton>(null);
  React.useLayoutEffect(() => {
    const own = holder.current;
    back.current?.focus();
    return () => {
      // The answer goes away with its button: the keyboard goes back to where the job began.
      if (own?.contains(document.activeElement) === true) {
        document.querySelector<HTMLElement>('#genera')?.focus();
      }
    };
  }, []);
  return (
    <section ref={holder} role="group" aria-labelledby="domanda" aria-describedby="perche">
      <h2 id="domanda">{title}</h2>
      <p id="perche">{text}</p>
      <ItemsView words={words} onShowCell={onShowCell} />
      {more.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {children}
      <div className="actions">
        <DefaultButton componentRef={back} text={controls.back} onClick={onBack} />
        <DefaultButton text={accept} onClick={onAccept} />
      </div>
    </section>
  );
}

interface ItemsProps {
  readonly words: Pick<QuestionWords, 'items' | 'rest'>;
  readonly onShowCell: ShowCell;
}

/** What a question is about, the first ones, each with the way to it. */
export function ItemsView({ words, onShowCell }: ItemsProps): React.ReactElement {
  const { items, rest } = words;
  return (
    <>
      <ul>
        {items.map((item) => (
          <ItemLine key={`${item.sheet} ${item.address}`} item={item} onShowCell={onShowCell} />
        ))}
      </ul>
      {rest !== undefined && <p className="muted">{rest}</p>}
    </>
  );
}

interface ItemProps {
  readonly item: QuestionItem;
  readonly onShowCell: ShowCell;
}

function ItemLine({ item, onShowCell }: ItemProps): React.ReactElement {
  return (
    <li>
      <Link onClick={() => onShowCell(item.sheet, item.address)}>{plainLine(item.label)}</Link>
      <div className="detail">{plainLine(item.detail)}</div>
    </li>
  );
}
