import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { ListName } from '../session/cellCards';
import type { CellLink, CountedRow, FigureCard, FigureLine, RowLink, RowList } from '../state/card';
import {
  cardWords,
  definitionWords,
  formerWords,
  formulaSentence,
  moreRowsWords,
  partsWords,
  placeWords,
  rowCountWords,
  rowFigures,
  rowWords,
  weightWords,
} from '../words/cardWords';
import { controls } from '../words/controls';
import { ActionRow } from './ActionRow';
import type { PaneHandlers } from './handlers';
import { HelpLink } from './HelpLink';

interface Props {
  readonly card: FigureCard;
  /** Whether nothing can be done just now, for a job runs. */
  readonly isBusy: boolean;
  /** Raw cells changed since: the rows may be others now. */
  readonly isStale: boolean;
  readonly handlers: PaneHandlers;
}

/** A figure: its value, what it counts, how it follows from others and the rows that make it. */
export function FigureCardView(props: Props): React.ReactElement {
  const { card, handlers } = props;
  const { value, lack, definition, formula, operands, rows, absent } = card;
  const { neighbours, parts, former, elsewhere } = card;
  return (
    <>
      <p className="value">{value}</p>
      {lack !== undefined && <p>{lack}</p>}
      {neighbours.length > 0 && <NeighboursView neighbours={neighbours} />}
      <PlaceView figure={card} handlers={handlers} />
      <ActionRow text={controls.copyFigure} onClick={() => handlers.onCopyFigure(card)} />
      <h3>{cardWords.what}</h3>
      <p>
        {definitionWords(definition)}{' '}
        <HelpLink
          page="indicatori"
          at={formula === undefined ? 'che-cosa-si-conta' : 'le-formule'}
          about={definition.name}
        />
      </p>
      {formula !== undefined && (
        <>
          <h3>{cardWords.how}</h3>
          <p>{formulaSentence(formula)}</p>
          <FiguresView figures={operands} handlers={handlers} />
        </>
      )}
      {parts.length > 0 && <PartView title={cardWords.parts}>{partsWords(parts)}</PartView>}
      {former && <PartView title={cardWords.former}>{formerWords(former)}</PartView>}
      {elsewhere.length > 0 && (
        <PartView title={cardWords.elsewhere}>
          {elsewhere.map((cell, index) => (
            <React.Fragment key={index}>
              {index > 0 && ' · '}
              <CellLinkView cell={cell} handlers={handlers}>
                {cell.name}
              </CellLinkView>
            </React.Fragment>
          ))}
        </PartView>
      )}
      {rows && <RowsView {...props} list="rows" rows={rows} />}
      {absent && <RowsView {...props} list="absent" rows={absent} />}
    </>
  );
}

interface FiguresProps {
  readonly figures: readonly (FigureLine & { readonly role?: string })[];
  readonly handlers: PaneHandlers;
}

/** Figures with their values, each the way to its card. */
export function FiguresView({ figures, handlers }: FiguresProps): React.ReactElement {
  return (
    <ul>
      {figures.map(({ role, key, words, value }, index) => (
        <li key={index} className="row">
          <span>
            <Link onClick={() => handlers.onOpenFigure(key)}>{words}</Link>
            {role !== undefined && <span className="muted"> {role}</span>}
          </span>
          <span className="figure">{value}</span>
        </li>
      ))}
    </ul>
  );
}

interface PlaceProps {
  readonly figure: Pick<FigureCard, 'at' | 'table'>;
  readonly handlers: PaneHandlers;
}

/** The table that a figure stands in, and the way to its cell. */
export function PlaceView({ figure: { at, table }, handlers }: PlaceProps): React.ReactElement {
  return (
    <p className="muted">
      {table}
      {at && (
        <>
          {' · '}
          <CellLinkView cell={at} handlers={handlers} />
        </>
      )}
    </p>
  );
}

const PartView: React.FC<{ readonly title: string }> = ({ title, children }) => (
  <>
    <h3>{title}</h3>
    <p>{children}</p>
  </>
);

interface LinkProps {
  readonly cell: CellLink;
  readonly handlers: PaneHandlers;
}

/** Called as its cell where it has no other name. */
const CellLinkView: React.FC<LinkProps> = ({ cell, handlers, children }) => (
  <Link onClick={() => handlers.onShowCell(cell.sheet, cell.address)}>
    {children ?? placeWords(cell)}
  </Link>
);

/** The figure among those beside it, a bar each. */
function NeighboursView({ neighbours }: Pick<FigureCard, 'neighbours'>): React.ReactElement {
  return (
    <ul className="neighbours" aria-label={cardWords.beside}>
      {neighbours.map(({ label, value, share, isOwn }, index) => (
        <li key={index} className={isOwn ? 'own' : ''}>
          <span className="name">{label}</span>
          <span className="track" aria-hidden>
            <span className="length" style={{ width: `${share * 100}%` }} />
          </span>
          <span className="figure">{value}</span>
        </li>
      ))}
    </ul>
  );
}

interface RowsProps extends Props {
  readonly list: ListName;
  readonly rows: RowList;
}

function RowsView(props: RowsProps): React.ReactElement {
  const { card, list, rows, isBusy, isStale, handlers } = props;
  const { counts, first, rest } = rows;
  return (
    <>
      <h3>{cardWords[list]}</h3>
      {counts.length === 0 && <p>{cardWords.noRows}</p>}
      {counts.map((each) => (
        <p key={each.sheet}>{rowCountWords(each)}</p>
      ))}
      <ul>
        {first.map((row, index) => (
          <RowLine key={index} row={row} handlers={handlers} />
        ))}
      </ul>
      {rest > 0 && <p className="muted">{moreRowsWords(rest)}</p>}
      {counts.length > 0 && (
        <ActionRow
          text={controls.showRows}
          disabled={isBusy || isStale}
          onClick={() => handlers.onShowRows(card.key, list)}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly row: CountedRow;
  readonly handlers: PaneHandlers;
}

/** The way to a row, and to what it counts in. */
function RowLine({ row, handlers }: RowProps): React.ReactElement {
  const { sheet, number, date, userId, weight } = row;
  const link: RowLink = { sheet, number };
  const about = [date, userId, weightWords(weight)].filter((text) => text !== '');
  return (
    <li className="row">
      <span>
        <Link onClick={() => handlers.onShowCell(sheet, `A${number}`)}>{rowWords(link)}</Link>
        <br />
        <span className="muted">{about.join(' · ')}</span>
      </span>
      <Link
        className="figure"
        aria-label={rowFigures.label(link)}
        onClick={() => handlers.onOpenRow(link)}
      >
        {rowFigures.text}
      </Link>
    </li>
  );
}
