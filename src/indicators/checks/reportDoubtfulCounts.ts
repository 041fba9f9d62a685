import { calendarDay, type Day, shortestMonth } from '../../calendar/day';
import { addFinding, type FindingLog } from '../../findings/finding';
import type { FindingDetails } from '../../findings/findingDetails';
import { type Dataset, missing } from '../../intake/dataset';
import { provinceNamesOf } from '../../service/italianProvinces';
import { dividePeople } from '../../service/measures';
import { piemonte } from '../../service/piemonte';
import { jobCentreWords } from '../../service/placeKey';
import { has } from '../../service/sheetNeeds';
import { profileFields } from '../../service/sheets';
import { meansSheet } from '../../service/sheetTitles';
import { countedKinds } from '../../service/stages';
import { grouped } from '../../text/grouped';
import { matchKey, matchWords } from '../../text/matchKey';
import { memoize } from '../../text/memoize';
import { type Days, monthsIn } from '../period';
import type { Territory } from '../places/territory';
import { overlappingTimes } from '../tally/overlappingTimes';
import { countedInOne, type Limits } from '../tally/periodOfRows';
import { contactCounts, type Count, countsOf } from './placedCounts';
import { cellIn } from './rowFinding';

/**
 * Asks about counts that may hold the same people twice: two sheets count one place in the same time, rows of
 * a sheet say the same, times of a sheet have days in common, or counts only grow. Sheets that the settings
 * call right are left alone. So are copies (`copies`: their readings): they have a finding of their own.
 * Returns the sheets that are asked whether they are cumulated because their times begin together.
 */
export function reportDoubtfulCounts(
  dataset: Dataset,
  territory: Territory,
  { copies, limits }: { readonly copies: ReadonlySet<number>; readonly limits: Limits },
  log: FindingLog,
): ReadonlySet<string> {
  const { rightCounts, cumulatedCounts } = dataset.settings;
  const isRight = memoize((sheet: string) => rightCounts.some((each) => meansSheet(each, sheet)));
  const isSettled = (sheet: string, counts: readonly Count[]): boolean =>
    cumulatedCounts.some((each) => meansSheet(each, sheet)) ||
    counts.some(({ reading }) => dataset.readings[reading]?.isCumulated);
  const growing = new Set<string>();
  for (const kind of [...countedKinds, 'contact'] as const) {
    const { periods } = limits;
    const within = kind === 'contact' ? monthsIn(periods) : periods;
    const isAdded = countedInOne({ ...limits, periods: within });
    const all = kind === 'contact' ? contactCounts(dataset) : countsOf(dataset, territory, kind);
    const open = all.filter(({ reading, sheet }) => !copies.has(reading) && !isRight(sheet));
    const sheets = [...grouped(open, ({ sheet }) => sheet)];
    sheets.forEach(([sheet, counts], index) => {
      const at = (found: Count) => cellIn(dataset.readings[found.reading], found.row, 'count');
      const ask = (found: Count, details: FindingDetails['CONTEGGI_SOVRAPPOSTI']): void => {
        const value = String(found.count);
        addFinding(log, { code: 'CONTEGGI_SOVRAPPOSTI', ...at(found), value, details });
      };
      if (!isSettled(sheet, counts)) {
        const { growFrom, shared } = overlappingTimes(counts, isAdded);
        const [first] = counts;
        if (first && (growFrom !== undefined || onlyGrow(counts, dataset.readings))) {
          const details = { kind, ...(growFrom !== undefined && { from: growFrom }) };
          const value = String(first.count);
          addFinding(log, { code: 'CONTEGGI_CUMULATI', ...at(first), value, details });
        }
        if (growFrom !== undefined) growing.add(sheet);
        if (shared[0]) {
          const [own, before] = shared[0];
          const days = [daysOf(own), daysOf(before)] as const;
          ask(own, { kind, other: sheet, rows: shared.length, days });
        }
      }
      const twice = countedTwice(counts, dataset.readings);
      if (twice[0]) {
        const extracts = extractsOf(dataset.readings[twice[0].reading]);
        ask(twice[0], { kind, other: sheet, rows: twice.length, ...(extracts && { extracts }) });
      }
      const again = countedInLists(counts);
      if (again[0] && !twice[0])
        ask(again[0], { kind, other: sheet, rows: again.length, areLists: true });
      for (const [other, before] of sheets.slice(0, index)) {
        if (areOfTwoPlaces(sheet, other, dataset)) continue;
        const shared = sharedCounts(counts, before);
        if (!shared[0]) continue;
        ask(shared[0], { kind, other, rows: shared.length });
        break;
      }
    });
  }
  return growing;
}

