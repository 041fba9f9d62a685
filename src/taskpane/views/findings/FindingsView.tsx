import { SearchBox } from 'office-ui-fabric-react/lib/SearchBox';
import * as React from 'react';
import { caseKey } from '../../../findings/finding';
import {
  type AcceptedFindings,
  type FindingGroup,
  searchGroups,
  splitAccepted,
} from '../../../findings/groupFindings';
import type { DataSummary } from '../../state/paneState';
import { findingWords } from '../../words/findingWords';
import type { MendingHandlers, WorkbookHandlers } from '../handlers';
import { AcceptedView } from './AcceptedView';
import { FindingGroupView } from './FindingGroupView';

interface Props extends WorkbookHandlers {
  readonly data: DataSummary;
}

/** The case that shows, of the group with this key, and where among its cases it stood. */
interface OpenCase {
  readonly key: string;
  readonly case: string;
  readonly index: number;
}

const none: AcceptedFindings = new Set();

/** A list that is longer can be searched. */
const seenAtOnce = 5;

/** The problems, the most serious first, each folded until it is asked for. */
export function FindingsView({ data, onShowCell, mending }: Props): React.ReactElement {
  const [searched, setSearched] = React.useState('');
  const [open, setOpen] = React.useState<OpenCase>();
  const { waiting: groups, accepted } = splitAccepted(data.groups, mending?.accepted ?? none);
  const heading = React.useRef<HTMLHeadingElement>(null);
  const isMending = React.useRef(false);
  React.useLayoutEffect(() => {
    // What was mended goes away with the button that had the keyboard.
    if (isMending.current && document.activeElement === document.body) heading.current?.focus();
    isMending.current = false;
    // A problem that comes back is folded, like any other.
    const group = groups.find(({ key }) => key === open?.key);
    setOpen(open && group && caseAt(group, indexIn(group, open)));
  }, [data, mending?.accepted]);
  const ownMending: MendingHandlers | undefined = mending && {
    ...mending,
    onMend: (wish) => {
      isMending.current = true;
      mending.onMend(wish);
    },
    onAcceptFindings: (acceptance) => {
      isMending.current = true;
      mending.onAcceptFindings(acceptance);
    },
  };
  const shown = searchGroups(groups, searched);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {findingWords.heading}
      </h2>
      {groups.length > seenAtOnce && (
        <SearchBox
          placeholder={findingWords.search}
          ariaLabel={findingWords.search}
          value={searched}
          onChange={(_event, text) => setSearched(text ?? '')}
        />
      )}
      {groups.length === 0 && <p>{findingWords.nothingFound}</p>}
      {groups.length > 0 && shown.length === 0 && <p role="status">{findingWords.notFound}</p>}
      {/* Where there is room, the open case stands beside the list; the keyboard comes to it from its problem. */}
      <ul className="problems" style={{ gridTemplateRows: `repeat(${shown.length}, auto) 1fr` }}>
        {shown.map((group) => (
          <FindingGroupView
            key={group.key}
            group={group}
            index={open?.key === group.key ? indexIn(group, open) : undefined}
            onFold={() => setOpen(open?.key === group.key ? undefined : caseAt(group, 0))}
            onCase={(index) => setOpen(caseAt(group, index))}
            onShowCell={onShowCell}
            mending={ownMending}
          />
        ))}
        {shown.length > 0 && !open && <li className="none muted">{findingWords.openOne}</li>}
      </ul>
      {ownMending && <AcceptedView groups={accepted} mending={ownMending} />}
    </section>
  );
}

function caseAt({ key, cases }: FindingGroup, index: number): OpenCase | undefined {
  const finding = cases[index];
  return finding && { key, case: caseKey(finding), index };
}

/** Where the case stands now, or the one that took its place: other cases may be mended meanwhile. */
function indexIn({ cases }: FindingGroup, open: OpenCase): number {
  const found = cases.findIndex((finding) => caseKey(finding) === open.case);
  return found >= 0 ? found : Math.min(open.index, cases.length - 1);
}
