import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { SettingTexts } from '../../app/settings/settingsForm';
import type { Setting } from '../../intake/settings/settings';
import {
  settingChoices,
  settingFields,
  settingGroups,
  settingsWords,
} from '../words/settingsWords';

interface Props {
  readonly values: SettingTexts;
  /** Why a text cannot be used, by setting. */
  readonly faults: Readonly<Partial<Record<Setting, string>>>;
  /** The areas that the report found; none where there is no report yet. */
  readonly areas: readonly string[];
  readonly onEdit: (values: SettingTexts) => void;
}

/** Fields in groups; what answers questions of the data is folded, unless something is wrong with it. */
export function SettingFields(props: Props): React.ReactElement {
  const { values, faults, areas, onEdit } = props;
  const [typedIn, setTypedIn] = React.useState<Setting>();
  const fieldOf = (setting: Setting): React.ReactElement => {
    const { label, empty } = settingFields[setting];
    // What is being typed is not wrong before it is finished.
    const fault = typedIn === setting ? undefined : faults[setting];
    const common = { label, ...(fault !== undefined && { errorMessage: fault }) };
    const edit = (text: string): void => {
      onEdit({ ...values, [setting]: text });
    };
    const choices = choicesOf(setting, areas);
    if (choices.length > 0) {
      return (
        <ChoiceField
          key={setting}
          {...{ ...common, choices, empty }}
          text={values[setting]}
          onEdit={edit}
        />
      );
    }
    return (
      <TextField
        key={setting}
        {...common}
        value={values[setting]}
        placeholder={empty}
        onFocus={() => {
          setTypedIn(setting);
        }}
        onBlur={() => {
          setTypedIn(undefined);
        }}
        onChange={(_event, text) => {
          edit(text ?? '');
        }}
      />
    );
  };
  return (
    <section>
      <h2>{settingsWords.heading}</h2>
      {settingGroups.map(({ title, settings }) => (
        <section key={title} className="group">
          <h3>{title}</h3>
          <div className="fields">{settings.map(fieldOf)}</div>
        </section>
      ))}
      <AnswersGroup {...props}>{fieldOf}</AnswersGroup>
    </section>
  );
}

/** None where anything may be typed. */
function choicesOf(setting: Setting, areas: readonly string[]): readonly string[] {
  if (setting !== 'secondaryAxisArea') return settingChoices[setting] ?? [];
  return areas.length > 0 ? [...areas, settingsWords.noArea] : [];
}

interface AnswersProps extends Props {
  readonly children: (setting: Setting) => React.ReactElement;
}

/** The settings of no group: answers, which *Da sistemare* writes with a click. */
function AnswersGroup({ values, faults, children }: AnswersProps): React.ReactElement {
  const grouped = new Set<Setting>(settingGroups.flatMap(({ settings }) => settings));
  const settings = (Object.keys(settingFields) as Setting[]).filter((each) => !grouped.has(each));
  const given = settings.filter((setting) => values[setting] !== '').length;
  const isFaulty = settings.some((setting) => faults[setting] !== undefined);
  return (
    <details open={isFaulty || undefined}>
      <summary>{settingsWords.answers(given)}</summary>
      <div className="fields">{settings.map(children)}</div>
    </details>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly errorMessage?: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly empty: string;
  readonly onEdit: (text: string) => void;
}

/** A spelling of the sheet's own stays among the choices. */
function ChoiceField({ text, choices, empty, onEdit, ...common }: ChoiceProps): React.ReactElement {
  const known = choices.includes(text) || text === '' ? choices : [...choices, text];
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
