import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';
import { isOfPresence } from './presence';
import type { RowKind } from './sheets';

/** What the outcome of a row says of the step: that it was taken, or that it was not. */
export const outcomeWords = {
  happened: splitList(`
    Sì, S, X, Vero, True, OK, 1, Presente, Presenti, Presentato, Presentata, Partecipato,
    Partecipata, Ha partecipato, Partecipa, Svolto, Svolta, Effettuato, Effettuata,
    Realizzato, Realizzata, Completato, Completata, Concluso, Conclusa, Chiuso, Chiusa,
    Confermato, Confermata, Compilato, Compilata, Inviato, Inviata, Firmato, Firmata,
    Sottoscritto, Sottoscritta, Stipulato, Attivo, Attiva, Valido, Valida, Positivo,
    Positiva, Fatto, Fatta, Scelto, Scelta, ✓, ✔, ☑, ✅
  `),
  notHappened: splitList(`
    No, N, Falso, False, 0, Assente, Assenti, Non presente, Non presentato, Non presentata,
    Non si è presentato, Non si è presentata, Non partecipato, Non ha partecipato, Assente
    giustificato, Assente giustificata, Assente ingiustificato, Non svolto, Non svolta, Non
    effettuato, Non effettuata, Non realizzato, Non completato, Non completata, Non
    compilato, Non compilata, Non firmato, Non firmata, Non sottoscritto, Annullato,
    Annullata, Cancellato, Cancellata, Disdetto, Disdetta, Rinviato, Rinviata, Rimandato,
    Rimandata, Revocato, Revocata, Assente giust, In attesa di firma, Da firmare, Rinuncia, Rinunciato, Rinunciatario, Ritirato, Ritirata, Decaduto, Decaduta,
    KO, Negativo, Negativa, Respinto, Respinta, Rifiutato, Rifiutata, ✗, ✘, ❌, ☐
  `),
} as const;

export type Outcome = keyof typeof outcomeWords;

const outcomes: ReadonlyMap<string, Outcome> = new Map(
  (Object.keys(outcomeWords) as Outcome[]).flatMap((outcome) =>
    outcomeWords[outcome].map((word) => [outcomeKey(word), outcome] as const),
  ),
);

/** Undefined where the word may mean either: the analyst is asked. */
export function outcomeOf(word: string): Outcome | undefined {
  const key = outcomeKey(word);
  return outcomes.get(key) ?? outcomes.get(inSingular(key));
}

/** Counts have outcomes in the plural: `Firmati`, `Confermate`. */
function inSingular(key: string): string {
  return key.length < 5 ? key : key.replace(/i$/, 'o').replace(/e$/, 'a');
}

/** As `matchKey`; of signs such as `✓` the sign itself. */
export function outcomeKey(word: string): string {
  return matchKey(word) || word.trim();
}

/** Of a questionnaire they are its result: it may have been filled in all the same. */
const poorResults = new Set(splitList('Negativo, Respinto, Rifiutato, KO').map(matchKey));

const peoplesOutcomes = new Set(
  splitList(`
    Presente, Presenza, Partecipato, Ha partecipato, Esito partecipazione, Esito della
    partecipazione, Stato partecipazione
  `).map(matchKey),
);

const registeredWords = new Set(
  splitList(`
    Registrato, Registrata, Iscritto, Iscritta, Inserito, Inserita, Importato, Importata, Acquisito,
    Acquisita, Validato, Validata, Verificato, Verificata, Approvato, Approvata, Accettato, Accettata,
    Attivato, Attivata, Perfezionata, Definitiva, Completa, Nuova
  `).map(matchKey),
);

const unreached =
  /(?<!\p{L})(?:(?:non|mai) (?:\p{L}+ ){0,2}(?:risp|contatt|disponib|raggiun|rintracci|reperi|attiv|evas|gestit|valid|riuscit|trovat|lavorat)|(?:nessun[ao]?|senza|mancat[oaie]|attesa di) (?:rispost|riscontr|esit|contatt)|occupat[oaie]|(?:numero|tel\p{L}*) (?:errat|sbagliat|inesistent|disattivat)|errat[oa]|sbagliat[oa]|inesistent|irraggiungibil|irreperibil|segreteri|abbandon|pers[oaie](?!\p{L})|cadut[oaie]|interrott[oaie]|mut[ae](?!\p{L})|spam|scherz|richiamare|ricontattare|riprovare|tentativ|squill|inevas|a vuoto|no answer|missed|busy)|^n\W?r\W?$/iu;

