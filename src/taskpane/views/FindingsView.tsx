import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { Link } from 'office-ui-fabric-react/lib/Link';
import * as React from 'react';
import type { Severity } from '../../findings/catalogueEntry';
import { plainLine } from '../../findings/plainLine';
import { countedText, countText } from '../../report/italian';
import type { DataSummary, FindingItem } from '../state/paneState';
import type { ShowCell } from './handlers';

interface Props {
  readonly data: DataSummary;
  readonly onShowCell: ShowCell;
}

/** How many findings the pane lists: a screenful of reading, the first of which are the most serious. */
const listed = 50;

const severities = {
  errore: { icon: 'ErrorBadge', word: 'Errore' },
  avviso: { icon: 'Warning', word: 'Avviso' },
  informazione: { icon: 'Info', word: 'Informazione' },
} as const satisfies Record<Severity, unknown>;

/** The findings, the most serious first, each with the way to its cell. */
export function FindingsView({ data, onShowCell }: Props): React.ReactElement {
  const { errore, avviso, informazione } = data.severities;
  const shown = data.findings.slice(0, listed);
  const rest = errore + avviso + informazione - shown.length;
  return (
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
      {rest > 0 && (
        <p className="muted">
          Altri rilievi, non elencati qui: {countText(rest)} (foglio Controlli).
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly item: FindingItem;
  readonly onShowCell: ShowCell;
}

function FindingLine({ item, onShowCell }: LineProps): React.ReactElement {
  const { severity, meaning, action, cell } = item;
  const { icon, word } = severities[severity];
  return (
    <li className="finding">
      <Icon iconName={icon} className={`mark ${severity}`} aria-hidden />
      <div>
        <strong>{word}</strong>
        {cell && (
          <>
            {' · '}
            <Link
              onClick={() => {
                onShowCell(cell.sheet, cell.address);
              }}
            >
              Vai a {plainLine(cell.sheet)}, {cell.address}
            </Link>
          </>
        )}
        <br />
        {meaning} <span className="muted">{action}</span>
      </div>
    </li>
  );
}
