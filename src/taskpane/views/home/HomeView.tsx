import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import { changesSentences } from '../../../history/changesSection';
import type { ChangeKind } from '../../../history/recordedFigures';
import { reportSheets } from '../../../service/reportSheets';
import type { KeptReport } from '../../state/paneState';
import type { ShownChanges } from '../../state/shownChanges';
import { effortWords, homeWords, sheetsBesides } from '../../words/homeWords';
import type { PaneProps, ShowCell } from '../handlers';
import { ProblemView } from '../ProblemView';
import { VerdictHeading } from '../VerdictView';
import { PathView } from './PathView';

interface Props extends PaneProps {
  readonly kept: KeptReport;
}

/** What the report says, what is new in it, whether it can be relied on, and the way to its sheets. */
export function HomeView({ state, kept, handlers }: Props): React.ReactElement {
  const { area, facts } = state;
  const { generated, data } = facts;
  const { onShowCell, onChooseArea } = handlers;
  return (
    <div className="columns">
      <PathView path={kept.path} area={area} onChooseArea={onChooseArea} onShowCell={onShowCell} />
      <div>
        {kept.changes && <NewsView changes={kept.changes} onShowCell={onShowCell} />}
        {data?.value.verdict && !data.isStale && <VerdictHeading verdict={data.value.verdict} />}
        <SheetsView kept={kept} onShowCell={onShowCell} />
        {generated && (
          <>
            {generated.isCalculationManual && (
              <p className="avviso">{homeWords.manualCalculation}</p>
            )}
            {generated.lookFault && <ProblemView problem={generated.lookFault} />}
            {generated.pivotFault && <ProblemView problem={generated.pivotFault} />}
            <p className="muted">{effortWords(generated)}</p>
          </>
        )}
      </div>
    </div>
  );
}

interface NewsProps {
  readonly changes: ShownChanges;
  readonly onShowCell: ShowCell;
}

/** What changed since the report before, a line for each kind. */
function NewsView({ changes, onShowCell }: NewsProps): React.ReactElement {
  const kinds = (['restated', 'new'] as const).filter((kind) => changes.counts[kind] > 0);
  const [summary] = changesSentences(changes);
  return (
    <section>
      <h2>
        {homeWords.news} <span className="muted">{changes.since}</span>
      </h2>
      {changes.isComparable || <p>{summary}</p>}
      <ul>
        {kinds.map((kind) => (
          <li key={kind} className="row wraps">
            <span className={kind === 'restated' ? 'avviso' : ''}>
              {kind === 'restated' && <Icon iconName="Warning" aria-hidden />} {homeWords[kind]}
            </span>
            <NewsCount kind={kind} changes={changes} onShowCell={onShowCell} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewsCount({
  kind,
  changes,
  onShowCell,
}: NewsProps & { readonly kind: ChangeKind }): React.ReactElement {
  return (
    <Link
      className="figure"
      aria-label={homeWords.newsLink(kind, changes.counts[kind])}
      onClick={() => onShowCell(reportSheets.changes, 'A1')}
    >
      {homeWords.changed(changes.counts[kind])}
    </Link>
  );
}

interface SheetsProps {
  readonly kept: KeptReport;
  readonly onShowCell: ShowCell;
}

/** The sheets that no row of the path leads to. */
function SheetsView({ kept, onShowCell }: SheetsProps): React.ReactElement {
  return (
    <nav aria-label={homeWords.sheets} className="sheets">
      {sheetsBesides(kept).map((sheet) => (
        <DefaultButton
          key={sheet}
          text={sheet}
          styles={{
            root: { height: 26, minWidth: 0, padding: '0 6px' },
            label: { fontSize: 12, margin: 0, fontWeight: 400 },
          }}
          onClick={() => onShowCell(sheet, 'A1')}
        />
      ))}
    </nav>
  );
}