function daysOf({ firstDay, lastDay }: Count): Days {
  return { firstDay, lastDay };
}

/** Stands for every area. */
const anywhere = -2;

/** So many counts of single days are not the same by chance. */
const fewestDays = 3;

/** The counts of a sheet that another of its lists, above or beside, may hold as well. */
function countedInLists(counts: readonly Count[]): readonly Count[] {
  const lists = [...grouped(counts, ({ list }) => list).values()];
  for (const [index, own] of lists.entries()) {
    const shared = sharedCounts(own, lists.slice(0, index).flat());
    if (shared.length > 0) return shared;
  }
  return [];
}

/** The counts that one of `others` may hold as well: what tells no place may hold those of any. */
function sharedCounts(counts: readonly Count[], others: readonly Count[]): readonly Count[] {
  const byMonth = new Map<string, Count[]>();
  for (const other of others) {
    for (const key of [...monthKeys(other), ...monthKeys({ ...other, area: anywhere })]) {
      const before = byMonth.get(key);
      if (before) before.push(other);
      else byMonth.set(key, [other]);
    }
  }
  const keysOf = (count: Count): readonly string[] =>
    count.area === missing
      ? monthKeys({ ...count, area: anywhere })
      : [...monthKeys(count), ...monthKeys({ ...count, area: missing })];
  const isLong = ({ firstDay, lastDay }: Count): boolean => lastDay - firstDay >= shortestMonth;
  const shared = (count: Count): boolean =>
    keysOf(count).some((key) => byMonth.get(key)?.some((other) => isShared(count, other)));
  const isShared = (count: Count, other: Count): boolean => {
    const isHere =
      isOneOrNone(count.centre, other.centre) && isOneOrNone(count.provider, other.provider);
    if (dividePeople(count.people, other.people)) return false;
    if (!isHere || count.firstDay > other.lastDay || count.lastDay < other.firstDay) return false;
    return (isLong(count) && isLong(other)) || count.count === other.count;
  };
  const found = counts.filter(shared);
  return found.some(isLong) || found.length >= fewestDays ? found : [];
}

/** Two rows hardly ever have a number this large in common by chance. */
const fewestTwice = 5;

/**
 * The rows that repeat another row of their list: the same place, the same time of a month or more, the same
 * number. None where other columns may tell the rows apart, or where one place and time has different
 * numbers, unless what tells them apart is when they were extracted.
 */
function countedTwice(counts: readonly Count[], readings: Dataset['readings']): readonly Count[] {
  const first = new Map<string, Count>();
  const again: Count[] = [];
  for (const count of counts) {
    const { reading, area, centre, provider, firstDay, lastDay } = count;
    const { columns = {}, unused = [] } = readings[reading] ?? {};
    const areExtracts = extractsOf(readings[reading]) !== undefined;
    if ((unused.length > 0 && !areExtracts) || has(profileFields, columns)) continue;
    const key = [reading, area, centre, provider, firstDay, lastDay].join(' ');
    const before = first.get(key);
    const isLong = lastDay - firstDay >= shortestMonth - 1;
    if (!before) first.set(key, count);
    else if (areExtracts) again.push(...(isLong ? [count] : []));
    else if (before.count !== count.count) return [];
    else if (count.count >= fewestTwice && isLong) again.push(count);
  }
  return again;
}

