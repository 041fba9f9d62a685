import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import { countedText, countText } from '../../report/italian';
import type { DataSummary, FindingItem, SheetLine } from '../state/paneState';

export type ShowCell = (sheet: string, address: string) => void;

interface Props {
  readonly data: DataSummary;
  readonly onShowCell: ShowCell;
}

/** How many findings the pane lists: a screenful of reading, the first of which are the most serious. */
const listed = 50;

export function DataView({ data, onShowCell }: Props): React.ReactElement {
  const { errore, avviso, informazione } = data.severities;
  const shown = data.findings.slice(0, listed);
  const rest = errore + avviso + informazione - shown.length;
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
      <section>
        <h2>Rilievi</h2>
        <p>
          {countedText(errore, 'errore', 'errori')}, {countedText(avviso, 'avviso', 'avvisi')},{' '}
          {countedText(informazione, 'informazione', 'informazioni')}.
        </p>
        <ul>
          {shown.map((item, index) => (
            <FindingLine key={index} item={item} onShowCell={onShowCell} />
          ))}
        </ul>
        {rest > 0 && <p>Altri rilievi non elencati: {countText(rest)}.</p>}
      </section>
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
            <strong>{sheet}</strong>: {content}, {countedText(rowsRead, 'riga', 'righe')}
            {rowsLeftOut > 0 && ` (${countText(rowsLeftOut)} non contate)`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly item: FindingItem;
  readonly onShowCell: ShowCell;
}

function FindingLine({ item, onShowCell }: LineProps): React.ReactElement {
  const { severity, meaning, action, cell } = item;
  return (
    <li>
      <strong>{severity}</strong>: {meaning} {action}{' '}
      {cell && (
        <Link
          onClick={() => {
            onShowCell(cell.sheet, cell.address);
          }}
        >
          Vai a {cell.sheet}, {cell.address}
        </Link>
      )}
    </li>
  );
}
