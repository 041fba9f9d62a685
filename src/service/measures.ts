import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';
import { agesOfClass } from './profile/ageClasses';
import { genderOf } from './profile/profileLabels';
import type { profileFields } from './sheets';

const measureWords = new Set(
  splitList('indicatore, misura, voce, dato, grandezza, metrica, variabile, flusso, movimento'),
);

const units =
  /^\W*(?:unit[aà](?: di misura)?|u\.?\s?m\.?|tipo(?:logia)? (?:di )?(?:valor[ei]|numer[oi]|calcolo)|scenari[oi]?|ipotesi|statistic(?:a|he)|funzione|aggregazione|calcolo)\W*$/iu;

/**
 * Whether the header of a column says that its texts name what the rows count, or how: `Voce`, `Tipo di
 * dato`, `Unità`, `Statistica`.
 */
export function isOfMeasures(header: string): boolean {
  return units.test(header) || matchWords(header).some((word) => measureWords.has(word));
}

const left =
  /^(?:uscit[ie]|cancellat[oaie]|cancellazion[ei]|cessat[oaie]|cessazion[ei]|revocat[oaie]|revoc(?:a|he)|rinunc\p{L}*|recess[oi]|ritirat[oaie]|decadut[oaie]|decadenz[ae]|dimess[oaie]|dimissioni|annullat[oaie]|annullament[oi]|disiscritt[oaie]|disdett[oaie]|abbandon[oi])$/u;
const remaining =
  /^(?:nett[oaie]|sald[oi]|giacenz[ae]|stock|residu[oi]|rimast[oaie]|consistenz[ae])$/u;
const came = /^(?:nuov[oaie]|entrat[oaie]|ingress[oi]|rientr[oi]|lord[oaie]|attiv[oaie])$/u;
const ofStock = /(?<!\p{L})in (?:carico|essere)(?!\p{L})/iu;

/** More words are a remark. */
const mostWords = 4;

/** Whether a text names those who left, or those who are left: `Usciti`, `Patti revocati`, `Saldo`. */
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
  /(?<!\p{L})(?:obiettiv[oi]|target|previst[oaie]|previsional[ei]|prevision[ei]|preventiv[oi]|budget|stim[ae]|proiezion[ei]|percentual[ei]|incidenz[ae]|quot[ae]|variazion[ei]|scostament[oi]|medi[ae] (?:mensil[ei]|annu[ae]|semestral[ei])|valori medi|migliaia|centinaia|decine|numer[oi] indice|tass[oi]|per (?:mille|cento|100|1\.?000)|(?:dati|file) di prova|fac-?simile|non usare)(?!\p{L})|%/iu;
