import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { SettingTexts } from '../../app/settings/settingsForm';
import type { Setting } from '../../intake/settings/settings';
import { periodNames, settingFields, settingsWords } from '../words/settingsWords';

interface Props {
  readonly values: SettingTexts;
  /** Why a text cannot be used, by setting. */
  readonly faults: Readonly<Partial<Record<Setting, string>>>;
  readonly onEdit: (values: SettingTexts) => void;
}

export function SettingFields({ values, faults, onEdit }: Props): React.ReactElement {
  return (
    <section>
      <h2>{settingsWords.heading}</h2>
      {(Object.keys(settingFields) as Setting[]).map((setting) => {
        const { label, empty } = settingFields[setting];
        const common = { label, ...(faults[setting] ? { errorMessage: faults[setting] } : {}) };
        const edit = (text: string): void => {
          onEdit({ ...values, [setting]: text });
        };
        return setting === 'periodLength' ? (
          <PeriodField
            key={setting}
            {...common}
            text={values[setting]}
            empty={empty}
            onEdit={edit}
          />
        ) : (
          <TextField
            key={setting}
            {...common}
            value={values[setting]}
            placeholder={empty}
            onChange={(_event, text) => {
              edit(text ?? '');
            }}
          />
        );
      })}
    </section>
  );
}

interface PeriodProps {
  readonly label: string;
  readonly errorMessage?: string;
  readonly text: string;
  readonly empty: string;
  readonly onEdit: (text: string) => void;
}

/** A spelling of the sheet's own stays among the choices. */
function PeriodField({ text, empty, onEdit, ...common }: PeriodProps): React.ReactElement {
  const names: readonly string[] = periodNames;
  const known = names.includes(text) || text === '' ? names : [...names, text];
  return (
    <Dropdown
      {...common}
      selectedKey={text}
      options={[
        { key: '', text: settingsWords.usual(empty) },
        ...known.map((name) => ({ key: name, text: name })),
      ]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        onEdit(String(option?.key ?? ''));
      }}
    />
  );
}
