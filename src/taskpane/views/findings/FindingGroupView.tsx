import { ActionButton } from 'office-ui-fabric-react/lib/Button';
import { Icon } from 'office-ui-fabric-react/lib/Icon';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';
import type { Severity } from '../../../findings/catalogueEntry';
import type { FindingGroup } from '../../../findings/groupFindings';
import { amountWords, severityWords, sheetsWords } from '../../words/findingWords';
import type { WorkbookHandlers } from '../handlers';
import { FindingCaseView } from './FindingCaseView';

interface Props extends WorkbookHandlers {
  readonly group: FindingGroup;
  /** Of the case that shows; absent where the group is folded. */
  readonly index: number | undefined;
  readonly onFold: () => void;
  readonly onCase: (index: number) => void;
}

const icons = {
  errore: 'ErrorBadge',
  avviso: 'Warning',
  informazione: 'Info',
} as const satisfies Record<Severity, string>;

/** One problem: what, where and how many rows; open, one of its cases. */
export function FindingGroupView(props: Props): React.ReactElement {
  const { group, index, onFold } = props;
  const { figure, of } = amountWords(group);
  const isOpen = index !== undefined;
  const sheets = sheetsWords(group);
  return (
    <li>
      <h3 className={`problem ${styles.heading}`}>
        <ActionButton styles={headerStyles} aria-expanded={isOpen} onClick={onFold}>
          <Icon
            iconName={isOpen ? 'ChevronDownMed' : 'ChevronRightMed'}
            className={styles.fold}
            aria-hidden
          />
          <Icon
            iconName={icons[group.severity]}
            className={`mark ${group.severity === 'informazione' ? 'muted' : group.severity}`}
            aria-hidden
          />
          <span className={styles.text}>
            <span className="unseen">{severityWords[group.severity]}: </span>
            {group.title}
            {sheets !== '' && <span className={styles.sheets}>{sheets}</span>}
          </span>
          <span className={styles.figure}>
            {figure}
            <span className="unseen"> {of}</span>
          </span>
        </ActionButton>
      </h3>
      {isOpen && <FindingCaseView {...props} index={index} />}
    </li>
  );
}

const headerStyles = {
  root: { width: '100%', height: 'auto', padding: '2px 0', textAlign: 'left' },
  flexContainer: { gap: 6, alignItems: 'flex-start' },
} as const;

const styles = mergeStyleSets({
  heading: { margin: '0 !important' },
  fold: { flex: 'none', width: 12, paddingTop: 4, fontSize: 10 },
  text: { flex: 'auto', minWidth: 0, fontWeight: 600, lineHeight: '20px' },
  sheets: {
    display: 'block',
    color: 'var(--muted)',
    fontSize: 12,
    fontWeight: 400,
    lineHeight: '16px',
  },
  figure: { flex: 'none', fontWeight: 600, fontVariantNumeric: 'tabular-nums', lineHeight: '20px' },
});
