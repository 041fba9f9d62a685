import type { NothingToCount } from '../app/countData';
import { describeFinding } from '../findings/describeFinding';
import { NotDone } from './notDone';

const registrations =
  'serve un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure un foglio «Registrazioni» con i conteggi';

/** Why no report can be made of the workbook, with the sheet that lacks something where there is one. */
export function nothingToCount(input: string, { reason, log }: NothingToCount): NotDone {
  if (reason === 'nothingInTime')
    return new NotDone(
      `In «${input}» nessuna riga ha una data leggibile che non sia oltre «Dati al»: non c'è nulla da contare.`,
      'Controllare le colonne con le date e il giorno indicato con «Dati al» o «--dati-al».',
    );
  const unusable = log.first.find(
    ({ code }) => code === 'FOGLIO_SENZA_COLONNE' || code === 'FOGLIO_VUOTO',
  );
  return new NotDone(
    `«${input}» non contiene le registrazioni degli utenti: ${registrations}.`,
    unusable && describeFinding(unusable).meaning,
  );
}
