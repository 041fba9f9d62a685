import * as React from 'react';
import type { Obstacle } from '../hostCheck';
import { FooterView } from './FooterView';

const sentences: Readonly<Record<Obstacle, string>> = {
  officeMissing:
    'La libreria di Office non si è caricata, forse perché manca la connessione o la rete blocca appsforoffice.microsoft.com. Verificare la connessione, poi chiudere e riaprire il pannello.',
  officeSilent:
    'Excel non risponde ancora, forse perché la connessione è lenta. Aspetta: il pannello si apre da sé appena Excel risponde. Se non succede, chiudilo e riaprilo.',
  outsideExcel:
    'Questa pagina è il pannello di un componente aggiuntivo e funziona solo dentro Excel. Aprire la cartella di lavoro in Excel e avviare Report MIP dalla scheda Home.',
  hostTooOld:
    'Questa versione di Excel è troppo vecchia per Report MIP (serve ExcelApi 1.12). Aggiornare Excel almeno alla versione 2021, oppure usare Excel sul web.',
};

/** Stands in place of the pane where the pane cannot work. */
export function ObstacleView({ obstacle }: { readonly obstacle: Obstacle }): React.ReactElement {
  return (
    <main className="pane">
      <h1>Report MIP</h1>
      <p role="alert">{sentences[obstacle]}</p>
      <FooterView />
    </main>
  );
}
