import type { NothingToCount } from '../app/countData';
import { describeFinding } from '../findings/describeFinding';
import type { CodeCount } from '../report/findingsView';

/** 0: done; 1: done, with findings of severity errore; 2: not done, nothing written. */
export type ExitCode = 0 | 1 | 2;

export function exitCodeOf(counts: readonly CodeCount[]): ExitCode {
  return counts.some(({ severity }) => severity === 'errore') ? 1 : 0;
}

/** The command could not do what was asked: `message` is the sentence that the user reads, `hint` the line below it. */
export class NotDone extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'NotDone';
    this.hint = hint;
  }
}

const registrations =
  'serve un foglio «Utenti» con le colonne «ID utente», «Data registrazione» e «Area territoriale» (o «Provincia»), oppure un foglio «Registrazioni» con i conteggi';

/** Why no report can be made of the workbook, with the sheet that lacks something where there is one. */
export function nothingToCount(input: string, { reason, log }: NothingToCount): NotDone {
  if (reason === 'nothingInTime')
    return new NotDone(
      `In «${input}» nessuna riga ha una data leggibile che non sia oltre «Dati al»: non c'è nulla da contare.`,
      'Controlla le colonne con le date e il giorno indicato con «Dati al» o «--dati-al».',
    );
  const unusable = log.first.find(
    ({ code }) => code === 'FOGLIO_SENZA_COLONNE' || code === 'FOGLIO_VUOTO',
  );
  return new NotDone(
    `«${input}» non contiene le registrazioni degli utenti: ${registrations}.`,
    unusable && describeFinding(unusable).meaning,
  );
}
