import { MessageBar, MessageBarType } from 'office-ui-fabric-react/lib/MessageBar';
import * as React from 'react';

export function StaleBanner(): React.ReactElement {
  return (
    <MessageBar messageBarType={MessageBarType.warning} isMultiline>
      <strong>Rapporto da aggiornare.</strong> I dati grezzi o le impostazioni sono cambiati dopo
      l’ultimo rapporto: Genera report lo aggiorna, Anteprima dice che cosa cambierebbe.
    </MessageBar>
  );
}