/** How lists of who was there abbreviate it. */
const ofPresence: ReadonlyMap<string, Outcome> = new Map([
  ...['p', 'pres'].map((word) => [word, 'happened'] as const),
  ...['a', 'ass'].map((word) => [word, 'notHappened'] as const),
]);

/**
 * What outcomes under the header say of rows of the kind; undefined where they may mean either. A meeting
 * that somebody missed took place, and a registration that was withdrawn may have been one. A contact is one
 * whatever came of it, unless it may be that nobody was reached.
 */
export function outcomesOf(kind: RowKind, header: string): (word: string) => Outcome | undefined {
  if (kind === 'contact') {
    // Under `Risposto` a blank cell may say no.
    const asked = matchWords(header).some((word) => word.startsWith('rispost')) ? 'vuoto' : '';
    return (word) =>
      unreached.test(word) || outcomeOf(word) === 'notHappened' || word === asked
        ? undefined
        : 'happened';
  }
  const isRegistration = kind === 'registration';
  const mayCount = isRegistration || (kind === 'meeting' && isOfPeople(header));
  const letters = isOfPresence(header) ? ofPresence : undefined;
  return (word) => {
    const known = outcomeOf(word) ?? letters?.get(outcomeKey(word));
    if (kind === 'questionnaire' && poorResults.has(inSingular(matchKey(word)))) return undefined;
    if (isRegistration && registeredWords.has(inSingular(matchKey(word)))) return 'happened';
    return mayCount && known === 'notHappened' ? undefined : known;
  };
}

/** Whether outcomes under the header are those of people: a meeting without one took place all the same. */
export function isOfPeople(header: string): boolean {
  return peoplesOutcomes.has(matchKey(header));
}

const cancelling =
  /(?<!\p{L})(?:annullat[oaie]|annullare|(?:da )?(?:eliminare|cancellare|scartare)|(?:da )?non (?:contare|considerare|conteggiare)|eliminat[oaie]|cancellat[oaie]|errore di (?:inserimento|caricamento|digitazione|registrazione)|(?:inserit|registrat|caricat)[oaie] per (?:errore|sbaglio)|(?:riga|registrazione|inserimento) (?:errat[oa]|sbagliat[oa]|doppi[oa])|doppione|duplicat[oaie])(?!\p{L})/iu;
const trial =
  /^\s*(?:(?:(?:chiamat|telefonat)[ae] )?(?:in )?(?:uscita|uscent[ei]|outbound|outgoing)|test|prova|previst[oa]|da (?:confermare|programmare)|(?:utente|riga|dato|record) (?:di )?(?:test|prova))\s*$/iu;

/** Whether a text says that numbers are wanted: `Obiettivo`, `Target 2018`. `Obiettivo Lavoro` is a provider. */
export function isOfTargets(text: string): boolean {
  return (
    targets.test(text) && !/^\W*\p{L}+\s+(?!(?:di|del|per|al|anno|sem|trim)\b)\p{L}/iu.test(text)
  );
}

/** The same of the label of a place: `Obiettivo CMTO`. */
export function isTargetOfPlace(text: string): boolean {
  return targets.test(text);
}

/** Whether the label of a row says that it counts what an office has: `Operatori`, `N. CPI attivi`. */
export function isOfOffice(text: string): boolean {
  return office.test(text);
}

/** Whether a header beside targets says that the numbers were reached: `Realizzato`. */
export function isOfResults(header: string): boolean {
  return results.test(header);
}

const office =
  /^\W*(?:(?:n|nr|num|numero)\W+(?:di )?(?:cpi|centri|sedi|sportelli|operatori|addetti|giorn\p{L}+|ore)|operatori|addetti|giorn(?:i|ate) (?:di |lavorat)\p{L}+|ore (?:di )?\p{L}+)(?!\p{L})/iu;
const results =
  /^\W*(?:realizzat|raggiunt|conseguit|ottenut|effettiv|consuntiv)[oaie](?!\p{L})(?!.*%)/iu;
const targets = /^\W*(?:obiettiv[oi]|target|budget|previsione|previsioni|preventiv[oi])(?!\p{L})/iu;

const state = /^\W*(?:stato|status|fase)\W*$/i;
const unfinished =
  /^\s*(?:incomplet[oa]|bozza|(?:da|in attesa di|non) (?:complet|conferm|valid)\p{L}*)\s*$/iu;