/** Words of headers that say when rows were extracted or brought up to date, or where from. */
const extraction =
  /^(?:data |giorno )?(?:di |d |dell |dello |della )?(?:estra\w+|aggiornament\w+|aggiornat\w+|rilevazione|scarico|download|invio|trasmissione|elaborazione|versione|font[ei]|sistema|gestionale|applicativo|banca dati|origine(?: dat[oi]| dei dati)?$)\b/;

/** The one column that is not used, where it says of which extract a row is, or which rows correct others. */
function extractsOf(reading: Dataset['readings'][number] | undefined): string | undefined {
  const [column, ...others] = reading?.unused ?? [];
  if (column === undefined || others.length > 0) return undefined;
  const isOfExtracts =
    column.column === reading?.updates || extraction.test(matchWords(column.header).join(' '));
  return isOfExtracts ? column.header : undefined;
}

/** Of the area and each month that the row counts. */
function monthKeys({
  area,
  firstDay,
  lastDay,
}: Pick<Count, 'area' | 'firstDay' | 'lastDay'>): readonly string[] {
  const months = monthsIn([{ firstDay, lastDay }]);
  return months.map(
    (month) => `${area} ${calendarDay(month.firstDay).year} ${calendarDay(month.firstDay).month}`,
  );
}

function isOneOrNone(one: number, other: number): boolean {
  return one === other || one === missing || other === missing;
}

const genders = new Set(['donne', 'uomini', 'femmine', 'maschi', 'f', 'm']);

/** Whether the sheets are called after two different places or genders: `Alba` and `Bra`. */
function areOfTwoPlaces(one: string, other: string, { territory }: Dataset): boolean {
  const rows =
    territory ??
    piemonte.flatMap(({ provinces, jobCentres }) =>
      jobCentres.map((jobCentre) => ({ jobCentre, provinces })),
    );
  const saidIn = (sheet: string): string => {
    const words = new Set(matchWords(sheet));
    const centre = rows.find(({ jobCentre }) =>
      jobCentreWords(jobCentre).every((word) => words.has(word)),
    );
    const names = rows.flatMap(({ provinces }) => provinces.flatMap(provinceNamesOf));
    return centre?.jobCentre ?? [...genders, ...names].find((name) => words.has(name)) ?? '';
  };
  const [here, there] = [saidIn(one), saidIn(other)];
  return here !== '' && there !== '' && here !== there;
}

const cumulatedName = /cumulat|progressiv|dallinizio|dainizio|dallavvio/;

/** Counts that only grow are asked about where chance makes them grow once in a hundred thousand cases. */
const rare = Math.log(1e5);

/** Whether the counts of every place only grow, more than chance would have it or as a name says. */
function onlyGrow(counts: readonly Count[], readings: Dataset['readings']): boolean {
  const places = new Map<string, Map<Day, number>>();
  for (const { area, centre, provider, lastDay, count } of counts) {
    const key = [area, centre, provider].join(' ');
    const series = places.get(key) ?? new Map<Day, number>();
    places.set(key, series.set(lastDay, (series.get(lastDay) ?? 0) + count));
  }
  let [evidence, grows] = [0, false];
  for (const series of places.values()) {
    const values = [...series].sort(([a], [b]) => a - b).map(([, count]) => count);
    if (values.some((value, index) => value < (values[index - 1] ?? 0))) return false;
    const steps = new Set(values).size;
    if (steps > 1) grows = true;
    // So many different counts stand in order by chance once in all their orders; two often do.
    for (let step = 2; steps > 2 && step <= steps; step++) evidence += Math.log(step);
  }
  const isNamed = counts.some(({ reading }) => {
    const { sheet = '', used = [], columns } = readings[reading] ?? {};
    const header = used.find(({ column }) => column === columns?.count)?.header ?? '';
    return cumulatedName.test(matchKey(sheet)) || cumulatedName.test(matchKey(header));
  });
  return grows && (isNamed || evidence >= rare);
}
