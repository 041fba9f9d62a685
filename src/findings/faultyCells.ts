import { isYearPair } from '../calendar/yearRange';
import { columnName } from '../grid/address';
import { isFormulaError } from '../text/formulaError';
import { listText } from '../text/listText';
import type { OfLabel } from './detailParts';
import type { FindingDetails } from './findingDetails';

/** What is wrong with a cell or, where the findings of several rows are one, with the cells of these. */

/** ` nella colonna «Mese»`, of several rows with their numbers: ` (righe 3 e 4)`. */
export function inColumn({ details }: { readonly details: OfLabel }): string {
  return ` nella colonna «${details.header}»${inRows(details)}`;
}

/** So many rows are worth listing. */
const mostListed = 10;

function inRows(details: OfLabel): string {
  const { rows = [] } = details.together ?? {};
  if (!isOfRows(details)) return '';
  const first = rows.slice(0, mostListed).map((row) => row + 1);
  return ` (righe ${rowList({ rows: rows.length, first })})`;
}

/** A text that is no date: in one row or, if `together` says so, in several. */
export function unreadableDate(finding: FaultyText): string {
  const { value, details } = finding;
  if (isFormulaError(value)) return formulaError(finding, atThatDate(details));
  if (!isYearPair(value))
    return `La data «${value}»${details.together?.areDifferent ? ', con le altre della stessa forma,' : ''}${inColumn(finding)} non si legge: ${atThatDate(details)}.`;
  return `Il periodo «${value}»${inColumn(finding)} può essere un anno scolastico, che comincia in un anno e finisce nell’altro, o due anni interi: in quali periodi del report vada non si può dire, e ${rowsNotCounted(details)}.`;
}

/** What becomes of what stands beside a date. */
export function atThatDate(details: OfLabel): string {
  return `ciò che ${isOfRows(details) ? 'le righe riportano' : 'la riga riporta'} a quella data non è contato`;
}

/** A text that is no number, likewise. */
export function invalidNumber(finding: FaultyText): string {
  const { value, details } = finding;
  if (isFormulaError(value)) return formulaError(finding, rowsNotCounted(details));
  return `Il numero «${value}»${inColumn(finding)} non è un intero uguale o maggiore di zero: ${rowsNotCounted(details)}.`;
}

/** An answer that is no vote of its scale, likewise. */
export function invalidVote(finding: {
  readonly value: string;
  readonly details: FindingDetails['VALUTAZIONE_NON_VALIDA'];
}): string {
  const { value, details } = finding;
  const answers = isOfRows(details) ? 'le risposte sono considerate' : 'la risposta è considerata';
  return `La valutazione «${value}»${inColumn(finding)} non è un voto da ${details.lowest} a ${details.highest}: ${answers} mancant${isOfRows(details) ? 'i' : 'e'}.`;
}

interface FaultyText {
  readonly value: string;
  readonly details: OfLabel;
}

/** A formula that was never worked out gives an error too: to write a value in its place would be wrong. */
function formulaError({ value, details }: FaultyText, effect: string): string {
  const [cells, which] = isOfRows(details)
    ? [`${details.together?.rows.length} celle`, 'contengono']
    : ['una cella', 'contiene'];
  return `Nella colonna «${details.header}» ${cells}${inRows(details)} ${which} «${value}», l'errore di una formula: ${effect}. Correggi la formula; se invece non è mai stata calcolata, apri la cartella di lavoro in Excel e salvala.`;
}

export function rowsNotCounted(details: OfLabel): string {
  return isOfRows(details) ? 'le righe non sono contate' : 'la riga non è contata';
}

function isOfRows({ together }: OfLabel): boolean {
  return (together?.rows.length ?? 0) > 1;
}

/** How many rows there are, and the numbers of the first of them. */
interface ListedRows {
  readonly rows: number;
  readonly first: readonly number[];
}

