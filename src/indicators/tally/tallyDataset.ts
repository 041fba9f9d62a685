import type { FindingLog } from '../../findings/finding';
import type { OnAside } from '../../findings/rowAside';
import { type Dataset, missing } from '../../intake/dataset';
import { type CountedKind, countedKinds } from '../../service/stages';
import { consistencyPhases } from '../checks/checkConsistency';
import type { CountedRows } from '../checks/placedData';
import { reportContactsCountedTwice, reportDoubleCounting } from '../checks/reportDoubleCounting';
import { reportDoubledSheets } from '../checks/reportDoubledSheets';
import { reportDoubtfulCounts } from '../checks/reportDoubtfulCounts';
import { reportDataDate, reportEnds } from '../checks/reportEnds';
import { reportOtherDivisions } from '../checks/reportOtherDivisions';
import { reportIsolatedDates, reportPartialPeriod } from '../checks/reportPeriods';
import type { LocatedRows } from '../checks/rowFinding';
import { monthsIn, periodsOf } from '../period';
import { areaOfRows, placesOfEvents, placesOfRegistrations } from '../places/areaOfRows';
import { areaOfUsers, placeByLaterSteps } from '../places/areaOfUsers';
import { reportContradictions } from '../places/contradictions';
import { divisionsOf } from '../places/divisions';
import { reportAlikeProviders } from '../places/reportAlikeProviders';
import { reportUnknownNames } from '../places/reportUnknownNames';
import {
  onlyAreas,
  printedArea,
  reportUnknownAxisArea,
  secondaryArea,
  shownAreas,
  withPrintedNames,
} from '../places/shownAreas';
import { buildTerritory, type Territory } from '../places/territory';
import { createRepeatedUsers } from './repeatedUsers';
import { createDatedRows, createRowAccounts } from './rowAccounts';
import { type Clock, eventDays, spanOf } from './span';
import { type Pass, runPhases, runToEnd, type Steps } from './steps';
import type { KindTally, ProfileTally, Tally } from './tally';
import { tallyContacts, tallySatisfaction } from './tallyForms';
import { tallyKind } from './tallyKind';
import {
  type Described,
  describeEvents,
  profileRowReader,
  tallyProfiles,
  tallyWords,
} from './tallyProfile';
import { accountUnread } from './unreadAccounts';
import { withCorrections } from './withCorrections';
import { withDifferences } from './withDifferences';
import { withoutTotals } from './withoutTotals';

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
  const plan = planTally(dataset, clock, log);
  if (!plan) return undefined;
  yield* runPhases(plan.phases);
  return plan.tally();
}

/** The passes over rows, to be run in their order, and what there is after them. */
interface TallyPlan {
  readonly phases: readonly Pass[];
  readonly tally: () => Tally;
  readonly rows: () => CountedRows;
}

