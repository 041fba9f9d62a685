import { italianDay } from '../calendar/day';
import { isOfCompletion } from '../service/otherCases';
import { isOfOffice, isTargetOfPlace } from '../service/outcomes';
import { type CountedKind, stageDefinitions } from '../service/stages';
import { listText } from '../text/listText';
import type { PlainFinding } from './catalogueEntry';
import type { DateOfRows } from './detailParts';
import { atColumn, inColumn, rowList } from './faultyCells';
import type { FindingDetails } from './findingDetails';

/** `Altro programma («GOL») da chiarire` */
export function unclearTitle(value: string, { of }: FindingDetails['ESITO_SCONOSCIUTO']): string {
  if (of === 'programme') return `Altro programma («${value}») da chiarire`;
  if (of === 'deletion') return `Record cancellati («${value}») da chiarire`;
  return `Esito ${value === '' ? 'vuoto' : `«${value}»`} da chiarire`;
}

/** Of a column such as `Data revoca`, whatever stands in it, the header is the word. */
export function unclearOutcome(finding: OutcomeFinding): string {
  const { value, details } = finding;
  if (details.of === 'programme')
    return `La parola «${value}»${inColumn(finding)} è il nome di un altro programma: per ora le righe che la portano sono contate.`;
  if (details.of === 'deletion')
    return `La parola «${value}»${inColumn(finding)} dice che un record è stato cancellato: il foglio sembra il registro delle modifiche di un database, dove chi è stato cancellato compare anche nelle righe di prima. Per ora contano tutte: togli dal foglio tutte le righe dei record cancellati. La parola fra gli esiti da non contare toglie soltanto la riga della cancellazione.`;
  if (value === details.header)
    return `Qualche riga ha ${standsThere(finding)}${inColumn(finding)}, e non è detto se vada contata: per ora lo è. La parola da scrivere è «${value}».`;
  const cell = value === '' ? 'La cella vuota' : `La parola «${value}»`;
  return `${cell}${inColumn(finding)} non dice se la riga va contata: per ora le righe che la portano sono contate.`;
}

export function negativeOutcome(finding: OutcomeFinding): string {
  const { value, details } = finding;
  if (details.of === 'programme')
    return `La parola «${value}»${inColumn(finding)} è il nome di un altro programma: la riga non è contata.`;
  if (details.of === 'deletion')
    return `La parola «${value}»${inColumn(finding)} dice che un record è stato cancellato: la riga non è contata, quelle di prima della stessa persona sì.`;
  return value === details.header
    ? `La riga ha ${standsThere(finding)}${inColumn(finding)}: il passo non è contato.`
    : `Per «${value || 'vuoto'}»${inColumn(finding)} il passo non è avvenuto: non è contato.`;
}

function standsThere({ value, details: { answer } }: OutcomeFinding): string {
  if (answer !== undefined) return `«${answer}»`;
  return isOfCompletion(value) ? 'meno del 100 %' : 'un valore';
}

interface OutcomeFinding {
  readonly value: string;
  readonly details: FindingDetails['ESITO_SCONOSCIUTO'];
}

/** Of the row of a date or, where it heads counts of a crosstab, of them. */
export function isNotCounted({ rows, isHeader }: DateOfRows): string {
  if (rows === 1) return isHeader ? 'il suo conteggio resta fuori' : 'la riga non è contata';
  return `i suoi ${rows} conteggi restano fuori`;
}

export function skippedRow(value: string): string {
  const reason = isTargetOfPlace(value)
    ? 'dice quanti se ne aspettano, non quanti sono'
    : isOfOffice(value)
      ? "dice che cosa ha l'ufficio, non quante persone"
      : 'riassume altre righe';
  return `La riga «${value}» ${reason}: è stata saltata.`;
}

/** What counts of the kind count, after a number. */
export function countedThing(kind: CountedKind | 'contact'): string {
  if (kind === 'contact') return 'contatti';
  return kind === 'meeting' ? 'incontri di pre-accoglienza' : stageDefinitions[kind].counted;
}

