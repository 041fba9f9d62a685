import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { Severity } from '../../findings/catalogueEntry';
import { plainLine } from '../../text/plainLine';
import type { DataSummary, FindingItem } from '../state/paneState';
import { cellLink, cellName } from '../words/controls';
import { dataWords, severityWords } from '../words/dataWords';
import type { ShowCell } from './handlers';

interface Props {
  readonly data: DataSummary;
  /** Whether the workbook has the sheet that lists all findings. */
  readonly hasReport: boolean;
  /** Absent where there is no workbook to lead to. */
  readonly onShowCell?: ShowCell | undefined;
}

/** How many findings the pane lists: a screenful of reading, the first of which are the most serious. */
const listed = 50;

const icons = {
  errore: 'ErrorBadge',
  avviso: 'Warning',
  informazione: 'Info',
} as const satisfies Record<Severity, string>;

/** The findings, the most serious first, each with the way to its cell. */
export function FindingsView({ data, hasReport, onShowCell }: Props): React.ReactElement {
  const { errore, avviso, informazione } = data.severities;
  const shown = data.findings.slice(0, listed);
  const rest = errore + avviso + informazione - shown.length;
  return (
    <section>
      <h2>{dataWords.findings}</h2>
      {shown.length === 0 && <p>{dataWords.nothingFound}</p>}
      <ul>
        {shown.map((item, index) => (
          <FindingLine key={index} item={item} onShowCell={onShowCell} />
        ))}
      </ul>
      {rest > 0 && <p className="muted">{dataWords.rest(rest, hasReport)}</p>}
    </section>
  );
}

interface LineProps {
  readonly item: FindingItem;
  readonly onShowCell: ShowCell | undefined;
}

function FindingLine({ item, onShowCell }: LineProps): React.ReactElement {
  const { severity, meaning, action, cell } = item;
  return (
    <li className="finding">
      <Icon iconName={icons[severity]} className={`mark ${severity}`} aria-hidden />
      <div>
        <strong>{severityWords[severity]}</strong>
        {cell && (
          <>
            {' · '}
            <CellName cell={cell} onShowCell={onShowCell} />
          </>
        )}
        <br />
        {meaning} <span className="muted">{action}</span>
      </div>
    </li>
  );
}

function CellName({
  cell: { sheet, address },
  onShowCell,
}: Pick<LineProps, 'onShowCell'> & {
  readonly cell: NonNullable<FindingItem['cell']>;
}): React.ReactElement {
  const name = plainLine(sheet);
  if (!onShowCell) return <>{cellName(name, address)}</>;
  return (
    <Link
      onClick={() => {
        onShowCell(sheet, address);
      }}
    >
      {cellLink(name, address)}
    </Link>
  );
}
