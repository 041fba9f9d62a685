import { DefaultButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import { type Answer, answersTo } from '../../../app/settings/answersTo';
import type { Finding } from '../../../findings/finding';
import { answerText, answerWords } from '../../words/answerWords';
import { ActionRow } from '../ActionRow';
import { Choice } from '../Choice';
import type { MendingHandlers } from '../handlers';
import { SamplesView } from '../SamplesView';

interface Props {
  readonly title: string;
  readonly finding: Finding;
  readonly mending: MendingHandlers;
}

/** So many answers stand side by side; more are chosen from. */
const mostButtons = 4;

/** The answers to what the finding asks, each a click away from the sheet Parametri. */
export function AnswersView({ title, finding, mending }: Props): React.ReactElement | null {
  const answers = answersTo(finding);
  if (answers.length === 0) return null;
  const kinds = answers.filter(({ choice }) => choice === 'kind');
  const chosenFrom = kinds.length > mostButtons ? kinds : [];
  const answer = ({ edit }: Answer): void => mending.onMend({ kind: 'answer', title, edit });
  return (
    <>
      {chosenFrom.length > 0 && (
        <KindView
          key={finding.sheet}
          kinds={chosenFrom}
          isBusy={mending.isBusy}
          onAnswer={answer}
        />
      )}
      <SamplesView
        sheet={finding.sheet}
        columns={answers.flatMap(({ column }) => column ?? [])}
        onRead={mending.onReadSamples}
      />
      <div className="actions">
        {answers
          .filter((each) => !chosenFrom.includes(each))
          .map((each) => (
            <DefaultButton
              key={answerText(each)}
              text={answerText(each)}
              disabled={mending.isBusy}
              allowDisabledFocus
              styles={answerStyles}
              onClick={() => answer(each)}
            />
          ))}
      </div>
    </>
  );
}

/** A column's name may take two lines. */
const answerStyles = {
  root: { height: 'auto', minHeight: 32 },
  label: { overflowWrap: 'anywhere', textAlign: 'left' },
} as const;

interface KindProps {
  readonly kinds: readonly Answer[];
  readonly isBusy: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** Asks what sheet it is. A button confirms the choice, because the arrow keys go through every choice. */
function KindView({ kinds, isBusy, onAnswer }: KindProps): React.ReactElement {
  const [chosen, setChosen] = React.useState<Answer>();
  return (
    <>
      <Choice
        label={answerWords.kinds}
        options={kinds.map(({ subject: key }) => ({ key, text: answerWords.kindName(key) }))}
        chosen={chosen?.subject ?? ''}
        onChoose={(key) => setChosen(kinds.find(({ subject }) => subject === key))}
      />
      <ActionRow
        text={answerWords.rename}
        disabled={isBusy || !chosen}
        onClick={() => {
          if (chosen) onAnswer(chosen);
        }}
      />
    </>
  );
}
