import { matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';
import type { RowKind } from './sheets';

const own = /(?<!\p{L})(?:m\.?\s?i\.?\s?p|mettersi in proprio)(?!\p{L})/iu;
/** Programmes of the same job centres. */
const foreign =
  /^\W*(?:(?:programma|progetto|misura) )?(?:gol|garanzia (?:di occupabilità|giovani)|yes i start ?up|selfi\p{L}*|resto al sud|rdc|reddito di cittadinanza|sfl|buoni? servizi\p{L}*)(?!\p{L})/iu;
const programmeWords = new Set(
  splitList('programma, progetto, misura, intervento, iniziativa, servizio, linea, bando, avviso'),
);
/** What is said of somebody's other programmes. */
const besides =
  /(?<!\p{L})(?:altr[oaie]|preceden\p{L}*|anche|inviant\p{L}*|provenien\p{L}*)(?!\p{L})/iu;

/** Whether the header says that the column names the programme of each row: `Programma`, `Misura`. */
export function isOfProgrammes(header: string): boolean {
  return matchWords(header).some((word) => programmeWords.has(word)) && !besides.test(header);
}

/** Whether the text names this programme, or one that is known to be another; undefined of all else. */
export function programmeIn(text: string): 'own' | 'foreign' | undefined {
  if (own.test(text)) return 'own';
  return foreign.test(text) ? 'foreign' : undefined;
}

const waiting =
  /^\W*(?:(?:in |iscritt[oa] in )?lista (?:d['’ ]?|di )attesa|(?:in )?riserva|riservista)\W*$/iu;
const again =
  /^\W*(?:(?:patto|iscrizione|registrazione) )?(?:rinnov(?:o|at[oa])|prorog(?:a|at[oa])|re-?iscri(?:zione|tt[oa])|riattiva(?:zione|t[oa])|re-?inseri(?:mento|t[oa])|riapert(?:ura|[oa]))\W*$/iu;
const ofPapers = /(?<!\p{L})(?:permess|soggiorn|document|contratt|motiv)/iu;

/**
 * Whether a text that is all that stands in a column of no field says that its row is of another case than the sheet
 * counts: somebody on a waiting list, or who counts already and came again (`Rinnovo`, `Reiscrizione`). A meeting was
 * held whoever waited, and a contact is one whatever it was about.
 */
export function isOfOtherCase(text: string, header: string, kind: RowKind): boolean {
  if (kind === 'contact' || kind === 'meeting' || ofPapers.test(header)) return false;
  return waiting.test(text) || again.test(text);
}

const completion =
  /^\W*(?:(?:%|perc\p{L}*\.?|stato|grado|livello)\s*)?(?:di\s+)?(?:completament[oi]|completat[oa]|compilazione|compilat[oa]|avanzamento)(?!\p{L})/iu;

/** Whether the header says how much of a questionnaire is filled in: `Completamento`, `% di compilazione`. */
export function isOfCompletion(header: string): boolean {
  return completion.test(header);
}

/** Whether it is less than all, of one or of a hundred. 1 may be all. */
export function isIncomplete(share: number): boolean {
  return share < 1 || (share > 1 && share < 100);
}