/** `Per un utente l'area ... è quella del centro per l'impiego della sua riga` */
export function areaSources({ byRow, byStep }: FindingDetails['AREA_RICAVATA']): string {
  const users = byRow + byStep;
  const own = `quella del centro per l'impiego${users === 1 ? ' della sua riga' : ' della loro riga'}`;
  const later = 'quella del primo passo successivo che nomina un luogo';
  const from =
    byStep === 0 ? own : byRow === 0 ? later : `per ${byRow} ${own}, per ${byStep} ${later}`;
  return `Per ${users === 1 ? 'un utente' : `${users} utenti`} l'area non risulta né dall'area territoriale né dalla provincia: è ${from}`;
}

/** `31/12/2019 («Dati al»)` */
export function lastDayOf({ asOf, isPeriodEnd }: FindingDetails['DATA_OLTRE_DATI_AL']): string {
  const why = isPeriodEnd ? "fine dell'ultimo periodo con registrazioni o passi" : '«Dati al»';
  return `${italianDay(asOf)} (${why})`;
}

/** `Nella colonna «Data» 3 righe (4, 7 e 9) dicono che una data non c'è («n.d.» e «01/01/1900»)` */
export function toldToBeNone(
  { value, details: { header, rows, others, first } }: NoneFinding,
  what: string,
): string {
  const texts = listText([value, ...others].map((text) => `«${text}»`));
  const where = rowList({ rows, first });
  const who = rows === 1 ? `la riga ${where} dice` : `${rows} righe (${where}) dicono`;
  return `Nella colonna «${header}» ${who} che ${what} non c'è (${texts})`;
}

export function noneAsBlank(finding: NoneFinding, what: string): string {
  const are = finding.details.rows === 1 ? 'vale come una cella vuota' : 'valgono come celle vuote';
  return `${toldToBeNone(finding, what)}: ${are}.`;
}

interface NoneFinding {
  readonly value: string;
  readonly details: FindingDetails['DATA_ASSENTE'];
}

/** `I conteggi di 3 righe (2, 3 e 4) comprendono più periodi del report` */
export function longCounts({
  firstDay,
  lastDay,
  rows,
  first,
  tooLong,
}: FindingDetails['CONTEGGIO_OLTRE_IL_PERIODO']): string {
  const days = `dal ${italianDay(firstDay)} al ${italianDay(lastDay)}`;
  const what = tooLong ? 'periodi del report' : 'mesi';
  if (rows === 1)
    return `Il conteggio della riga ${first.join()} va ${days}, cioè su più ${what}: non si può dividere, e la riga non è contata`;
  const more = rows - first.length;
  const where = listText([...first.map(String), ...(more > 0 ? [`altre ${more}`] : [])]);
  return `I conteggi di ${rows} righe (${where}) vanno su più ${what}, il primo ${days}: non si possono dividere, e le righe non sono contate`;
}

/** ` Il report si può fare per anno; non per semestre, perché 3 conteggi sono più lunghi.` */
export function possiblePeriods({
  tooLong,
  mayBeCumulated,
}: FindingDetails['CONTEGGIO_OLTRE_IL_PERIODO']): string {
  const lengths = tooLong ? possibleLengths(tooLong) : '';
  return mayBeCumulated
    ? `${lengths} Se però ogni conteggio comprende quelli prima, non è questione di «Periodo»: scrivi il nome del foglio nel foglio Parametri, in «Conteggi cumulati».`
    : lengths;
}

function possibleLengths(
  tooLong: NonNullable<FindingDetails['CONTEGGIO_OLTRE_IL_PERIODO']['tooLong']>,
): string {
  const lengths = [
    ['anno', tooLong.year],
    ['semestre', tooLong.semester],
    ['trimestre', tooLong.quarter],
  ] as const;
  const possible = lengths.filter(([, count]) => count === 0).map(([name]) => `per ${name}`);
  const others = lengths
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `per ${name}, perché ${countsTooLong(count)}`);
  if (possible.length === 0)
    return ` Nessun «Periodo» contiene tutti i conteggi: non si può fare ${others.join('; né ')}.`;
  return ` Il report di tutti i conteggi si può fare ${listText(possible)}; non ${others.join('; né ')}.`;
}

function countsTooLong(count: number): string {
  return count === 1 ? 'un conteggio è più lungo' : `${count} conteggi sono più lunghi`;
}

/** The nearest known name, or the few that a short name may stand for. */
export function perhaps({
  details,
}: {
  readonly details: FindingDetails['CPI_SCONOSCIUTO'];
}): string {
  const { nearest } = details;
  return nearest.length === 0
    ? ''
    : ` (forse intendevi ${nearest.map((name) => `«${name}»`).join(' o ')}?)`;
}

