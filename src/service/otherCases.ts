import { matchWords } from '../text/matchKey';
import { splitList } from '../text/splitList';
import { kindsByName } from './sheetNames';
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
 * Whether a text alone in a column of no field says that its row is of another case than the sheet counts:
 * somebody on a waiting list, who came again (`Rinnovo`, `Reiscrizione`), or whose record was deleted. A
 * meeting was held whoever waited, and a contact is one whatever it was about.
 */
export function isOfOtherCase(text: string, header: string, kind: RowKind): boolean {
  if (isDeletion(text, header)) return true;
  if (isOfTypes(header, kind) && isOtherType(text, kind)) return true;
  if (kind === 'contact' || kind === 'meeting' || ofPapers.test(header)) return false;
  return waiting.test(text) || again.test(text);
}

const types =
  /^\W*(?:(?:tipo(?:logia)?|categoria|natura|profilo)(?:\W+(?:di|del|della|dell)?\W*(?:document|att|pratic|modul|patt|questionar|incontr|colloqui|appuntament|moment|event|attivit|utent|utenz|partecipan|iscri|account|person)\p{L}*)?|ruolo|account)\W*$/iu;
const typesOfStep = /^\W*(?:fase|documento|questionario|evento|attività)\W*$/iu;

/** Whether the header says that the column tells what each row is: `Tipo documento`, of steps also `Fase`. */
export function isOfTypes(header: string, kind: RowKind): boolean {
  if (kind === 'contact') return false;
  return types.test(header) || (kind !== 'registration' && typesOfStep.test(header));
}

const people =
  /^\W*(?:partecipant[ei]|utent[ei]|aspirant[ei](?: imprenditor[ei])?|iscritt[oaie]|beneficiari[oa]?|destinatari[oa]?|proponent[ei]|candidat[oaie]|registrat[oaie]|cittadin[oaie])\W*$/iu;
const initial = /^\W*(?:di |in )?(?:inizial[ei]|ingresso|entrata|autodiagnosi)\W*$/iu;

/** Whether the text names what the sheet counts: `Patto di servizio` in one of pacts, `Partecipante`. */
export function isOwnType(text: string, kind: RowKind): boolean {
  if (kind === 'registration') return people.test(text);
  if (kind === 'participation' && people.test(text)) return true;
  if (kind === 'questionnaire' && initial.test(text)) return true;
  const [named] = kindsByName(text);
  return named === kind || (isOfMeeting(named) && isOfMeeting(kind));
}

function isOfMeeting(kind: string | undefined): boolean {
  return kind === 'meeting' || kind === 'participation';
}

const withdrawal =
  /^\W*(?:(?:patto|pds|atto|scelta|adesione) (?:di )?)?(?:recesso|rinuncia|revoca|risoluzione|disdetta|annullamento|decadenza|dimissioni|cessazione|interruzione|integrazione|integrativ[oa]|addendum|appendice|variazione|modifica|bozza|business plan|piano d['’]impresa|proposta)\W*$/iu;
const staff =
  /^\W*(?:relat(?:ore|rice)|docente|formatore|formatrice|tutor|accompagnat(?:ore|rice)|consulente|operat(?:ore|rice)(?: (?:di )?(?:cpi|sportello|mip))?|amminist?rat(?:ore|rice)|admin(?:istrator)?|staff|funzionari[oa]|super ?user|back ?office)\W*$/iu;

/** Whether a text under such a header is known to name something else, whatever stands beside it. */
function isOtherType(text: string, kind: RowKind): boolean {
  if (kind === 'meeting') return false;
  if (kind === 'registration' || kind === 'participation') return staff.test(text);
  const [named] = kindsByName(text);
  return withdrawal.test(text) || (named === 'satisfaction' && kind === 'questionnaire');
}

const noProvider =
  /^\W*(?:(?:sa|soggetto(?: attuatore)?|ente|scelta) )?(?:non ancora|(?:non |mai )(?:è )?(?:stat[oa] )?(?:ancora )?(?:scelt|definit|individuat|assegnat|determinat|decis|abbinat|associat|effettuat)[oa]|(?:ancora )?da (?:scegliere|definire|assegnare|individuare|determinare|indicare|decidere|stabilire|abbinare|associare)|in attesa(?: (?:di|della) (?:scelta|definizione|assegnazione|abbinamento))?|nessun[oa]?(?: (?:scelta|sa|soggetto(?: attuatore)?|ente|preferenza))?|senza (?:scelta|sa|soggetto(?: attuatore)?|ente)|(?:ancora )?indecis[oa]|tbd)\W*$/iu;

/** Whether what stands for a provider says that none was chosen: `da definire`, `non ancora scelto`. */
export function namesNoProvider(text: string): boolean {
  return noProvider.test(text);
}

const operation =
  /^\W*(?:tipo(?:logia)? (?:di )?)?(?:operazione|movimento|modifica|variazione|azione|operation|change type|action|op)\W*$/iu;
const deletion =
  /^\W*(?:d|del|deleted?|removed?|cancella(?:zione|t[oa])?|elimina(?:zione|t[oa])?)\W*$/iu;

/** Whether the row of a database's log says that a record was deleted: `D` under `Tipo operazione`. */
function isDeletion(text: string, header: string): boolean {
  return operation.test(header) && deletion.test(text);
}

/** What else than the case that a sheet counts a row may be: of another programme, or of a deleted record. */
export type OtherCase = 'programme' | 'deletion';

/** What a text that may leave out its row says that the row is; undefined of all other texts. */
export function otherCaseOf(text: string, header: string): OtherCase | undefined {
  if (isDeletion(text, header)) return 'deletion';
  return isOfProgrammes(header) || programmeIn(text) === 'foreign' ? 'programme' : undefined;
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
