import { type Day, italianDay } from '../calendar/day';
import { describeFinding, severityOf } from '../findings/describeFinding';
import type { Finding, FindingLog } from '../findings/finding';
import { total } from '../indicators/measures';
import { type Clock, dataDate } from '../indicators/tally/span';
import type { Dataset } from '../intake/dataset';
import { countedKinds } from '../service/stages';
import { entryOf } from '../text/grouped';
import { listText } from '../text/listText';
import { lowerFirst } from '../text/lowerFirst';
import { plainLine } from '../text/plainLine';

/** Why no report can be made of a workbook, and the one thing to do about it. */
export interface Refusal {
  /** `noRegistrations`: no sheet holds any. `nothingInTime`: none lies in the reported time. */
  readonly reason: 'noRegistrations' | 'nothingInTime';
  /** What was found and what lacks, as the end of a sentence after a colon. */
  readonly why: string;
  /** A sentence. */
  readonly action: string;
}

/** Findings that say why registrations are not read, the likeliest first. Other errors come after them. */
const decisive = [
  ...(['CONTEGGI_SENZA_COLONNA', 'CONTEGGI_DA_SCEGLIERE'] as const),
  ...(['MISURE_IN_RIGHE', 'ALTRA_MISURA'] as const),
  ...(['INTESTAZIONI_NON_CAPITE', 'FOGLIO_SENZA_COLONNE', 'FOGLIO_VUOTO'] as const),
];

/** No registrations: the sheet that has their name lacks something, or there is none. */
export function refuseWithoutRegistrations({ first }: FindingLog): Refusal {
  const isOfRegistrations = ({ details }: Finding): boolean =>
    details !== undefined && 'kind' in details && details.kind === 'registration';
  const own = first.filter(isOfRegistrations);
  const finding =
    decisive.flatMap((code) => own.filter((each) => each.code === code))[0] ??
    own.find(({ code }) => severityOf(code) === 'errore') ??
    first.find(({ code }) => code === 'REGISTRAZIONI_MANCANTI');
  if (!finding) throw new Error('no finding says why there are no registrations');
  const { meaning, action } = describeFinding(finding);
  const isUnwanted =
    finding.code === 'REGISTRAZIONI_MANCANTI' && finding.details.unwanted.length > 0;
  return {
    reason: 'noRegistrations',
    why: lowerFirst(meaning.replace(/^Non ci sono registrazioni da contare: /, '')),
    action: isUnwanted
      ? 'Togli il foglio delle registrazioni da «Fogli da non leggere», nel foglio Parametri.'
      : action,
  };
}

/** There are registrations, and none counts: no date can be read, or all are out of the reported time. */
export function refuseOutOfTime(dataset: Dataset, clock: Clock, log: FindingLog): Refusal {
  const { rows, first, counted } = eventsIn(dataset);
  const { today, asOf } = clock;
  const set = dataDate(dataset.settings, clock);
  const [why, action] =
    rows === 0
      ? [`nessuna riga si può contare${firstFault(log)}`, mendCells]
      : counted === 0
        ? ['tutti i conteggi sono zero', 'Scrivi i conteggi nella loro colonna.']
        : first > (set ?? today)
          ? [
              tooLate(first, set, today),
              set === undefined || asOf === undefined ? mendDate(set) : mendOption,
            ]
          : [beginsLate(dataset.settings.serviceStart ?? first, set ?? today), mendStart];
  return {
    reason: 'nothingInTime',
    why: `${why}; i fogli letti sono ${sheetsRead(dataset)}.`,
    action,
  };
}

const mendCells =
  'Correggi le celle segnalate fra i rilievi, oppure indica un’altra colonna nel foglio Parametri con una correzione (Foglio, Campo, Colonna).';
const mendOption = 'Correggi il giorno indicato con «--dati-al».';
const mendStart = 'Correggi «Inizio servizio» nel foglio Parametri.';

function mendDate(set: Day | undefined): string {
  return set === undefined ? 'Correggi le date.' : 'Correggi «Dati al» nel foglio Parametri.';
}

function tooLate(first: Day, set: Day | undefined, today: Day): string {
  const limit =
    set === undefined ? `oggi, ${italianDay(today)}` : `il giorno dei dati, ${italianDay(set)}`;
  return `la data più vecchia è il ${italianDay(first)} e viene dopo ${limit}`;
}

function beginsLate(start: Day, last: Day): string {
  return `«Inizio servizio» (${italianDay(start)}) viene dopo il giorno dei dati, ${italianDay(last)}`;
}

/** ` (per esempio, nella cella B2 del foglio «Utenti» la data «boh» ... non si legge)` */
function firstFault({ first }: FindingLog): string {
  const atCells = first.filter(({ sheet, row }) => row !== undefined && sheet !== undefined);
  const [finding] = (['errore', 'avviso'] as const).flatMap((severity) =>
    atCells.filter(({ code }) => severityOf(code) === severity),
  );
  if (!finding) return '';
  const { sheet, cell, meaning } = describeFinding(finding);
  const fault = lowerFirst(meaning).replace(/\.$/, '');
  return ` (per esempio, nella cella ${cell} del foglio «${sheet}»: ${fault})`;
}

/** How many rows could be read, how many they count, and the oldest of their days. */
function eventsIn({ events }: Dataset): {
  readonly rows: number;
  readonly counted: number;
  readonly first: Day;
} {
  const all = countedKinds.map((kind) => events[kind]);
  let first = Infinity;
  for (const { firstDay, count } of all) {
    firstDay.forEach((day, row) => {
      if (count[row] !== 0) first = Math.min(first, day);
    });
  }
  return {
    rows: total(all.map(({ length }) => length)),
    counted: total(all.map(({ count }) => count.reduce((sum, each) => sum + each, 0))),
    first,
  };
}

/** `«Utenti» («ID utente» e «Data registrazione»)` */
function sheetsRead({ readings }: Dataset): string {
  const sheets = new Map<string, Set<string>>();
  for (const { sheet, used } of readings) {
    const headers = entryOf(sheets, sheet, () => new Set());
    for (const { header } of used) headers.add(header);
  }
  return listText(
    [...sheets].map(
      ([sheet, headers]) =>
        `«${plainLine(sheet)}» (${listText([...headers].map((header) => `«${plainLine(header)}»`))})`,
    ),
  );
}
