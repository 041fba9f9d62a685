import { IconButton } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';
import type { SettingsForm } from '../../../app/settings/settingsForm';
import type { SheetHeaders } from '../../../app/settings/sheetHeaders';
import { type CorrectionDraft, isComplete, noDraft } from '../../state/settingsState';
import { controls, deleteCorrection } from '../../words/controls';
import { settingsWords } from '../../words/settingsWords';
import { ActionRow } from '../ActionRow';
import { Choice, type Option } from '../Choice';
import type { MendingHandlers } from '../handlers';
import { SamplesView } from '../SamplesView';

type Corrections = SettingsForm['corrections'];

interface Props {
  readonly corrections: Corrections;
  readonly draft: CorrectionDraft;
  readonly sheets: readonly SheetHeaders[];
  readonly onEdit: (corrections: Corrections) => void;
  readonly onDraft: (draft: CorrectionDraft) => void;
  /** Absent where there is no workbook to look into. */
  readonly onReadSamples: MendingHandlers['onReadSamples'] | undefined;
}

/** Which column holds a field, where the headers alone don't tell. */
export function CorrectionsView(props: Props): React.ReactElement {
  const { corrections, sheets, onEdit } = props;
  return (
    <section>
      <h2>{settingsWords.corrections}</h2>
      <p className="muted">{settingsWords.whyCorrections}</p>
      <ul>
        {corrections.map(({ sheet, field, column }, index) => (
          <li key={index} className="row">
            <span>{settingsWords.correction(sheet, field, column)}</span>
            <IconButton
              iconProps={{ iconName: 'Delete' }}
              ariaLabel={deleteCorrection(field, sheet)}
              onClick={() => onEdit(corrections.filter((_, other) => other !== index))}
            />
          </li>
        ))}
      </ul>
      {sheets.length > 0 && <NewCorrection {...props} />}
    </section>
  );
}

/** Three choices, among what is there. */
function NewCorrection(props: Props): React.ReactElement {
  const { corrections, draft, sheets, onEdit, onDraft, onReadSamples } = props;
  const chosen = sheets.find(({ sheet }) => sheet === draft.sheet);
  return (
    <>
      <Choice
        label={settingsWords.sheet}
        options={sheets.map(({ sheet }) => itself(sheet))}
        chosen={draft.sheet}
        onChoose={(sheet) => onDraft({ ...noDraft, sheet })}
      />
      <Choice
        label={settingsWords.field}
        options={(chosen?.fields ?? []).map(itself)}
        chosen={draft.field}
        onChoose={(field) => onDraft({ ...draft, field })}
      />
      <Choice
        label={settingsWords.column}
        options={columnsOf(chosen)}
        chosen={draft.column}
        onChoose={(column) => onDraft({ ...draft, column })}
      />
      {chosen && draft.field !== '' && onReadSamples && (
        <SamplesView
          sheet={chosen.sheet}
          columns={sampled(chosen.columns, draft)}
          onRead={onReadSamples}
        />
      )}
      <ActionRow
        text={controls.addCorrection}
        disabled={!isComplete(draft)}
        onClick={() => {
          onEdit([...corrections, draft]);
          onDraft(noDraft);
        }}
      />
    </>
  );
}

/** A longer list of values helps nobody. */
const mostSampled = 12;

/** The column that is chosen, and before that those that can be. */
function sampled(columns: SheetHeaders['columns'], { column }: CorrectionDraft) {
  return column === ''
    ? columns.slice(0, mostSampled)
    : columns.filter(({ name }) => name === column);
}

/** The columns of a sheet, and that none is meant. */
function columnsOf(sheet: SheetHeaders | undefined): readonly Option[] {
  if (!sheet) return [];
  const columns = sheet.columns.map(({ name, label }) => ({ key: name, text: label }));
  return [...columns, itself(settingsWords.noColumn)];
}

function itself(text: string): Option {
  return { key: text, text };
}
