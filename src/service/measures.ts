import { matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';

const measureWords = new Set(
  splitList('indicatore, misura, voce, dato, grandezza, metrica, variabile, flusso, movimento'),
);

/** Whether the header of a column says that its texts name what the rows count: `Voce`, `Tipo di dato`. */
export function isOfMeasures(header: string): boolean {
  return matchWords(header).some((word) => measureWords.has(word));
}

const left =
  /^(?:uscit[ie]|cancellat[oaie]|cancellazion[ei]|cessat[oaie]|cessazion[ei]|revocat[oaie]|revoc(?:a|he)|rinunc\p{L}*|recess[oi]|ritirat[oaie]|decadut[oaie]|decadenz[ae]|dimess[oaie]|dimissioni|annullat[oaie]|annullament[oi]|disiscritt[oaie]|disdett[oaie]|abbandon[oi])$/u;
const remaining =
  /^(?:nett[oaie]|sald[oi]|giacenz[ae]|stock|residu[oi]|rimast[oaie]|consistenz[ae])$/u;
const came = /^(?:nuov[oaie]|entrat[oaie]|ingress[oi]|rientr[oi]|lord[oaie]|attiv[oaie])$/u;
const ofStock = /(?<!\p{L})in (?:carico|essere)(?!\p{L})/iu;

/** More words are a remark. */
const mostWords = 4;

/** Whether a text names those who went, or those who are left: `Usciti`, `Patti revocati`, `Netti`, `Saldo`. */
export function isOfBalance(text: string): boolean {
  const words = matchWords(text);
  return (
    words.length <= mostWords &&
    (ofStock.test(text) || words.some((word) => left.test(word) || remaining.test(word)))
  );
}

/** The same of a header, or it names those who came: `Nuovi`. Beside others these may be a part of them. */
export function isOfMovement(header: string): boolean {
  return isOfBalance(header) || matchWords(header).some((word) => came.test(word));
}

const others =
  /(?<!\p{L})(?:obiettiv[oi]|target|previst[oaie]|previsional[ei]|prevision[ei]|preventiv[oi]|budget|stim[ae]|proiezion[ei]|percentual[ei]|incidenz[ae]|quot[ae]|variazion[ei]|scostament[oi]|medi[ae] (?:mensil[ei]|annu[ae]|semestral[ei])|valori medi|migliaia)(?!\p{L})|%/iu;
/** A title of counts and shares, or of counts without some, is one of counts. */
const besides = /(?<!\p{L})(?:ed?|con|esclus[oaie]|senza)(?!\p{L})/iu;
const longestTitle = 6;

/** Whether a title says that numbers are no counts of what happened: `Obiettivi 2018`, `Valori percentuali`. */
export function isOfOtherMeasure(title: string): boolean {
  return others.test(title) && !besides.test(title) && matchWords(title).length <= longestTitle;
}

/** Whether a title says that each number holds those before it: `Valori cumulati`. Names and headers are asked about otherwise. */
export function isOfCumulated(title: string): boolean {
  return (
    /(?<!\p{L})cumulat[oaie](?!\p{L})/iu.test(title) && matchWords(title).length <= longestTitle
  );
}

const untaken =
  /(?<!\p{L})(?:cancellat[ei]|annullat[ei]|revocat[ei]|cessat[ei]|eliminat[ei]|scartat[ei]|rinunciatari|rinunce|ritirat[ei]|decadut[ei]|assenti|assenze|non (?:partecipant[ei]|presenti|presentati|firmat[ei]|registrat[ei]))(?!\p{L})/iu;

/** Whether the name of a sheet says that its rows did not take the step: `Patti annullati`, `Non partecipanti`. */
export function isOfUntaken(name: string): boolean {
  return untaken.test(name) && !besides.test(name);
}
