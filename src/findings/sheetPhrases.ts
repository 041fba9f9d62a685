import { italianDay } from '../calendar/day';
import { fieldLabel } from '../service/fields';
import { reportContents } from '../service/reportSheets';
import type { RowKind } from '../service/sheets';
import { stageDefinitions, stages } from '../service/stages';
import { listText } from '../text/listText';
import type { Unread } from './detailParts';
import { columnNames, rowList } from './faultyCells';
import type { Finding } from './finding';
import type { FindingDetails } from './findingDetails';
import { countedThing } from './phrases';

export function compactPivot({
  value,
  details,
}: {
  readonly value: string;
  readonly details: FindingDetails['PIVOT_COMPATTA'];
}): string {
  return `è una tabella pivot in formato compatto: sotto «${value}» stanno insieme i gruppi e ciò che contengono (per esempio «${details.labels[0]}» e «${details.labels[1]}»), e non si distinguono: ${notRead(details)}`;
}

/** `il foglio non è stato letto; il report esce senza la Tabella 9 (patti di servizio)` */
export function notRead(details: Unread): string {
  return `${details.butRead?.list ? 'questo elenco' : 'il foglio'} non è stato letto${lackingWithout(details)}`;
}

/** Nothing where other rows of the kind are read. */
export function lackingWithout({ kind, butRead }: Unread): string {
  return butRead?.kind ? '' : reportWithout(kind);
}

/**
 * What the report has to do without when it has no rows of this kind. Without registrations there is no
 * report.
 */
export function reportWithout(kind: RowKind | undefined): string {
  const content = reportContents.find(({ of }) => of === kind);
  if (!content || kind === 'registration') return '';
  const { sheet, tables, figures, about } = content;
  const numbered = [
    ...numberedItems('la Tabella', 'le Tabelle', tables),
    ...numberedItems('la Figura', 'le Figure', figures),
  ];
  if (numbered.length === 0)
    return `; il report esce senza la parte sul ${about} del foglio «${sheet}»`;
  const shares = stages
    .filter((stage) => stage === kind)
    .flatMap((stage) => stageDefinitions[stage].sharesOfIt ?? []);
  const own = tables.length === 0 ? ' con la sua tabella' : '';
  return `; il report esce senza ${[`${listText(numbered)} (${about})${own}`, ...shares].join(' e ')}`;
}

/** `Nel foglio «Patti» nessuna colonna dice un luogo (...): ... va in «Non attribuita» (patti di servizio: 13)` */
export function unplaced({
  sheet = '',
  details: { kind, field, count },
}: Pick<Finding<'LUOGO_NON_INDICATO'>, 'sheet' | 'details'>): string {
  const counted = `(${countedThing(kind)}: ${count})`;
  if (field !== 'area') {
    const lacking = field === 'jobCentre' ? 'il centro per l’impiego' : 'il soggetto attuatore';
    return `Nel foglio «${sheet}» manca la colonna «${fieldLabel(field)}»: il report sa di quale area sono le righe, e non ${lacking} ${counted}`;
  }
  const tables = reportContents.find(({ of }) => of === kind)?.tables ?? [];
  const where = [
    ...numberedItems('nella Tabella', 'nelle Tabelle', tables),
    'nelle figure per area',
  ];
  return `Nel foglio «${sheet}» nessuna colonna dice un luogo («Area territoriale», «Provincia», «CPI»): ${listText(where)} ciò che conta va in «Non attribuita» ${counted}`;
}

function numberedItems(one: string, many: string, numbers: readonly string[]): readonly string[] {
  return numbers.length === 0 ? [] : [`${numbers.length === 1 ? one : many} ${listText(numbers)}`];
}

/** `i fogli trovati sono «Dati» («Quando» e «Quanti»), «Note»; «Utenti» è fra i «Fogli da non leggere»` */
export function foundSheets({
  sheets,
  more,
  unwanted,
  hasReport,
}: FindingDetails['REGISTRAZIONI_MANCANTI']): string {
  const found = [
    ...sheets.map(({ name, headers }) => `«${name}»${underHeaders(headers)}`),
    ...(more > 0 ? [`altri ${more}`] : []),
  ];
  const are =
    found.length === 0
      ? hasReport
        ? 'ci sono soltanto fogli di un report, che non sono dati'
        : 'non ci sono altri fogli'
      : `i fogli trovati sono: ${found.join(', ')}`;
  const names = listText(unwanted.map((name) => `«${name}»`));
  const not = `${names} ${unwanted.length === 1 ? 'è' : 'sono'} fra i «Fogli da non leggere» del foglio Parametri`;
  return [are, ...(unwanted.length > 0 ? [not] : [])].join('; ');
}

