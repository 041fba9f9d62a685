import * as React from 'react';
import { plainLine } from '../../text/plainLine';
import type { DataSummary, Seen, SheetLine } from '../state/paneState';
import { countsWords, dataWords } from '../words/dataWords';
import { FindingsView } from './findings/FindingsView';
import { MeterView } from './findings/MeterView';
import type { WorkbookHandlers } from './handlers';
import { VerdictHeading } from './VerdictView';

interface Props extends WorkbookHandlers {
  readonly data: Seen<DataSummary>;
}

/** What was found: the verdict with its counts first, then findings, what is missing, sheets. */
export function DataView({ data, onShowCell, mending }: Props): React.ReactElement {
  const { verdict, leftOut, span, missing, sheets, unread } = data.value;
  return (
    <>
      {data.isStale && (
        <p className="avviso">{data.value.isAged === true ? dataWords.aged : dataWords.stale}</p>
      )}
      {verdict && <VerdictHeading verdict={verdict} />}
      <p>{countsWords(data.value)}</p>
      {leftOut && <MeterView leftOut={leftOut} />}
      {span !== undefined && <p className="muted">{dataWords.span(span)}</p>}
      <FindingsView data={data.value} onShowCell={onShowCell} mending={mending} />
      {missing.length > 0 && (
        <section>
          <h2>{dataWords.missing}</h2>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {sheets.length > 0 && <SheetList sheets={sheets} />}
      {unread.length > 0 && (
        <section>
          <h2>{dataWords.unread}</h2>
          <ul>
            {unread.map(({ sheet, why }) => (
              <li key={sheet}>
                <span>{plainLine(sheet)}</span> <span className="muted">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SheetList({ sheets }: { readonly sheets: readonly SheetLine[] }): React.ReactElement {
  return (
    <section>
      <h2>{dataWords.sheets}</h2>
      <ul>
        {sheets.map(({ sheet, content, rowsRead, rowsLeftOut, columnsUnused }) => (
          <li key={`${sheet} ${content}`}>
            <div className="row">
              <span>{plainLine(sheet)}</span>
              <span className="figure">{dataWords.rows(rowsRead)}</span>
            </div>
            <span className="muted">
              {content}
              {rowsLeftOut > 0 && ` · ${dataWords.leftOut(rowsLeftOut)}`}
            </span>
            {columnsUnused !== '' && (
              <>
                <br />
                <span className="muted">{dataWords.columnsUnused(columnsUnused)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
