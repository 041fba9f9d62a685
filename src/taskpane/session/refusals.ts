import type { NothingToCount } from '../../app/countData';
import type { Problem } from '../state/problem';

/** Why no report can be made of the workbook. */
export const refusals: Readonly<Record<NothingToCount['reason'], Problem>> = {
  noRegistrations: {
    sentence:
      'La cartella di lavoro non contiene le registrazioni degli utenti. Aggiungere un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), poi controllare di nuovo.',
  },
  nothingInTime: {
    sentence:
      'Nessuna riga ha una data leggibile che non sia oltre il giorno «Dati al»: non c’è nulla da contare. Correggere le date, oppure il parametro «Dati al», poi controllare di nuovo.',
  },
};