/** How many headers of a sheet are worth naming. */
const mostHeaders = 6;

/** ` («Quando», «Dove» e altre 3 colonne)` */
export function underHeaders(headers: readonly string[]): string {
  return headers.length === 0 ? '' : ` (${headerList(headers)})`;
}

/** `, che ha «Quando» e «Dove»,` */
export function withHeaders(headers: readonly string[]): string {
  return headers.length === 0 ? '' : `, che ha ${headerList(headers)},`;
}

function headerList(headers: readonly string[]): string {
  const more = headers.length - mostHeaders;
  const names = headers.slice(0, mostHeaders).map((header) => `«${header}»`);
  const rest = more > 0 ? [more === 1 ? 'un’altra colonna' : `altre ${more} colonne`] : [];
  return listText([...names, ...rest]);
}

/** `«ID utente» (o «Numero») e «Data»` */
export function neededColumnWords(
  columns: FindingDetails['FOGLIO_SENZA_COLONNE']['columns'],
): string {
  if (columns === 'ratings') return 'con le valutazioni (voti o parole di una scala)';
  return columns
    .map((alternatives) => {
      const [first = '', ...others] = alternatives.map((header) => `«${header}»`);
      return others.length === 0 ? first : `${first} (o ${others.join(', ')})`;
    })
    .join(' e ');
}

/** `una colonna di numeri non è usata: «Firmati» (C)` */
export function numberColumns(details: FindingDetails['CONTEGGI_SENZA_COLONNA']): string {
  const are =
    details.columns.length === 1
      ? 'una colonna di numeri non è usata'
      : 'alcune colonne di numeri non sono usate';
  return `${are}: ${listText(columnNames(details))}`;
}

/** `accanto alla colonna «Registrati» (C) un’altra conta chi entra, esce o resta: «Netti» (D)` */
export function movingColumns(details: FindingDetails['CONTEGGI_DA_SCEGLIERE']): string {
  const [used = '', ...others] = columnNames(details);
  const count = others.length === 1 ? 'un’altra conta' : 'altre contano';
  return `accanto alla colonna ${used} ${count} chi entra, esce o resta: ${listText(others)}`;
}

/** `«Nuovi», «Usciti» e altre 3` */
export function measures(words: readonly string[]): string {
  const names = words.slice(0, mostHeaders).map((word) => `«${word}»`);
  const more = words.length - names.length;
  return listText([...names, ...(more > 0 ? [`altre ${more}`] : [])]);
}

/** `la colonna «Numero» (C) è vuota in tutte le 12 righe` */
export function blankColumns(details: FindingDetails['CONTEGGI_VUOTI']): string {
  const isOne = details.columns.length === 1;
  const names = columnNames(details).slice(0, mostHeaders);
  const more = details.columns.length - names.length;
  const rest = more > 0 ? [`altre ${more}`] : [];
  const are = `${isOne ? 'la colonna' : 'le colonne'} ${listText([...names, ...rest])} ${isOne ? 'è vuota' : 'sono vuote'}`;
  return `${are} in ${details.rows === 1 ? "tutto l'elenco, che ha una riga" : `tutte le ${details.rows} righe`}`;
}

export function parameterName(details: FindingDetails['PARAMETRO_NON_VALIDO']): string {
  if ('parameter' in details) return details.parameter;
  return `${details.correction.sheet}, ${details.correction.field}`;
}

export function parameterFault(details: FindingDetails['PARAMETRO_NON_VALIDO']): string {
  if ('unknown' in details) return `${noSuch[details.unknown]}${thereAre(details.known)}`;
  if ('parameter' in details) return details.expected ?? 'vale la prima riga che lo indica';
  return correctionFaults[details.fault];
}

const noSuch = {
  sheet: 'nessun foglio si chiama così',
  column: 'il foglio non ha una colonna con questa intestazione',
  question: 'nessuna domanda del gradimento si chiama così',
  area: "nessun'area si chiama così",
} as const;

/** How many names are worth listing. */
const mostKnown = 8;

