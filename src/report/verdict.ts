import type { Severity } from '../findings/catalogueEntry';
import { isQuestion, severityOf, titleOf } from '../findings/describeFinding';
import type { FindingLog } from '../findings/finding';
import { countedThing } from '../findings/phrases';
import { ratio, total } from '../indicators/measures';
import { unassignedArea } from '../indicators/places/territory';
import type { ReadingAccount, Tally } from '../indicators/tally/tally';
import { sheetNameOf } from '../service/sheets';
import { countedKinds } from '../service/stages';
import { listText } from '../text/listText';
import { severityCounts } from './findingsSheet';
import { countedText, countText, monthText, percentText } from './italian';
import type { Verdict } from './report';
import { severityTexts } from './wording';

/** Above this share of rows left out the figures are not to be relied on. */
const toleratedShare = 0.01;

/** Above this share of what a step counts without an area its figures by area say nothing. */
const toleratedUnplaced = 0.5;

/** Above this share of the rows of a log that name no step something of it is not understood. */
const toleratedUnknown = 0.5;

/** The findings of sheets that are not read. */
const unreadCodes = [
  ...(['FOGLIO_SENZA_COLONNE', 'INTESTAZIONI_NON_CAPITE'] as const),
  ...(['PIVOT_COMPATTA', 'PERCENTUALI_SENZA_NUMERI'] as const),
];

type Judged = Pick<Tally, 'readings' | 'periods' | 'asOf' | 'areas' | 'kinds'>;

/**
 * Whether the figures can be relied on:
 *
 * - `Dati da verificare` where more than 1% of the rows is left out, a sheet cannot be read, a question to
 *   the user is open, more than half of what a step counts is in no area, or more than half of a log's rows are
 *   of steps that nobody knows; with the number of questions and with these (`Dati da verificare: 2 domande, aree
 *   in gran parte sconosciute`);
 * - `Dati attendibili con avvisi` where there are other errors or warnings;
 * - `Dati attendibili` otherwise: information alone, such as a partial period, takes nothing away.
 *
 * Three facts decide it, always: the rows, the findings with the one that weighs most, what is missing.
 */
export function dataVerdict(
  { readings, periods, asOf, ...counted }: Judged,
  log: FindingLog,
): Verdict {
  const share = rowsLeftOut(readings)?.share;
  const incomplete = total(unreadCodes.map((code) => log.counts.get(code) ?? 0));
  const questions = openQuestions(log);
  const { errore, avviso } = severityCounts(log);
  const unplaced = unplacedParts(counted);
  const facts = [
    rowsFact(readings, share),
    findingsFact(log),
    missingFact({ periods, asOf }, unplaced, log),
  ] as const;
  const isLeftOut = (share ?? 0) > toleratedShare;
  const isUnclear = hasUnclearLog(readings, log);
  if (incomplete > 0 || questions > 0 || unplaced.length > 0 || isUnclear || isLeftOut) {
    const why = [
      ...(questions > 0 ? [countedText(questions, 'domanda', 'domande')] : []),
      ...(unplaced.length > 0 ? ['aree in gran parte sconosciute'] : []),
      ...(isUnclear ? ['fasi in gran parte sconosciute'] : []),
    ].join(', ');
    return {
      ...{ level: 'bad', questions, facts },
      text: `Dati da verificare${why === '' ? '' : `: ${why}`}`,
    };
  }
  if (errore + avviso > 0)
    return { level: 'warning', text: 'Dati attendibili con avvisi', questions, facts };
  return { level: 'good', text: 'Dati attendibili', questions, facts };
}

/** Whether a log of events names more often what is no step than it counts. */
function hasUnclearLog(readings: readonly ReadingAccount[], { first }: FindingLog): boolean {
  const unknown = new Map<string, number>();
  for (const { code, sheet = '', details } of first)
    if (code === 'FASE_NON_CONTATA' && details.kind === undefined)
      unknown.set(sheet, (unknown.get(sheet) ?? 0) + details.count);
  return [...unknown].some(([sheet, rows]) => {
    const ofSheet = readings.filter((reading) => reading.sheet === sheet);
    return rows > toleratedUnknown * (rows + sumsOf(ofSheet).read);
  });
}

/** Findings that ask something. */
function openQuestions({ counts }: FindingLog): number {
  return total([...counts].map(([code, count]) => (isQuestion(code) ? count : 0)));
}

function sumsOf(readings: readonly ReadingAccount[]) {
  return {
    read: total(readings.map(({ rowsRead }) => rowsRead)),
    leftOut: total(readings.map(({ rowsLeftOut }) => rowsLeftOut)),
    beyond: total(readings.map(({ rowsBeyond }) => rowsBeyond)),
  };
}

/** How far the rows that are left out are from what is tolerated. */
export interface RowsLeftOut {
  /** The share of the rows read, 0 to 1. */
  readonly share: number;
  readonly tolerated: number;
  /** How many rows too many are left out. */
  readonly tooMany: number;
}

