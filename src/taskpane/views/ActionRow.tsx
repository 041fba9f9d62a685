import { DefaultButton, type IButtonProps } from 'office-ui-fabric-react/lib/Button';
import * as React from 'react';

/** A button in a row of its own. The keyboard can stand on it while it is disabled. */
export function ActionRow(props: IButtonProps): React.ReactElement {
  return (
    <div className="actions">
      <DefaultButton allowDisabledFocus {...props} />
    </div>
  );
}
