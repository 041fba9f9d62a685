import { matchKey, matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';

const presence = /^(?:pres$|presen[tz]|partecip|intervenut|frequen[tz])/;
const ofRegister = /^\W*(?:p\W?a|check\W?in)\W*$/i;
const happening =
  /^(?:firm[ae]$|firmat|sottoscri|svolt|effettuat|realizzat|completat|confermat|compilat|perfezionat|avvenut|tenut)/;
const besideHappening = new Set(
  splitList(`
    di, del, della, dell, da, dal, dalla, dall, al, alla, all, agli, in, il, lo, la, si, no, s, n, ha, e, è, effettiva, effettivo, registrata,
    verificata, flag, fl, flg, foglio, registro, incontro, incontri, aula, patto, PdS, questionario, scelta, utente,
    beneficiario, destinatario, SA, soggetto, attuatore, stato, pre, accoglienza, preaccoglienza
  `).map(matchKey),
);

/** Whether the header says only that the column tells who took a step: `Firma presenza`, `Confermato`. */
export function isOfHappening(header: string): boolean {
  if (isShare(header)) return false;
  const words = matchWords(header);
  const tells = (word: string): boolean => presence.test(word) || happening.test(word);
  const saysNoMore = words.every((word) => tells(word) || besideHappening.has(word));
  return ofRegister.test(header) || (words.some(tells) && saysNoMore);
}

/** `% presenza` */
function isShare(header: string): boolean {
  return /%|(?<!\p{L})(?:perc(?:entuale)?|tasso|quota)(?!\p{L})/iu.test(header);
}

/** The same of somebody's presence. */
export function isOfPresence(header: string): boolean {
  const tells = (word: string): boolean => presence.test(word) || /^firm/.test(word);
  return ofRegister.test(header) || matchWords(header).some(tells);
}

const validity =
  /^(?:valid|accett|approv|perfezion|conferm|firm|sottoscri|complet|compil|conclus|effettiv|regolar|formalizz)/;

/** Whether the header says only that a step counts, or not yet: `Validato`, `Accettata`. */
export function isOfValidity(header: string): boolean {
  const words = matchWords(header);
  const isOther = (word: string): boolean => !validity.test(word) && ofSomethingElse.test(word);
  return words.some((word) => validity.test(word)) && !words.some(isOther) && !isShare(header);
}

/** Whether the header says how long people were there, `Ore di presenza`: a 0 may say that they were not. */
export function isOfHours(header: string): boolean {
  const words = matchWords(header);
  const isOfStay = (word: string): boolean => presence.test(word) || /^fruit/.test(word);
  return words.some((word) => /^(?:or[ae]|minuti|durata)$/.test(word)) && words.some(isOfStay);
}

const ofSomethingElse =
  /^(?:privacy|gdpr|consen[sz]|assens|autorizz|accett|trattament|informativ|liberatori|marketing|newsletter|(?:e?mail|pec|tel|cell|sms|whats)|contatt|recapit|convoca|invit|avvis|promem|sollecit|prenot|disab|invalid|protett|fragil|svantag|vulnerab|stranier|extra|comunitar|ue$|italian|disocc|inocc|occup|lavor|impieg|percett|naspi|sussid|reddit|isee|did$|gol$|sfl$|rdc$|neet|giovan|under|over|minor|maggior|donn|uom|figli|famil|genit|student|stud|laure|diplom|iscri|resid|domicil|patent|automun|mobilit|on$|online|remot|distan|webinar|video|telemat|virtual|gruppo|individual|prim[oai]$|second|nuov|ripet|recuper|material|slide|kit|foto|deleg|document|allegat|scan|caric|protocol|inseri|verific|controll|valid|rendicont|pagam|rimbors|gettone|attest|certif|tirocin|corso|formaz|idea|impres|aziend|societ|iva$|business|piano|finanz|bando|credit|prestit|mutu|capital|interess|motiv|accompagn|interpret|mediator|tutor|referen|operator|vaccin|green|tampon|mascher|archiv|fascicol|cartace|digital|spid|cie$|followup|follow|ricontatt|richiam|prossim|success|altr[oai]$|gia$|mai$)/;

/** Whether the header names what people have, want or were asked: `Privacy`, `Disabilità`, `Online`. */
export function isOfPersonOrPaper(header: string): boolean {
  return matchWords(header).some((word) => ofSomethingElse.test(word));
}
