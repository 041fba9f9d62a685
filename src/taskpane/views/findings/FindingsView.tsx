import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import * as React from 'react';
import { searchGroups } from '../../../findings/groupFindings';
import type { DataSummary } from '../../state/paneState';
import { findingWords } from '../../words/findingWords';
import type { ShowCell } from '../handlers';
import { FindingGroupView } from './FindingGroupView';

interface Props {
  readonly data: DataSummary;
  /** Absent where there is no workbook to lead to. */
  readonly onShowCell?: ShowCell | undefined;
}

/** A list that is longer can be searched. */
const seenAtOnce = 5;

/** The problems, the most serious first, each folded until it is asked for. */
export function FindingsView({ data, onShowCell }: Props): React.ReactElement {
  const [searched, setSearched] = React.useState('');
  const [open, setOpen] = React.useState<{ readonly key: string; readonly index: number }>();
  const { groups } = data;
  const shown = searchGroups(groups, searched);
  return (
    <section>
      <h2>{findingWords.heading}</h2>
      {groups.length > seenAtOnce && (
        <SearchBox
          placeholder={findingWords.search}
          ariaLabel={findingWords.search}
          value={searched}
          onChange={(_event, text) => {
            setSearched(text ?? '');
          }}
        />
      )}
      {groups.length === 0 && <p>{findingWords.nothingFound}</p>}
      {groups.length > 0 && shown.length === 0 && <p role="status">{findingWords.notFound}</p>}
      <ul>
        {shown.map((group) => (
          <FindingGroupView
            key={group.key}
            group={group}
            index={open?.key === group.key ? open.index : undefined}
            onFold={() => {
              setOpen(open?.key === group.key ? undefined : { key: group.key, index: 0 });
            }}
            onCase={(index) => {
              setOpen({ key: group.key, index });
            }}
            onShowCell={onShowCell}
          />
        ))}
      </ul>
    </section>
  );
}
