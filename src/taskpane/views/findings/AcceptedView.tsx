import * as React from 'react';
import { acceptedKey, type FindingGroup } from '../../../findings/groupFindings';
import { acceptedWords, sheetsWords } from '../../words/findingWords';
import { ActionRow } from '../ActionRow';
import type { MendingHandlers } from '../handlers';

interface Props {
  readonly groups: readonly FindingGroup[];
  readonly mending: MendingHandlers;
}

/** What the analyst has accepted, and the way back among the findings. */
export function AcceptedView({ groups, mending }: Props): React.ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{acceptedWords.heading(groups.length)}</summary>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            {group.title} <span className="muted">{sheetsWords(group)}</span>
            <ActionRow
              text={acceptedWords.restore}
              ariaLabel={acceptedWords.restoreLabel(group.title)}
              disabled={mending.isBusy}
              onClick={() => {
                const keys = [...new Set(group.cases.map(acceptedKey))];
                mending.onAcceptFindings({ keys, to: 'restore' });
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
