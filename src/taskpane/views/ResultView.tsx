import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import { countedText, decimalText } from '../../report/italian';
import type { Generated } from '../state/paneState';
import type { ShowCell } from './DataView';
import { ProblemView } from './ProblemView';

interface Props {
  readonly generated: Generated;
  readonly onShowCell: ShowCell;
}

/** Verdict, what changed, how long it took, and the way to each sheet of the report. */
export function ResultView({ generated, onShowCell }: Props): React.ReactElement {
  const { verdict, changedCells, seconds, sheets, pageFault } = generated;
  return (
    <section>
      <h2>Rapporto</h2>
      <p>
        Dati: <strong>{verdict}</strong>. {countedText(changedCells, 'cella', 'celle')} in{' '}
        {decimalText(seconds, 1)} secondi.
      </p>
      {pageFault && <ProblemView problem={pageFault} />}
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>
            <Link
              onClick={() => {
                onShowCell(sheet, 'A1');
              }}
            >
              {sheet}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
