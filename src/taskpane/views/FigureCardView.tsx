import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { CountedRow, FigureCard, RowLink, RowList } from '../state/card';
import {
  cardWords,
  definitionWords,
  formulaSentence,
  moreRowsWords,
  placeWords,
  rowCountWords,
  rowFigures,
  rowWords,
  weightWords,
} from '../words/cardWords';
import type { PaneHandlers } from './handlers';
import { HelpLink } from './HelpLink';

interface Props {
  readonly card: FigureCard;
  readonly handlers: PaneHandlers;
}

/** A figure: its value, what it counts, how it follows from others and the rows that make it. */
export function FigureCardView({ card, handlers }: Props): React.ReactElement {
  const { value, lack, definition, formula, operands, rows, absent } = card;
  return (
    <>
      <p className="value">{value}</p>
      {lack !== undefined && <p>{lack}</p>}
      <PlaceView figure={card} handlers={handlers} />
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
          <ul>
            {operands.map(({ role, key, words, value: operand }, index) => (
              <li key={index} className="row">
                <span>
                  <Link
                    onClick={() => {
                      handlers.onOpenFigure(key);
                    }}
                  >
                    {words}
                  </Link>{' '}
                  <span className="muted">{role}</span>
                </span>
                <span className="figure">{operand}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {rows && <RowsView title={cardWords.rows} rows={rows} handlers={handlers} />}
      {absent && <RowsView title={cardWords.absent} rows={absent} handlers={handlers} />}
    </>
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
          <Link
            onClick={() => {
              handlers.onShowCell(at.sheet, at.address);
            }}
          >
            {placeWords(at)}
          </Link>
        </>
      )}
    </p>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: RowList;
  readonly handlers: PaneHandlers;
}

function RowsView({ title, rows, handlers }: RowsProps): React.ReactElement {
  const { counts, first, rest } = rows;
  return (
    <>
      <h3>{title}</h3>
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
        <Link
          onClick={() => {
            handlers.onShowCell(sheet, `A${number}`);
          }}
        >
          {rowWords(link)}
        </Link>
        <br />
        <span className="muted">{about.join(' · ')}</span>
      </span>
      <Link
        className="figure"
        aria-label={rowFigures.label(link)}
        onClick={() => {
          handlers.onOpenRow(link);
        }}
      >
        {rowFigures.text}
      </Link>
    </li>
  );
}
