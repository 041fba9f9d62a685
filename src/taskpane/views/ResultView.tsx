import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import { countedText, decimalText } from '../../report/italian';
import type { Generated } from '../state/paneState';
import { ChangesView } from './ChangesView';
import type { ShowCell } from './handlers';
import { ProblemView } from './ProblemView';
import { VerdictView } from './VerdictView';

interface Props {
  readonly generated: Generated;
  readonly onShowCell: ShowCell;
}

/** Verdict, what changed, how long it took, and the way to each sheet of the report. */
export function ResultView({ generated, onShowCell }: Props): React.ReactElement {
  const { change, verdict, changedCells, seconds, sheets, changes, pageFault } = generated;
  const cells =
    change === 'written'
      ? countedText(changedCells, 'cella scritta', 'celle scritte')
      : 'Controllato';
  return (
    <>
      <VerdictView verdict={verdict} />
      <p className="muted">
        {cells} in {decimalText(seconds, 1)} secondi.
      </p>
      {pageFault && <ProblemView problem={pageFault} />}
      {changes && <ChangesView changes={changes} />}
      <section>
        <h2>Fogli del rapporto</h2>
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
    </>
  );
}
