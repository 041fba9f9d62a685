import { addFinding, type FindingLog } from '../../findings/finding';
import { type Dataset, missing } from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import { checkConsistency, passesOverUsers } from '../checks/checkConsistency';
import { reportDoubledSheets } from '../checks/reportDoubledSheets';
import { reportIsolatedDates, reportPartialPeriod } from '../checks/reportPeriods';
import { type LocatedRows, rowFinding } from '../checks/rowFinding';
import { buildPeriods, monthsIn } from '../period';
import { areaOfRows, areaOfUsers } from '../places/areaOfRows';
import { divisionsOf } from '../places/divisions';
import { reportUnknownNames } from '../places/reportUnknownNames';
import { onlyAreas, secondaryArea, shownAreas } from '../places/shownAreas';
import { buildTerritory, type Territory } from '../places/territory';
import { describeByUser, describeRegistered } from './described';
import { keepFirstPerUser, type OnLeftOut, periodOfRows } from './periodOfRows';
import { type Clock, findSpan } from './span';
import { createPace, type Pace, runToEnd, type Steps } from './steps';
import type { ReadingAccount, Tally } from './tally';
import { tallyContacts, tallySatisfaction } from './tallyForms';
import { tallyKind } from './tallyKind';
import { tallyProfiles, tallyWords } from './tallyProfile';

/**
 * Counts the dataset by place, period and class. Rows outside the periods and repeats are left out,
 * each with a finding. Undefined where no event lies up to the date of the data.
 */
export function tallyDataset(dataset: Dataset, clock: Clock, log: FindingLog): Tally | undefined {
  return runToEnd(tallySteps(dataset, clock, log));
}

/** As `tallyDataset`, step by step. */
export function* tallySteps(
  dataset: Dataset,
  clock: Clock,
  log: FindingLog,
): Steps<Tally | undefined> {
  const span = findSpan(dataset, clock);
  if (!span) return undefined;
  const { settings, events, profiles } = dataset;
  const periods = buildPeriods({
    ...span,
    length: settings.periodLength,
    ...(settings.firstPeriodEnd === undefined ? {} : { firstPeriodEnd: settings.firstPeriodEnd }),
  });
  const territory = buildTerritory(dataset);
  reportUnknownNames(dataset, territory, log);
  reportIsolatedDates(dataset, span, log);
  reportPartialPeriod(periods, span.asOf, log);
  const copies = reportDoubledSheets(dataset, log);
  const pace = createPace(expectedRows(dataset));

  const rowsLeftOut = dataset.readings.map((reading) => reading.rowsLeftOut);
  const leaveOutOf =
    (rows: LocatedRows): OnLeftOut =>
    (row, code) => {
      const reading = rows.reading[row] as number;
      rowsLeftOut[reading] = (rowsLeftOut[reading] as number) + 1;
      if (code === 'UTENTE_RIPETUTO' && copies.has(reading)) return;
      addFinding(log, rowFinding(dataset, rows, row, code));
    };
  const limits = { periods, asOf: span.asOf, today: clock.today };
  const datedRows = (rows: LocatedRows): Int16Array => periodOfRows(rows, limits, leaveOutOf(rows));

  const periodOf = yield* mapKinds(function* (kind) {
    const rows = events[kind];
    const result = datedRows(rows);
    yield* pace.after(rows.length);
    keepFirstPerUser(result, rows, dataset.userIds.length, leaveOutOf(rows));
    yield* pace.after(rows.length);
    return result;
  });
  const areaOf = yield* placeRows(dataset, territory, pace);
  const size = { areas: territory.areas.length, periods: periods.length };
  const tallied = yield* mapKinds(function* (kind) {
    const divisions = divisionsOf(kind, dataset, territory);
    const result = tallyKind(events[kind], periodOf[kind], areaOf[kind], size, divisions);
    yield* pace.after(events[kind].length);
    return result;
  });
  const placed = { dataset, territory, periods, periodOf, areaOf, copies };
  yield* checkConsistency(placed, tallied, log, pace);
  const shown = shownAreas(dataset, territory, Object.values(tallied));
  const kinds = Object.fromEntries(
    countedKinds
      .filter((kind) => dataset.readings.some((reading) => reading.kind === kind))
      .map((kind) => [kind, onlyAreas(tallied[kind], shown)]),
  ) as Tally['kinds'];
  const areas = shown.map((index) => territory.areas[index] as Territory['areas'][number]);
  const registered = describeRegistered(events.registration, periodOf.registration);
  yield* pace.after(events.registration.length);
  const registrationProfile = [
    ...tallyProfiles(profiles, registered),
    ...tallyWords(profiles, registered, 'informationChannel'),
  ];
  yield* pace.after(events.registration.length);
  const signed = describeByUser(
    events.pact,
    periodOf.pact,
    events.registration,
    dataset.userIds.length,
  );
  yield* pace.after(events.registration.length);
  const pactProfile = tallyProfiles(profiles, signed);
  yield* pace.after(events.pact.length);
  const months = { ...limits, periods: monthsIn(periods) };
  const inMonths = periodOfRows(dataset.contacts, months, leaveOutOf(dataset.contacts));
  const contacts = tallyContacts(dataset.contacts, inMonths, span.start);
  const { satisfaction } = dataset;
  const forms = { ...satisfaction, firstDay: satisfaction.day, lastDay: satisfaction.day };
  const secondary = secondaryArea(
    areas,
    kinds.registration?.byArea ?? [],
    settings.secondaryAxisArea,
  );
  return {
    settings,
    asOf: span.asOf,
    periods,
    areas,
    ...(secondary === undefined ? {} : { secondaryArea: secondary }),
    kinds,
    registrationProfile,
    pactProfile,
    ...(contacts === undefined ? {} : { contacts }),
    satisfaction: tallySatisfaction(satisfaction, datedRows(forms)),
    readings: accountsOf(dataset, rowsLeftOut),
  };
}

