import * as React from 'react';
import { plainLine } from '../../findings/plainLine';
import { countedText } from '../../report/italian';
import type { DataSummary, SheetLine } from '../state/paneState';
import { FindingsView } from './FindingsView';
import type { ShowCell } from './handlers';

interface Props {
  readonly data: DataSummary;
  readonly onShowCell: ShowCell;
}

/** What was found: sheets, span, what is missing, findings. */
export function DataView({ data, onShowCell }: Props): React.ReactElement {
  return (
    <>
      {data.span !== undefined && <p>Dati {data.span}.</p>}
      {data.sheets.length > 0 && <SheetList sheets={data.sheets} />}
      {data.missing.length > 0 && (
        <section>
          <h2>Fogli che mancano</h2>
          <ul>
            {data.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <FindingsView data={data} onShowCell={onShowCell} />
    </>
  );
}

function SheetList({ sheets }: { readonly sheets: readonly SheetLine[] }): React.ReactElement {
  return (
    <section>
      <h2>Fogli riconosciuti</h2>
      <ul>
        {sheets.map(({ sheet, content, rowsRead, rowsLeftOut }) => (
          <li key={`${sheet} ${content}`}>
            <div className="row">
              <span>{plainLine(sheet)}</span>
              <span className="figure">{countedText(rowsRead, 'riga', 'righe')}</span>
            </div>
            <span className="muted">
              {content}
              {rowsLeftOut > 0 && ` · ${countedText(rowsLeftOut, 'non contata', 'non contate')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
