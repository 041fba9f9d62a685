import * as React from 'react';

/** What the add-in does, for who sees it for the first time. */
export function IntroView({ isBlank }: { readonly isBlank: boolean }): React.ReactElement {
  return (
    <>
      <p>
        Dai fogli con i dati grezzi del servizio MIP scrive il rapporto, con tabelle e grafici, in
        questa cartella. Se i dati cambiano, un altro clic aggiorna solo ciò che serve.
      </p>
      {isBlank && (
        <p>
          Questa cartella è vuota: si possono inserire i dati di esempio, che danno il rapporto
          pubblicato per giugno 2017 – dicembre 2019.
        </p>
      )}
    </>
  );
}