const voided =
  /^\W*(?:(?:(?:il|la|lo) |l['’])?(?:patto(?: di servizio)?|pds|utente|incontro|questionario|scelta|iscrizione|registrazione|partecipazione|riga|record|dato) )?(?:(?:risulta|è(?: stat[oa])?) )?((?:da )?escludere|esclus[oa]|non valid[oa]|null[oa]|stornat[oa]|storno|sostituit[oa]|doppi[oa]|ritirat[oa]|revocat[oa]|revoca|decadut[oa]|decadenza|(?:ha )?rinunciat[oa]|rinunciatari[oa]|rinuncia|rinviat[oa]|assente|non (?:(?:si )?(?:è|sono) )?(?:stat[oa] )?(?:firmat|sottoscritt|tenut|svolt|effettuat|realizzat|avvenut|presentat)[oa])(?: (?:il |in data |dal? |nel |del )?\d[\d/.-]*)?\W*$/iu;

/**
 * What of a remark under the header may cancel its row: `ANNULLATO`, `da eliminare`, of a call `In uscita`,
 * of a `Stato` `Incompleta`; of notes also `revocato` or `patto non firmato`, where the remark says no more,
 * for `documento sostituito` is of something else. Undefined where nothing does.
 */
export function cancellationIn(remark: string, header: string): string | undefined {
  const target = isOfTargets(remark) ? targets.exec(remark) : undefined;
  const open = state.test(header) ? unfinished.exec(remark) : undefined;
  const whole = hasWord(header, noteWords) ? voided.exec(remark)?.[1] : undefined;
  return whole ?? (cancelling.exec(remark) ?? trial.exec(remark) ?? open ?? target)?.[0].trim();
}

const noteWords = new Set(splitList('note, nota, annotazioni, osservazioni, commenti, commento'));
/** What they hold may be the reason of something else: `Motivo della chiamata`. */
const reasonWords = new Set(['motivo', 'motivazione']);

/** Whether the column has remarks by its header. */
export function isOfRemarks(header: string): boolean {
  return hasWord(header, noteWords) || hasWord(header, reasonWords);
}

function hasWord(header: string, known: ReadonlySet<string>): boolean {
  return matchWords(header).some((word) => known.has(word));
}

const update =
  /(?<!\p{L})(?:aggiornat[oaie]|rettific(?:a|at[oaie])|corrett[oaie]|correzione|definitiv[oaie]|consolidat[oaie]|revisionat[oaie]|sostituisc(?:e|ono))(?!\p{L})/iu;

/** Whether a remark says that a number replaces an earlier one: `dato aggiornato`, `rettifica`. */
export function isOfUpdate(remark: string): boolean {
  return update.test(remark);
}

const cancellation =
  /(?<!\p{L})(?:annullament|cancellazion|revoc|recess|rinunc|disdett|decadenz|sospension|rinvi(?:o|at[oaie])(?!\p{L}| a)|(?:annullat|cancellat|stornat|sospes|decadut|esclus|duplicat)[oaie](?!\p{L}))/iu;
const absence =
  /^\W*(?:assent[ei]|assenz[ae]|non (?:presente|presentat[oai]|partecipato)|no[\s-]?show)\W*$/iu;

/** Whether the header says that steps were not taken, when or why: `Data annullamento`, `Assente`. */
export function isOfCancellation(header: string): boolean {
  return cancellation.test(header) || absence.test(header);
}

/** Whether the header says how long a contact took: `Durata (min)`, `Minuti di conversazione`. */
export function isOfCallLength(header: string): boolean {
  const words = matchWords(header);
  const isOfWaiting = (word: string): boolean => /^(?:attes|wait|coda|squill|ring)/.test(word);
  const isOfTime = (word: string): boolean => /^(?:durata|duration|minuti|secondi)$/.test(word);
  return words.some(isOfTime) && !words.some(isOfWaiting);
}

/** Whether a contact on the channel is written, and takes no time. */
export function isOfWrittenChannel(channel: string): boolean {
  const isOfText = (word: string): boolean =>
    /^(?:e?mails?|posta|pec|chat|sms|whats\p{L}*|messag\p{L}*|modulo|form|letter[ae]|fax)$/u.test(
      word,
    );
  return matchWords(channel).some(isOfText);
}