/** The columns of a crosstab are one account. */
function accountsOf(
  { readings }: Dataset,
  rowsLeftOut: readonly number[],
): readonly ReadingAccount[] {
  const accounts: ReadingAccount[] = [];
  readings.forEach(({ sheet, kind, rowsRead, used, unused, isContinued }, index) => {
    const whole = isContinued ? accounts.pop() : undefined;
    const known = new Set(whole?.used.map(({ column }) => column));
    accounts.push({
      ...{ sheet, kind },
      used: [...(whole?.used ?? []), ...used.filter(({ column }) => !known.has(column))],
      unused: whole?.unused ?? unused,
      rowsRead: rowsRead + (whole?.rowsRead ?? 0),
      rowsLeftOut: (rowsLeftOut[index] as number) + (whole?.rowsLeftOut ?? 0),
    });
  });
  return accounts;
}

function* mapKinds<Result>(
  compute: (kind: CountedKind) => Steps<Result>,
): Steps<Record<CountedKind, Result>> {
  const results: [CountedKind, Result][] = [];
  for (const kind of countedKinds) results.push([kind, yield* compute(kind)]);
  return Object.fromEntries(results) as Record<CountedKind, Result>;
}

function* placeRows(
  dataset: Dataset,
  territory: Territory,
  pace: Pace,
): Steps<Record<CountedKind, Int32Array>> {
  const users = dataset.userIds.length;
  const nobody = new Int32Array(users).fill(missing);
  const registrations = dataset.events.registration;
  const registered = areaOfRows(registrations, territory, nobody);
  yield* pace.after(registrations.length);
  const unassigned = territory.areas.length - 1;
  const userArea = areaOfUsers(registrations, registered, users, unassigned);
  yield* pace.after(registrations.length);
  return yield* mapKinds(function* (kind) {
    const areas = areaOfRows(dataset.events[kind], territory, userArea);
    yield* pace.after(areas.length);
    return areas;
  });
}

/** Of all passes together: four over every kind, some more over the users. */
function expectedRows({ events, userIds }: Dataset): number {
  const rows = countedKinds.reduce((sum, kind) => sum + events[kind].length, 0);
  return 4 * rows + passesOverUsers * userIds.length + 6 * events.registration.length;
}