/** Undefined as `tallyDataset` is; `onAside` is told of every row that could be read and is not counted. */
export function planTally(
  read: Dataset,
  clock: Clock,
  log: FindingLog,
  onAside?: OnAside,
): TallyPlan | undefined {
  const territory = buildTerritory(read);
  const counts = withDifferences(withoutTotals(read, territory, log), territory, log);
  const counted = counts.dataset;
  reportDataDate(counted, clock, log);
  const days = eventDays(counted, clock.today);
  const span = spanOf(counted.settings, days, clock);
  if (!span) return undefined;
  const periods = periodsOf(counted.settings, span);
  const { start, asOf } = span;
  const months = monthsIn(periods);
  const limits = { periods, asOf, today: clock.today };
  const dataset = withCorrections(counts, territory, limits, log);
  const { settings, events, profiles, contacts, satisfaction } = dataset;
  reportContradictions(dataset.territory, log);
  reportUnknownNames(dataset, territory, log);
  reportAlikeProviders(dataset, log);
  reportUnknownAxisArea(territory, dataset, log);
  reportIsolatedDates(dataset, span, log);
  reportPartialPeriod(periods, asOf, log);
  reportEnds(dataset, periods, span, log);
  const divided = reportOtherDivisions(dataset, territory, log);
  const copies = reportDoubledSheets(dataset, divided, log);
  const growing = reportDoubtfulCounts(dataset, territory, { copies, limits }, log);

  const accounts = createRowAccounts(dataset, asOf, periods.at(-1)?.lastDay ?? asOf, onAside);
  const datedRows = createDatedRows({ dataset, span, clock, divided, growing }, accounts, log);
  const leaveOutRepeated = (rows: LocatedRows, row: number): boolean => {
    const isOfCopy = copies.has(rows.reading[row] as number);
    accounts.leaveOut(rows, row, isOfCopy ? 'FOGLIO_RIPETUTO' : 'UTENTE_RIPETUTO');
    return !isOfCopy;
  };
  const repeats = createRepeatedUsers(dataset, leaveOutRepeated, log);

  // Each filled by its phases.
  const periodOf = {} as Record<CountedKind, Int16Array>;
  const areaOf = {} as Record<CountedKind, Int32Array>;
  const tallied = {} as Record<CountedKind, KindTally>;
  let registeredIn: Int32Array;
  let areaOfUser: Int32Array;
  let doubtful: ReturnType<typeof reportDoubleCounting>;
  let registered: Described;
  let signed: Described;
  let registrationProfile: readonly ProfileTally[];
  let pactProfile: readonly ProfileTally[];
  let monthOfContacts: Int16Array;
  let periodOfForms: Int16Array;

  const users = dataset.userIds.length;
  const size = { areas: territory.areas.length, periods: periods.length };
  const forEachKind = (...passes: readonly (readonly [string, (kind: CountedKind) => void])[]) =>
    countedKinds.flatMap((kind) =>
      passes.map(([name, pass]): Pass => ({
        name,
        rows: events[kind].length,
        run: () => pass(kind),
      })),
    );
  const { registration, pact } = events;
  const forms = { ...satisfaction, firstDay: satisfaction.day, lastDay: satisfaction.day };
  const placed = { dataset, territory, periods, periodOf, areaOf, copies };
  const ofRegistrations = (name: string, run: () => void): Pass => ({
    name,
    rows: registration.length,
    run,
  });

  const phases: readonly Pass[] = [
    ...forEachKind(
      ['dates', (kind) => (periodOf[kind] = datedRows(events[kind], limits))],
      ['repeats', (kind) => repeats.keepFirst(kind, periodOf[kind])],
    ),
    { name: 'users in several sheets', rows: 0, run: repeats.report },
    ofRegistrations('places of registrations', () => {
      const none = new Int32Array(users).fill(missing);
      registeredIn = areaOfRows(registration, territory, placesOfRegistrations, none);
    }),
    ofRegistrations('places of users', () => {
      const unassigned = territory.areas.length - 1;
      areaOfUser = areaOfUsers(registration, registeredIn, users, unassigned);
      placeByLaterSteps(placed, areaOfUser, log);
    }),
    ...forEachKind([
      'places',
      (kind) => {
        const order = kind === 'registration' ? placesOfRegistrations : placesOfEvents;
        areaOf[kind] = areaOfRows(events[kind], territory, order, areaOfUser);
      },
    ]),
    {
      name: 'double counting',
      rows: users,
      run: () => (doubtful = reportDoubleCounting(placed, accounts.leaveOut, log)),
    },
    ...forEachKind([
      'counts',
      (kind) => {
        const divisions = divisionsOf(kind, dataset, territory);
        tallied[kind] = tallyKind(events[kind], periodOf[kind], areaOf[kind], size, divisions);
      },
    ]),
    ...consistencyPhases(placed, tallied, () => doubtful, log),
    ofRegistrations('who registered', () => {
      registered = describeEvents(registration, periodOf.registration, (row) => row);
    }),
    ofRegistrations('profiles of who registered', () => {
      registrationProfile = [
        ...tallyProfiles(profiles, registered),
        ...tallyWords(profiles, registered, 'informationChannel'),
      ];
    }),
    ofRegistrations('who signed', () => {
      signed = describeEvents(pact, periodOf.pact, profileRowReader(dataset));
    }),
    {
      name: 'profiles of who signed',
      rows: pact.length,
      run: () => (pactProfile = tallyProfiles(profiles, signed)),
    },
    {
      name: 'months of contacts',
      rows: contacts.length,
      run: () => {
        monthOfContacts = datedRows(contacts, { ...limits, periods: months });
        const ofContacts = { months, monthOf: monthOfContacts };
        reportContactsCountedTwice(dataset, ofContacts, accounts.leaveOut, log);
      },
    },
    {
      name: 'dates of forms',
      rows: satisfaction.length,
      run: () => (periodOfForms = datedRows(forms, limits)),
    },
  ];

  const tally = (): Tally => {
    const shown = shownAreas(dataset, territory, Object.values(tallied));
    const kinds = Object.fromEntries(
      countedKinds
        .filter((kind) => dataset.readings.some((reading) => reading.kind === kind))
        .map((kind) => [kind, withPrintedNames(onlyAreas(tallied[kind], shown), dataset)]),
    ) as Tally['kinds'];
    const areas = shown.map((index) =>
      printedArea(territory.areas[index] as Territory['areas'][number]),
    );
    const secondary = secondaryArea(
      areas,
      kinds.registration?.byArea ?? [],
      settings.secondaryAxisArea,
    );
    accounts.reportBeyond(log);
    const byMonth = tallyContacts(contacts, monthOfContacts, start);
    const profiles = { registrationProfile, pactProfile };
    const figures = { kinds, ...profiles, ...(byMonth && { contacts: byMonth }) };
    return {
      ...{ settings, asOf, events: days, periods, areas },
      ...(secondary === undefined ? {} : { secondaryArea: secondary }),
      ...figures,
      satisfaction: tallySatisfaction(satisfaction, periodOfForms),
      readings: accounts.accounts(),
      unread: accountUnread(dataset, figures, log),
    };
  };
  return { phases, tally, rows: () => ({ ...placed, start, monthOfContacts, periodOfForms }) };
}
