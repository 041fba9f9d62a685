import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { Generated } from '../state/paneState';
import { effortWords, reportWords } from '../words/reportWords';
import { ChangesView } from './ChangesView';
import type { ShowCell } from './handlers';
import { ProblemView } from './ProblemView';
import { VerdictView } from './VerdictView';

interface Props {
  readonly generated: Generated;
  /** The raw data are no longer those of the report. */
  readonly isStale: boolean;
  readonly onShowCell: ShowCell;
}

/** Verdict, what changed, how long it took, and the way to each sheet of the report. */
export function ResultView({ generated, isStale, onShowCell }: Props): React.ReactElement {
  const { verdict, sheets, changes, pageFault, pivotFault } = generated;
  return (
    <>
      {isStale && <p className="avviso">{reportWords.stale}</p>}
      <VerdictView verdict={verdict} />
      <p className="muted">{effortWords(generated)}</p>
      {generated.isCalculationManual && <p className="avviso">{reportWords.manualCalculation}</p>}
      {pageFault && <ProblemView problem={pageFault} />}
      {pivotFault && <ProblemView problem={pivotFault} />}
      {changes && <ChangesView changes={changes} />}
      <section>
        <h2>{reportWords.sheets}</h2>
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