const untaken =
  /(?<!\p{L})(?:cancellat[oaei]|annullat[oaei]|revocat[oaei]|cessat[oaei]|eliminat[oaei]|scartat[oaei]|rifiutat[oaei]|respint[oaei]|scadut[oaei]|sospes[oaei]|rinunciatari|rinunc(?:e|ia)|ritirat[oaei]|decadut[oaei]|assenti|assenze|no[ -]?show|non (?:partecipant[ei]|presenti|(?:present|firm|registr|conferm)at[oaei]|ammess[oaei]|valid[oaei]|svolt[oaei]|tenut[oaei])|da (?:firmare|sottoscrivere|stipulare|perfezionare|confermare|convocare|contattare|verificare|validare|approvare|completare|definire|programmare|effettuare|svolgere|annullare|cancellare|eliminare|scartare)|propost[oaei]|prenotat[oaei]|prenotazion[ei]|(?<!temp[oi] (?:medi[oa] )?d(?:i |['’]))attes[aei]|in (?:sospeso|lavorazione)|bozz[ae]|cestino|dopp(?:i|ie|ion[ei])|duplicat[ei]|vecchi[oae]?|old|obsolet[oaie]|backup)(?!\p{L})/iu;
/**
 * A title of counts and shares, of presences and absences, or of counts without some, is one of counts;
 * `giallo = in attesa` is a legend.
 */
const besides =
  /(?<!\p{L})(?:ed?|con|esclus[oaie]|senza|no(?= dopp)|al netto|tolt[ei]|presen(?:ti|ze)\W*assen(?:ti|ze)|assen(?:ti|ze)\W*presen(?:ti|ze))(?!\p{L})|=/iu;
const longestTitle = 6;

/**
 * Whether a title says that numbers are no counts of what happened, `Obiettivi 2018`, `Valori percentuali`,
 * or that people did not take the step: `Patti da firmare`.
 */
export function isOfOtherMeasure(title: string): boolean {
  const isOther = (others.test(title) && !besides.test(title)) || isOfUntaken(title);
  return isOther && matchWords(title).length <= longestTitle;
}

/**
 * Whether a name says, however long it is, that rows did not take the step, or are no longer right:
 * `Patti annullati`, `Patti_da_firmare`, `Patti old`.
 */
export function isOfUntaken(name: string): boolean {
  const text = name.replace(/[\s_]+/g, ' ');
  return untaken.test(text) && !besides.test(text);
}

/** Whether a title says that each number includes those before it: `Valori cumulati`. */
export function isOfCumulated(title: string): boolean {
  return (
    /(?<!\p{L})cumulat[oaie](?!\p{L})/iu.test(title) && matchWords(title).length <= longestTitle
  );
}

/** What rows say of who they count. */
export type ProfileField = (typeof profileFields)[number];

/** Some people by what they have in common, and the words that say it. */
export interface SomePeople {
  readonly by: ProfileField | 'provider' | 'several' | 'other';
  readonly group: string;
  readonly text: string;
}

const groupsOfPeople: readonly (readonly [SomePeople['by'], string, RegExp])[] = [
  ['gender', 'women', /^(?:donne|femmin(?:e|ile|ili))$/],
  ['gender', 'men', /^(?:uomini|masch(?:i|ile|ili))$/],
  ['citizenship', 'foreign', /^(?:stranier[ie]|extracomunitar[ie])$/],
  ['citizenship', 'Italian', /^italian[ie]$/],
];
const ages =
  /(?<!\p{L})(?:(?:under|over)\s*\d\d(?!\d)|(?:(?:fino a|meno di|oltre|più di|da)\s+)?\d\d(?:\s*[-–]\s*\d\d)?\s*anni(?!\p{L})(?:\s+ed? (?:oltre|più))?)/iu;
const only = /^(?:sol[oie]|soltanto|esclusivamente)\s+(?:(?:i|gli|le)\s+)?/iu;
const restricted =
  /^(?:giovani|disoccupat|inoccupat|occupat|laureat|diplomat|student|pensionat|percettori|residenti|nuov)/iu;

/**
 * Whom a title says that its list counts, where these are some people alone: `Solo donne`, `Under 30`,
 * `Cittadini stranieri`. Undefined where it names none, or those who together are all: `Donne e uomini`.
 */
export function somePeopleIn(title: string): SomePeople | undefined {
  const words = matchWords(title);
  if (words.length > longestTitle) return undefined;
  const named = groupsOfPeople.flatMap(([by, group, form]) => {
    const text = words.find((word) => form.test(word));
    return text === undefined ? [] : [{ by, group, text }];
  });
  if (named.length > 0) return named.length > 1 || besides.test(title) ? undefined : named[0];
  const age = ages.exec(title)?.[0] ?? '';
  const span = agesOfClass(age);
  if (span) return { by: 'age', group: `${span.from}-${span.to}`, text: age };
  const text = only.test(title) ? title.replace(only, '') : '';
  return restricted.test(text) ? { by: 'other', group: text, text } : undefined;
}

/** Whom a filter leaves: those of a class, of a provider, or of several. */
export function peopleOfFilter(
  field: ProfileField | 'provider' | undefined,
  text: string,
): SomePeople {
  const named = field === 'gender' ? somePeopleIn(genderOf(text) ?? '') : undefined;
  return { by: field ?? 'several', group: named?.group ?? matchKey(text), text };
}

/** Whether both are some people, who have nobody in common: women and men. */
export function dividePeople(one: SomePeople | undefined, other: SomePeople | undefined): boolean {
  if (one === undefined || one.by !== other?.by) return false;
  const [ages, others] = [agesOfClass(one.text), agesOfClass(other.text)];
  if (one.by === 'age' && ages && others) return ages.to < others.from || others.to < ages.from;
  return one.group !== other.group;
}
