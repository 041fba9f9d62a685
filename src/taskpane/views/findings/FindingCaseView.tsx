import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import { Link } from 'office-ui-fabric-react/lib/Link';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';
import type { Finding } from '../../../findings/finding';
import { acceptedKey, type FindingGroup } from '../../../findings/groupFindings';
import { cellName as addressOf } from '../../../grid/address';
import { findingLine } from '../../../report/findingsSheet';
import { plainLine } from '../../../text/plainLine';
import { cellLink, cellWords, controls } from '../../words/controls';
import {
  acceptedWords,
  beyondWords,
  caseNumberWords,
  findingWords,
} from '../../words/findingWords';
import type { WorkbookHandlers } from '../handlers';
import { HelpLink } from '../HelpLink';
import { AnswersView } from './AnswersView';
import { CaseRowView } from './CaseRowView';
import { NameMendingView } from './NameMendingView';

interface Props extends WorkbookHandlers {
  readonly group: FindingGroup;
  readonly index: number;
  readonly onCase: (index: number) => void;
}

/** How far a key leads, with Alt. */
const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

/** One case of a problem, and the way to the others; what is gone to is selected in the workbook. */
export function FindingCaseView({
  group,
  index,
  onCase,
  onShowCell,
  mending,
}: Props): React.ReactElement | null {
  const finding = group.cases[index];
  if (!finding) return null;
  const { meaning, action } = findingLine(finding);
  const goTo = (next: number): void => {
    const other = group.cases[next];
    if (!other) return;
    onCase(next);
    const cell = cellOf(other);
    if (cell) onShowCell?.(cell.sheet, cell.address);
  };
  return (
    <div
      role="group"
      aria-label={group.title}
      className={`case ${styles.body}`}
      onKeyDown={(event) => {
        const step = event.altKey ? steps[event.key] : undefined;
        if (step === undefined) return;
        // The browser would go back or forward.
        event.preventDefault();
        goTo(index + step);
      }}
    >
      <div className="row">
        <CellName finding={finding} onShowCell={onShowCell} />
        {group.cases.length > 1 && (
          <span className={styles.steps}>
            <IconButton
              iconProps={{ iconName: 'ChevronLeftMed' }}
              ariaLabel={findingWords.previous}
              title={findingWords.previous}
              disabled={index === 0}
              allowDisabledFocus
              onClick={() => goTo(index - 1)}
            />
            <span role="status">{caseNumberWords(index, group)}</span>
            <IconButton
              iconProps={{ iconName: 'ChevronRightMed' }}
              ariaLabel={findingWords.next}
              title={findingWords.next}
              disabled={index === group.cases.length - 1}
              allowDisabledFocus
              onClick={() => goTo(index + 1)}
            />
          </span>
        )}
      </div>
      <p>
        {meaning} <span className="muted">{action}</span>
      </p>
      {mending && <CaseRowView title={group.title} finding={finding} mending={mending} />}
      {mending && <AnswersView title={group.title} finding={finding} mending={mending} />}
      {mending && <NameMendingView group={group} finding={finding} mending={mending} />}
      {group.beyond.length > 0 && (
        <p className="muted">{beyondWords[mending ? 'inSheets' : 'later'](group)}</p>
      )}
      {mending && (
        <div className="actions">
          {isAcceptable(group) && (
            <DefaultButton
              text={acceptedWords.accept}
              disabled={mending.isBusy}
              allowDisabledFocus
              onClick={() =>
                mending.onAcceptFindings({ keys: [acceptedKey(finding)], to: 'accept' })
              }
            />
          )}
          {group.rows !== undefined && cellOf(finding) && (
            <DefaultButton
              text={controls.showRows}
              disabled={mending.isBusy}
              allowDisabledFocus
              onClick={() => mending.onShowFindingRows(group)}
            />
          )}
        </div>
      )}
      {/* Last, so that the keyboard comes to what mends first. */}
      <p>
        <HelpLink page="controlli" at={finding.code.toLowerCase()} about={group.title} />
      </p>
    </div>
  );
}

/** Questions are answered; what is for information alone asks for nothing. */
function isAcceptable({ severity, isQuestion }: FindingGroup): boolean {
  return severity !== 'informazione' && !isQuestion;
}

function cellOf({
  sheet,
  row,
  column,
}: Finding): { readonly sheet: string; readonly address: string } | undefined {
  if (sheet === undefined || row === undefined || column === undefined) return undefined;
  return { sheet, address: addressOf({ row, column }) };
}

function CellName({
  finding,
  onShowCell,
}: Pick<Props, 'onShowCell'> & { readonly finding: Finding }): React.ReactElement {
  const cell = cellOf(finding);
  if (!cell) return <span>{plainLine(finding.sheet ?? '')}</span>;
  const { sheet, address } = cell;
  const name = plainLine(sheet);
  if (!onShowCell) return <span>{cellWords(name, address)}</span>;
  return <Link onClick={() => onShowCell(sheet, address)}>{cellLink(name, address)}</Link>;
}

const styles = mergeStyleSets({
  body: { padding: '2px 0 8px 18px' },
  steps: { display: 'flex', flex: 'none', alignItems: 'center', whiteSpace: 'nowrap' },
});