/** ` (ci sono «Utenti», «Patti» e altri 3)` */
function thereAre(known: readonly string[]): string {
  if (known.length === 0) return '';
  const more = known.length - mostKnown;
  const names = known.slice(0, mostKnown).map((name) => `«${name}»`);
  return ` (${known.length === 1 ? 'c’è' : 'ci sono'} ${listText([...names, ...(more > 0 ? [`altri ${more} nomi`] : [])])})`;
}

const correctionFaults = {
  unknownField: 'il campo deve avere uno dei nomi di colonna previsti',
  incomplete: 'servono foglio, campo e colonna',
  unread: 'il foglio non è stato letto',
  taken:
    'una correzione precedente riguarda già il campo o la colonna, o il foglio non ha quel campo',
} as const;

/** Which counts may hold the same people twice, and what becomes of them meanwhile. */
export function sharedCounts({
  sheet = '',
  value,
  details: { kind, other, rows, whole, areLists, divisions, sums, extracts, days },
}: Pick<Finding<'CONTEGGI_SOVRAPPOSTI'>, 'sheet' | 'value' | 'details'>): string {
  const things = countedThing(kind);
  const place = kind === 'contact' ? 'canale' : 'luogo';
  const places = kind === 'contact' ? 'canali' : 'luoghi';
  const ofSecond = rows === 1 ? 'la riga' : `le ${rows} righe`;
  const [someRows, add] = rows === 1 ? ['una riga', 'somma'] : [`${rows} righe`, 'sommano'];
  if (divisions) {
    const lists =
      other === sheet ? `Due elenchi del foglio «${sheet}»` : `I fogli «${other}» e «${sheet}»`;
    return `${lists} danno lo stesso numero per ogni luogo e periodo (${things}), diviso per «${divisions[0]}» e per «${divisions[1]}»: sono le stesse persone, e per ora ${ofSecond} del secondo non ${rows === 1 ? 'conta' : 'contano'}`;
  }
  if (areLists)
    return `Due elenchi del foglio «${sheet}» contano gli stessi ${places} negli stessi periodi (${things}): ${someRows} del secondo si ${add} a quelle del primo`;
  if (extracts)
    return `Nel foglio «${sheet}» ${someRows} ${rows === 1 ? 'dice' : 'dicono'} lo stesso ${place} e lo stesso periodo di un'altra (${things}), e «${extracts}» le distingue: possono essere gli stessi dati, estratti più volte o da più fonti. Per ora si sommano`;
  if (whole) {
    const holds = whole.mayBeCentre
      ? 'può essere un centro per l’impiego, o l’area che comprende altri centri con'
      : 'comprende luoghi che hanno';
    const isSum =
      value === String(whole.sum)
        ? 'e che contano altrettanto'
        : `ma non ne è la somma (${whole.sum})`;
    return `Nel foglio «${sheet}» «${whole.name}» (${value} ${things}) ${holds} righe proprie, ${isSum}. Per ora si sommano`;
  }
  if (sums) {
    const blank = listText(sums.columns.map((header) => `«${header}»`));
    const where = rowList({ rows, first: sums.first });
    const [count, may] = rows === 1 ? ['conta', 'può'] : ['contano', 'possono'];
    return `Nel foglio «${sheet}» ${someRows} senza ${blank} (${where}) ${count} quanto le righe che lo dicono, altre senza no (${things}): ${may} essere il loro totale, contato due volte, o contare altro. Per ora si sommano`;
  }
  if (days) {
    const [own, before] = days.map(
      ({ firstDay, lastDay }) => `dal ${italianDay(firstDay)} al ${italianDay(lastDay)}`,
    );
    return `Nel foglio «${sheet}» ${rows === 1 ? 'un conteggio ha' : `${rows} conteggi hanno`} alcuni giorni in comune con un altro dello stesso ${place} (${things}): ${rows === 1 ? 'va' : 'il primo va'} ${own}, l’altro ${before}. Per ora si sommano`;
  }
  if (other === sheet)
    return `Nel foglio «${sheet}» ${someRows} ${rows === 1 ? 'ripete' : 'ripetono'} il conteggio di un'altra (${things}): lo stesso ${place}, lo stesso periodo, lo stesso numero. Per ora si sommano`;
  return `I fogli «${other}» e «${sheet}» contano gli stessi ${places} negli stessi periodi (${things}): ${someRows} di «${sheet}» si ${add} a quelle dell'altro`;
}