/** `3, 4 e altre 7` rows. */
export function rowList({ rows, first }: ListedRows): string {
  const more = rows - first.length;
  const others = more === 1 ? ["un'altra"] : more > 0 ? [`altre ${more}`] : [];
  return listText([...first.map(String), ...others]);
}

/** `Le celle nella colonna «Mese» (righe 3 e 4) sono vuote` */
export function blankCells(finding: { readonly value: string; readonly details: OfLabel }): string {
  const { value, details } = finding;
  const [cells, are, hold] = isOfRows(details)
    ? ['Le celle', 'sono vuote', 'contengono']
    : ['La cella', 'è vuota', 'contiene'];
  return `${cells}${inColumn(finding)} ${value === '' ? are : `${hold} solo «${value}»`}`;
}

/** A cell that says nothing of what its row should say, and what becomes of the row; or of several. */
export function lackingCell(finding: {
  readonly value: string;
  readonly details: FindingDetails['CELLA_ATTESA_VUOTA'];
}): string {
  const effect = withoutCell(finding.details);
  return isFormulaError(finding.value)
    ? formulaError(finding, effect)
    : `${blankCells(finding)}: ${effect}.`;
}

function withoutCell(details: FindingDetails['CELLA_ATTESA_VUOTA']): string {
  const [row, one] = isOfRows(details)
    ? (['le righe non sono escluse', 'risultano non attribuite'] as const)
    : (['la riga non è esclusa', 'risulta non attribuita'] as const);
  if (!details.countsAsOne) return `${row} per questo, ma dove serve quel dato ${one}`;
  return `${row} per questo e ${isOfRows(details) ? 'ognuna conta' : 'conta'} uno, ma chi è già contato conterebbe due volte`;
}

/** What hinders reading counts below headers, and how it would have to be written. */
export function unclearTexts({
  kind,
  why,
  texts,
}: FindingDetails['INTESTAZIONI_NON_CAPITE']): string {
  const [first = ''] = texts;
  const names = listText(texts.map((text) => `«${text}»`));
  const isOne = texts.length === 1;
  if (why === 'repeated')
    return `${isOne ? "l'intestazione" : 'le intestazioni'} ${names} ${isOne ? 'sta' : 'stanno'} sopra più colonne: ogni periodo deve stare sopra una sola`;
  if (why === 'yearless')
    return `le intestazioni ${names} non hanno l'anno: va scritto in ognuna («${first} 2018»)`;
  if (why === 'strange')
    return `le intestazioni ${names} non si leggono come periodi: vanno scritte come «gen 2018», «T1 2018», «1° sem 2018»`;
  if (why === 'below')
    return `sotto i periodi stanno ${names}, e non si sa che cosa conta: sopra le colonne che contano, e sopra nessun'altra, va scritto «Numero»`;
  if (why === 'rows')
    return `le intestazioni sono periodi, ma non si sa che cosa sono le righe (${names}): devono essere ${kind === 'contact' ? 'canali («Numero verde», «Mail»)' : 'luoghi'}`;
  return `«${first}» dice fino a quale giorno contano i numeri, e non da quale: va scritto il periodo intero («dal 01/01/2018 al 30/06/2018»)`;
}

/** `, e «2017/2018» può essere un anno scolastico o due anni interi` */
export function yearPair(headers: readonly string[]): string {
  const pair = headers.find(isYearPair);
  return pair === undefined ? '' : `, e «${pair}» può essere un anno scolastico o due anni interi`;
}

/** ` (C)` */
export function atColumn(column: number | undefined): string {
  return column === undefined ? '' : ` (${columnName(column)})`;
}

/** `«Firmati» (C)` */
export function columnNames({
  columns,
}: Pick<FindingDetails['CONTEGGI_VUOTI'], 'columns'>): string[] {
  return columns.map(
    ({ header, column }) =>
      `${header === '' ? 'senza intestazione' : `«${header}»`}${atColumn(column)}`,
  );
}
