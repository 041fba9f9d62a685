import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { Finding } from '../../../findings/finding';
import type { FindingGroup } from '../../../findings/groupFindings';
import { plainLine } from '../../../text/plainLine';
import { mendAsWords, mendWords, perhapsWords } from '../../words/mendingWords';
import type { MendingHandlers } from '../handlers';

interface Props {
  readonly group: FindingGroup;
  readonly finding: Finding;
  readonly mending: MendingHandlers;
}

/** The names that may be meant. A click writes one into all cells that hold the unknown name. */
export function NameMendingView({ group, finding, mending }: Props): React.ReactElement | null {
  const names = nearestOf(finding);
  const cells = group.cells.filter(({ value }) => value === finding.value);
  const count = cells.reduce((sum, { rows }) => sum + rows.length, 0);
  if (names.length === 0 || count === 0) return null;
  const idle = { disabled: mending.isBusy, allowDisabledFocus: true } as const;
  const mend = (known: string) => () => {
    mending.onMend({ kind: 'name', title: group.title, cells, unknown: finding.value, known });
  };
  const [only = ''] = names;
  if (names.length === 1) {
    return (
      <>
        <p>
          {perhapsWords.one} <strong>{plainLine(only)}</strong>.
        </p>
        <div className="actions">
          <PrimaryButton {...idle} text={mendWords(count)} onClick={mend(only)} />
        </div>
      </>
    );
  }
  return (
    <>
      <p>{perhapsWords.several}</p>
      <div className="actions">
        {names.map((name) => (
          <DefaultButton
            {...idle}
            key={name}
            text={mendAsWords(name, count)}
            onClick={mend(name)}
          />
        ))}
      </div>
    </>
  );
}

function nearestOf({ details }: Finding): readonly string[] {
  return details && 'nearest' in details ? details.nearest : [];
}
