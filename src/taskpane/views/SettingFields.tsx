import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { SettingTexts } from '../../app/settings/settingsForm';

type Setting = keyof SettingTexts;

/** As the sheet Parametri and the guide name them, in their order, with what holds where they are empty. */
const fields: Readonly<Record<Setting, { readonly label: string; readonly empty: string }>> = {
  title: { label: 'Titolo', empty: 'Rapporto di monitoraggio MIP' },
  service: { label: 'Servizio', empty: 'Mettersi in proprio' },
  serviceStart: { label: 'Inizio servizio', empty: 'il mese della prima registrazione' },
  firstPeriodEnd: { label: 'Fine primo periodo', empty: 'secondo il calendario' },
  asOf: { label: 'Dati al', empty: 'oggi' },
  periodLength: { label: 'Periodo', empty: 'semestre' },
  secondaryAxisArea: { label: 'Area sull’asse secondario', empty: 'scelta secondo i dati' },
  confidentialityThreshold: { label: 'Soglia riservatezza', empty: 'nessuna' },
};

const periods = ['semestre', 'trimestre', 'anno'];

interface Props {
  readonly values: SettingTexts;
  /** Why a text cannot be used, by setting. */
  readonly faults: Readonly<Partial<Record<Setting, string>>>;
  readonly onEdit: (values: SettingTexts) => void;
}

export function SettingFields({ values, faults, onEdit }: Props): React.ReactElement {
  return (
    <section>
      <h2>Impostazioni</h2>
      {(Object.keys(fields) as Setting[]).map((setting) => {
        const { label, empty } = fields[setting];
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
  const known = periods.includes(text) || text === '' ? periods : [...periods, text];
  return (
    <Dropdown
      {...common}
      selectedKey={text}
      options={[
        { key: '', text: `come di consueto (${empty})` },
        ...known.map((name) => ({ key: name, text: name })),
      ]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        onEdit(String(option?.key ?? ''));
      }}
    />
  );
}