/** Undefined where no rows were read. */
export function rowsLeftOut(readings: readonly ReadingAccount[]): RowsLeftOut | undefined {
  const { read, leftOut } = sumsOf(readings);
  const share = ratio(leftOut, read);
  if (share === undefined) return undefined;
  const tooMany = Math.max(0, leftOut - Math.floor(toleratedShare * read));
  return { share, tolerated: toleratedShare, tooMany };
}

function rowsFact(readings: readonly ReadingAccount[], share: number | undefined): string {
  const { beyond, read, leftOut } = sumsOf(readings);
  const later =
    beyond === 0
      ? ''
      : ` Oltre «Dati al», fuori dal report: ${countedText(beyond, 'riga', 'righe')}.`;
  if (leftOut === 0) return `Righe lette: ${countText(read)}, tutte contate.${later}`;
  const verdict = (share ?? 0) > toleratedShare ? ', più dell’1% tollerato' : '';
  return `Righe lette: ${countText(read)}; contate: ${countText(read - leftOut)}; escluse: ${countText(leftOut)} (${percentText(share, 2)}${verdict}).${later}`;
}

/** `Rilievi: 3 errori e 1 avviso; pesa di più «Date nel futuro», 2 volte (foglio Controlli).` */
function findingsFact(log: FindingLog): string {
  const { errore, avviso } = severityCounts(log);
  if (errore + avviso === 0) return 'Rilievi: nessun errore e nessun avviso.';
  const counts = listText(severityTexts({ errore, avviso }));
  const heaviest = heaviestKind(log, errore > 0 ? 'errore' : 'avviso');
  return `Rilievi: ${counts}${heaviest} (foglio Controlli).`;
}

/** The most frequent kind of the severity. */
function heaviestKind({ counts }: FindingLog, severity: Severity): string {
  const [first] = [...counts]
    .filter(([code]) => severityOf(code) === severity)
    .sort(([, a], [, b]) => b - a);
  if (!first) return '';
  const [code, count] = first;
  return `; pesa di più «${titleOf(code)}», ${countedText(count, 'volta', 'volte')}`;
}

/** `18 utenti registrati su 20`: for the steps whose figures by area say nothing. */
function unplacedParts({ areas, kinds }: Pick<Judged, 'areas' | 'kinds'>): readonly string[] {
  const unassigned = areas.findIndex(({ id }) => id === unassignedArea.id);
  return countedKinds.flatMap((kind) => {
    const byArea = kinds[kind]?.byArea ?? [];
    const [all, without] = [total(byArea.map(total)), total(byArea[unassigned] ?? [])];
    if (without <= toleratedUnplaced * all) return [];
    return [`${countText(without)} ${countedThing(kind)} su ${countText(all)}`];
  });
}

/** What the report has to do without: sheets, rows of sheets, columns, areas, the end of the last period. */
function missingFact(
  { periods, asOf }: Pick<Tally, 'periods' | 'asOf'>,
  unplaced: readonly string[],
  log: FindingLog,
): string {
  const missing = log.first
    .filter((finding) => finding.code === 'FOGLIO_MANCANTE')
    .map(({ details }) => sheetNameOf(details.kind));
  const last = periods.at(-1);
  const parts = [
    ...(missing.length > 0
      ? [`${missing.length === 1 ? 'manca il foglio' : 'mancano i fogli'} ${listText(missing)}`]
      : []),
    ...countedPart(log, 'FOGLIO_VUOTO', 'foglio è vuoto', 'fogli sono vuoti'),
    ...countedPart(
      log,
      'FOGLIO_SENZA_COLONNE',
      'foglio non ha le colonne che servono',
      'fogli non hanno le colonne che servono',
    ),
    ...countedPart(
      log,
      'LUOGO_NON_INDICATO',
      'colonna con un luogo manca',
      'colonne con un luogo mancano',
    ),
    ...(unplaced.length > 0
      ? [
          `non si sa di quale area sono ${listText(unplaced)}, e le loro cifre per area non dicono nulla`,
        ]
      : []),
    ...(last && last.lastDay > asOf ? [openPeriod(last)] : []),
  ];
  if (parts.length === 0) {
    return 'Completezza: ci sono tutti i fogli e le colonne, e tutti i periodi sono conclusi.';
  }
  return `Completezza: ${parts.join('; ')}.`;
}

/** `il 5° sem. (lug 2019 – dic 2019) non è concluso` */
function openPeriod({ label, firstDay, lastDay }: Tally['periods'][number]): string {
  const months = `${monthText(firstDay)} – ${monthText(lastDay)}`;
  return `il ${label.replace(' (parz.)', '')} (${months}) non è concluso`;
}

function countedPart(
  { counts }: FindingLog,
  code: 'FOGLIO_VUOTO' | 'FOGLIO_SENZA_COLONNE' | 'LUOGO_NON_INDICATO',
  one: string,
  many: string,
): readonly string[] {
  const count = counts.get(code) ?? 0;
  return count === 0 ? [] : [countedText(count, one, many)];
}
