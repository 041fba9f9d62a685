import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import { controls } from '../words/controls';

export interface Option {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  /** The key of an option; empty where none is chosen. */
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** One of a list; nothing is chosen before the user does. */
export function Choice({ label, options, chosen, onChoose }: Props): React.ReactElement {
  return (
    <Dropdown
      label={label}
      placeholder={controls.choose}
      selectedKey={chosen === '' ? null : chosen}
      disabled={options.length === 0}
      options={[...options]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        if (option) onChoose(String(option.key));
      }}
    />
  );
}
