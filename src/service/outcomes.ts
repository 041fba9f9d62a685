import { matchKey } from '../text/matchKey';
import { splitList } from '../text/splitList';

/** What the outcome of a row says of the step: that it was taken, or that it was not. */
export const outcomeWords = {
  happened: splitList(`
    Sì, S, X, Vero, True, OK, 1, Presente, Presenti, Presentato, Presentata, Partecipato,
    Partecipata, Ha partecipato, Partecipa, Svolto, Svolta, Effettuato, Effettuata,
    Realizzato, Realizzata, Completato, Completata, Concluso, Conclusa, Chiuso, Chiusa,
    Confermato, Confermata, Compilato, Compilata, Inviato, Inviata, Firmato, Firmata,
    Sottoscritto, Sottoscritta, Stipulato, Attivo, Attiva, Valido, Valida, Positivo,
    Positiva, Fatto, Fatta, Scelto, Scelta
  `),
  notHappened: splitList(`
    No, N, Falso, False, 0, Assente, Assenti, Non presente, Non presentato, Non presentata,
    Non si è presentato, Non si è presentata, Non partecipato, Non ha partecipato, Assente
    giustificato, Assente giustificata, Assente ingiustificato, Non svolto, Non svolta, Non
    effettuato, Non effettuata, Non realizzato, Non completato, Non completata, Non
    compilato, Non compilata, Non firmato, Non firmata, Non sottoscritto, Annullato,
    Annullata, Cancellato, Cancellata, Disdetto, Disdetta, Rinviato, Rinviata, Rimandato,
    Rimandata, Rinuncia, Rinunciato, Rinunciatario, Ritirato, Ritirata, Decaduto, Decaduta,
    KO, Negativo, Negativa, Respinto, Respinta, Rifiutato, Rifiutata
  `),
} as const;

export type Outcome = keyof typeof outcomeWords;

const outcomes: ReadonlyMap<string, Outcome> = new Map(
  (Object.keys(outcomeWords) as Outcome[]).flatMap((outcome) =>
    outcomeWords[outcome].map((word) => [matchKey(word), outcome] as const),
  ),
);

/** Undefined where the word may mean either: the analyst is asked. */
export function outcomeOf(word: string): Outcome | undefined {
  return outcomes.get(matchKey(word));
}
