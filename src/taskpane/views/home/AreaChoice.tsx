import { Dropdown } from 'office-ui-fabric-react/lib/Dropdown';
import { ResponsiveMode } from 'office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode';
import * as React from 'react';
import type { ReportPath } from '../../../history/reportPath';
import { pathWords } from '../../words/pathWords';

export interface AreaProps {
  readonly path: ReportPath;
  /** Absent: everywhere. */
  readonly area: string | undefined;
  readonly onChooseArea: (area: string | undefined) => void;
}

/** No area is called so. */
const everywhere = ' ';

export function AreaChoice({ path, area, onChooseArea }: AreaProps): React.ReactElement {
  const isThere = path.areas.some(({ id }) => id === area);
  return (
    <Dropdown
      ariaLabel={pathWords.area}
      selectedKey={isThere && area !== undefined ? area : everywhere}
      options={[
        { key: everywhere, text: pathWords.everywhere },
        ...path.areas.map(({ id, name }) => ({ key: id, text: name })),
      ]}
      responsiveMode={ResponsiveMode.large}
      onChange={(_event, option) => {
        const key = String(option?.key ?? everywhere);
        onChooseArea(key === everywhere ? undefined : key);
      }}
    />
  );
}