export function listedTwice(details: FindingDetails['CPI_ELENCATO_DUE_VOLTE']): string {
  if ('areas' in details) {
    const [first, other] = details.areas;
    return `nell'area «${first}» e nell'area «${other}»: da solo non basta ad attribuire una riga a un'area`;
  }
  const [first, other] = details.provinces;
  return `con le province «${first}» e «${other}»: valgono tutte per la sua area`;
}

/** ` e di altre 4` columns */
export function andMore(more: number): string {
  if (more === 0) return '';
  return more === 1 ? " e di un'altra" : ` e di altre ${more}`;
}

export function insteadOf(header: string | undefined): string {
  return header === undefined ? '' : ` invece che da «${header}»`;
}

export function neutralised({ had }: FindingDetails['TESTO_NEUTRALIZZATO']): string {
  return had === 'formulaSign'
    ? 'comincia con un segno delle formule: nel report resta un testo e non calcola nulla'
    : 'contiene caratteri di controllo o che invertono la direzione della scrittura: nel report al loro posto ci sono spazi';
}

/** `3 delle 40 righe lette sono nascoste (la prima è la 5): valgono come le altre.` */
export function markedRows(
  { sheet, row = 0, details: { marked, rows } }: PlainFinding<'RIGHE_NASCOSTE' | 'RIGHE_BARRATE'>,
  [one, several]: readonly [string, string],
): string {
  const which =
    marked === 1
      ? `una delle ${rows} righe lette, la ${row + 1}, ${one}: vale`
      : `${marked} delle ${rows} righe lette ${several} (la prima è la ${row + 1}): valgono`;
  return `Nel foglio «${sheet}» ${which} come le altre.`;
}

/** Where the label of a group stands, and which rows it is that of. */
export function groupLabel({
  sheet,
  value,
  details: { header, stands },
}: Pick<PlainFinding<'ETICHETTA_DEL_GRUPPO'>, 'sheet' | 'value' | 'details'>): string {
  if (stands === 'above')
    return `Nel foglio «${sheet}» qualche riga ha soltanto un'etichetta, qui «${value}»: vale come «${header}» per le righe sotto, fino al prossimo.`;
  if (stands === 'ditto')
    return `Nel foglio «${sheet}» la colonna «${header}» ha in qualche riga «${value}», cioè come sopra: vale ciò che dice la riga sopra.`;
  return stands === 'amid'
    ? `Nel foglio «${sheet}» la colonna «${header}» è compilata in una sola riga di ogni gruppo: l'etichetta vale per tutto il gruppo, qui «${value}».`
    : `Nel foglio «${sheet}» la colonna «${header}» è compilata solo nella prima riga di ogni gruppo: dove è vuota vale l'etichetta sopra, qui «${value}».`;
}

/** Why a column of a satisfaction sheet is no question for now. */
export function doubtfulVotes({
  sheet,
  value,
  column,
  details: { example, why },
}: PlainFinding<'COLONNA_FORSE_SENZA_VOTI'>): string {
  const where = `Nel foglio «${sheet}» la colonna «${value}»${atColumn(column)}`;
  if (why === 'bestFirst')
    return `${where} ha per voto migliore il più basso, e il report conta come migliore il più alto: non è fra le domande. Rovescia i voti nel foglio (di una scala fino a 5, 1 diventa 5) e scrivi la scala; se il migliore è già il più alto, basta la scala.`;
  if (why === 'means')
    return `${where} contiene numeri con decimali, che possono essere medie: il report conta voti interi, e non è fra le domande.`;
  return why === 'codes'
    ? `${where} contiene codici, per esempio «${example}», che non dicono la risposta: non è fra le domande. Esporta di nuovo il modulo con le risposte per esteso.`
    : `${where} contiene numeri, per esempio «${example}», ma non è chiaro che siano voti: non è fra le domande.`;
}

/** For which rows the name of their sheet, or titles above so many tables, stand in for a column. */
export function takenFrom(value: string, tables: number): string {
  if (tables === 0) return `tutte le sue righe vale «${value}», dal nome del foglio`;
  return tables === 1
    ? `tutte le righe di una tabella vale «${value}», dal titolo sopra di essa`
    : `le righe di ${tables} tabelle vale ciò che dice il titolo sopra ognuna, nella prima «${value}»`;
}
