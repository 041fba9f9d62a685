import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';
import { recordedText } from '../../../history/recordedFigures';
import type { KeptReport, Preview, Seen } from '../../state/paneState';
import { controls } from '../../words/controls';
import { homeWords } from '../../words/homeWords';
import { stepLabel } from '../../words/pathWords';
import {
  comparedWords,
  differenceWords,
  newPeriodsWords,
  previewWords,
} from '../../words/previewWords';
import { announcedQuestion, questionWords } from '../../words/questionWords';
import { ActionRow } from '../ActionRow';
import { previewId } from '../ActionsView';
import type { ShowCell } from '../handlers';
import { ItemsView } from '../QuestionView';
import { ChangesView } from './ChangesView';

interface Props {
  readonly preview: Seen<Preview>;
  /** The report as it stands; absent where there is none. */
  readonly kept: KeptReport | undefined;
  readonly onClose: () => void;
  readonly onShowCell: ShowCell;
}

/** What a run would do; nothing of it is done. */
export function PreviewView({ preview, kept, onClose, onShowCell }: Props): React.ReactElement {
  const { sheets, question, after } = preview.value;
  const newPeriods = newPeriodsWords(kept, after);
  const restated = after.changes?.counts.restated ?? 0;
  const close = (): void => {
    // The button goes away with the preview: the keyboard goes back to where it was asked for.
    document.getElementById(previewId)?.focus();
    onClose();
  };
  return (
    <div className="columns even">
      <section>
        <h2>{previewWords.heading}</h2>
        <p className="muted">{comparedWords(kept)}</p>
        {preview.isStale && <p className="avviso">{previewWords.stale}</p>}
        {question && (
          <>
            <MessageBar messageBarType={MessageBarType.warning} isMultiline>
              {announcedQuestion(question)}
            </MessageBar>
            <ItemsView words={questionWords(question)} onShowCell={onShowCell} />
          </>
        )}
        {restated > 0 && (
          <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
            {previewWords.restated(restated)}
          </MessageBar>
        )}
        <StepsTable before={kept} after={after} />
        {newPeriods !== '' && <p>{newPeriods}</p>}
      </section>
      <div>
        {after.changes && (
          <section>
            <h2>{homeWords.changes}</h2>
            <ChangesView changes={after.changes} />
          </section>
        )}
        {sheets.length > 0 && (
          <details>
            <summary>{previewWords.sheets(sheets.length)}</summary>
            <ul>
              {sheets.map((sheet) => (
                <li key={sheet.name} className="row">
                  <span>{sheet.name}</span>
                  <span className="muted">{previewWords.task(sheet)}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        <ActionRow text={controls.closePreview} onClick={close} />
      </div>
    </div>
  );
}

interface TableProps {
  readonly before: KeptReport | undefined;
  readonly after: KeptReport;
}

/** The count of each stage before and after, with the difference. */
function StepsTable({ before, after }: TableProps): React.ReactElement {
  const countBefore = new Map(
    before?.path.everywhere.steps.map(({ stage, count }) => [stage, count]),
  );
  return (
    <table className="steps">
      <thead>
        <tr>
          <th scope="col">{previewWords.stage}</th>
          {before && <th scope="col">{previewWords.before}</th>}
          <th scope="col">{previewWords.now}</th>
          {before && (
            <th scope="col">
              <span className="unseen">{previewWords.difference}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {after.path.everywhere.steps.map(({ stage, count }) => (
          <tr key={stage}>
            <th scope="row">{stepLabel(stage)}</th>
            {before && <td>{recordedText(countBefore.get(stage) ?? 0)}</td>}
            <td className="now">{recordedText(count)}</td>
            {before && <td>{differenceWords(countBefore.get(stage) ?? 0, count)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
