import { DefaultButton, IconButton } from 'office-ui-fabric-react/lib/Button';
import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { SettingsForm } from '../../app/settings/settingsForm';
import type { SheetHeaders } from '../../app/settings/sheetHeaders';

type Corrections = SettingsForm['corrections'];

interface Props {
  readonly corrections: Corrections;
  readonly sheets: readonly SheetHeaders[];
  readonly onEdit: (corrections: Corrections) => void;
}

/** Which column holds a field, where the headers alone don't tell. */
export function CorrectionsView({ corrections, sheets, onEdit }: Props): React.ReactElement {
  return (
    <section>
      <h2>Correzioni delle colonne</h2>
      <p className="muted">
        Servono quando una colonna ha un nome che non è riconosciuto, o due colonne possono essere
        lo stesso campo.
      </p>
      <ul>
        {corrections.map(({ sheet, field, column }, index) => (
          <li key={index} className="row">
            <span>
              {sheet}: {field} è la colonna «{column}»
            </span>
            <IconButton
              iconProps={{ iconName: 'Delete' }}
              ariaLabel={`Elimina la correzione ${field} di ${sheet}`}
              onClick={() => {
                onEdit(corrections.filter((_, other) => other !== index));
              }}
            />
          </li>
        ))}
      </ul>
      {sheets.length > 0 && (
        <NewCorrection
          sheets={sheets}
          onAdd={(correction) => {
            onEdit([...corrections, correction]);
          }}
        />
      )}
    </section>
  );
}

interface NewProps {
  readonly sheets: readonly SheetHeaders[];
  readonly onAdd: (correction: Corrections[number]) => void;
}

const nothing = { sheet: '', field: '', column: '' };

/** Three choices, among what is there. */
function NewCorrection({ sheets, onAdd }: NewProps): React.ReactElement {
  const [choice, choose] = React.useState(nothing);
  const chosen = sheets.find(({ sheet }) => sheet === choice.sheet);
  const isComplete = Object.values(choice).every((part) => part !== '');
  return (
    <>
      <Choice
        label="Foglio"
        options={sheets.map(({ sheet }) => itself(sheet))}
        chosen={choice.sheet}
        onChoose={(sheet) => {
          choose({ ...nothing, sheet });
        }}
      />
      <Choice
        label="Campo"
        options={(chosen?.fields ?? []).map(itself)}
        chosen={choice.field}
        onChoose={(field) => {
          choose({ ...choice, field });
        }}
      />
      <Choice
        label="Colonna"
        options={(chosen?.columns ?? []).map(({ name, label }) => ({ key: name, text: label }))}
        chosen={choice.column}
        onChoose={(column) => {
          choose({ ...choice, column });
        }}
      />
      <div className="actions">
        <DefaultButton
          text="Aggiungi la correzione"
          disabled={!isComplete}
          allowDisabledFocus
          onClick={() => {
            onAdd(choice);
            choose(nothing);
          }}
        />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** Empty where nothing is chosen. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

interface Option {
  readonly key: string;
  readonly text: string;
}

function itself(text: string): Option {
  return { key: text, text };
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps): React.ReactElement {
  return (
    <Dropdown
      label={label}
      placeholder="scegliere"
      selectedKey={chosen === '' ? null : chosen}
      disabled={options.length === 0}
      options={[...options]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        onChoose(String(option?.key ?? ''));
      }}
    />
  );
}
