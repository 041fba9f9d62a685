import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { TextField } from 'office-ui-fabric-react/lib/TextField';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { ReadTexts } from '../../../app/settings/settingFaults';
import type { SettingTexts } from '../../../app/settings/settingsForm';
import type { Setting } from '../../../intake/settings/settings';
import {
  allSettings,
  daySettings,
  settingChoices,
  settingFields,
  settingGroups,
  settingsWords,
} from '../../words/settingsWords';
import { HiddenCellsView, type Known, PeriodsView } from './EffectsView';
import { DayField, type FieldProps, NumberField } from './valueFields';

interface Props {
  readonly values: SettingTexts;
  /** What the texts set, and why one cannot be used. */
  readonly read: ReadTexts;
  /** The areas that the report found; none where there is no report yet. */
  readonly areas: readonly string[];
  readonly known: Known;
  readonly onEdit: (values: SettingTexts) => void;
  /** The user is done with a field, or has chosen. */
  readonly onLeave: () => void;
}

/** Fields in groups; what answers questions of the data is folded, unless something is wrong with it. */
export function SettingFields(props: Props): React.ReactElement {
  const { values, read, areas, known, onEdit, onLeave } = props;
  const [typedIn, setTypedIn] = React.useState<Setting>();
  const fieldOf = (setting: Setting): React.ReactElement => {
    const { label, empty } = settingFields[setting];
    // What is being typed is not wrong before it is finished.
    const fault = typedIn === setting ? undefined : read.faults[setting];
    const text = values[setting];
    const edit = (edited: string): void => onEdit({ ...values, [setting]: edited });
    const common = { label, text, empty, fault, onEdit: edit };
    const choices = choicesOf(setting, areas);
    if (choices.length > 0)
      return <ChoiceField key={setting} {...common} choices={choices} onChosen={onLeave} />;
    return (
      <div
        key={setting}
        onFocus={() => setTypedIn(setting)}
        onBlur={() => {
          setTypedIn(undefined);
          onLeave();
        }}
      >
        {isDay(setting) ? (
          <DayField {...common} day={read.settings[setting]} onChosen={onLeave} />
        ) : setting === 'confidentialityThreshold' ? (
          <NumberField {...common} />
        ) : (
          <TextField
            label={label}
            value={text}
            placeholder={empty}
            errorMessage={fault ?? ''}
            onChange={(_event, typed) => edit(typed ?? '')}
          />
        )}
      </div>
    );
  };
  return (
    <section>
      <h2>{settingsWords.heading}</h2>
      {settingGroups.map(({ title, settings }) => (
        <section key={title} className="group">
          <h3>{title}</h3>
          <div className="fields">{settings.map(fieldOf)}</div>
          {settings.includes('asOf') && <PeriodsView set={read.settings} known={known} />}
          {settings.includes('confidentialityThreshold') && (
            <HiddenCellsView set={read.settings} known={known} />
          )}
        </section>
      ))}
      <AnswersGroup {...props}>{fieldOf}</AnswersGroup>
    </section>
  );
}

function isDay(setting: Setting): setting is (typeof daySettings)[number] {
  return (daySettings as readonly Setting[]).includes(setting);
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
function AnswersGroup({ values, read, children }: AnswersProps): React.ReactElement {
  const grouped = new Set<Setting>(settingGroups.flatMap(({ settings }) => settings));
  const settings = allSettings.filter((each) => !grouped.has(each));
  const given = settings.filter((setting) => values[setting] !== '').length;
  const isFaulty = settings.some((setting) => read.faults[setting] !== undefined);
  return (
    <details open={isFaulty || undefined}>
      <summary>{settingsWords.answers(given)}</summary>
      <div className="fields">{settings.map(children)}</div>
    </details>
  );
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly string[];
  readonly onChosen: () => void;
}

/** A spelling of the sheet's own stays among the choices. */
function ChoiceField(props: ChoiceProps): React.ReactElement {
  const { label, text, choices, empty, fault, onEdit, onChosen } = props;
  const known = choices.includes(text) || text === '' ? choices : [...choices, text];
  return (
    <Dropdown
      label={label}
      {...(fault !== undefined && { errorMessage: fault })}
      selectedKey={text}
      options={[
        { key: '', text: settingsWords.usual(empty) },
        ...known.map((name) => ({ key: name, text: name })),
      ]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        onEdit(String(option?.key ?? ''));
        onChosen();
      }}
    />
  );
}
