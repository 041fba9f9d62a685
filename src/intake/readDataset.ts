import type { Day } from '../calendar/day';
import { addFinding, type FindingLog } from '../findings/finding';
import type { OnAside } from '../findings/rowAside';
import { byCountedKind } from '../service/byStage';
import type { RowKind } from '../service/sheets';
import { meansSheet } from '../service/sheetTitles';
import { countedKinds } from '../service/stages';
import { createTextWatch } from './cells/textWatch';
import { findQuestions } from './columns/findQuestions';
import type { Dataset, ProviderRow, ReferenceSheet, TerritoryRow, UnreadSheet } from './dataset';
import { findDateHabits } from './dates/dateHabits';
import { reportMonthsBeyondYear } from './dates/monthsBeyondYear';
import { reportOneDay } from './dates/oneDay';
import { dateAnswers } from './dates/swappedDates';
import { withPeriodParts } from './dates/unclearPeriods';
import { reportYearsAsDays } from './dates/yearsAsDays';
import type { IntakeContext, IntakeProgress } from './intakeContext';
import { keepingRows } from './keepingRows';
import type { RawSheet, RawSource } from './rawSource';
import { reportHiddenRows } from './reportHiddenRows';
import { createContactTable } from './rows/contactTable';
import { createEventStore, eventsOf, usersMeant } from './rows/eventStore';
import { settledOutcomes } from './rows/outcomes/outcome';
import { placeNames } from './rows/places';
import { type EventRegion, readEvents } from './rows/readEvents';
import { readProviders, readTerritory } from './rows/readReferences';
import { requestedColumns } from './rows/rowColumns';
import { createSatisfactionTable } from './rows/satisfactionTable';
import { namesIn, reportAbsentNames, reportUnusedCorrection } from './settings/absentNames';
import { readSettings } from './settings/readSettings';
import type { Settings } from './settings/settings';
import { reportMissingSheets, tellWhatIsRead } from './sheets/missingSheets';
import { planSheets } from './sheets/planSheets';
import { planWide } from './sheets/planWide';
import type { Region } from './sheets/region';
import { reportUnread } from './sheets/unread/cellsBeside';
import { reportRowsBelow } from './sheets/unread/rowsUnderTable';

interface ReadOptions {
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Cancels between two chunks: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** The day after which nothing is counted, where neither `Dati al` nor the caller says otherwise. */
  readonly today?: Day;
  /** Wins over `Dati al`. */
  readonly asOf?: Day;
  /** Told of the rows that count nothing and have no finding of their own. */
  readonly onAside?: OnAside;
}

/**
 * Reads a workbook of raw data.
 *
 *     Parametri -> settings -> plan (which sheet is what) -> rows, kind by kind -> columns
 *
 * What is wrong with the data goes into the log as findings, never as an error. Without a sheet of registrations
 * the dataset has no reading of that kind, and a finding says what was looked for. The source's errors pass through.
 */
export async function readDataset(
  whole: RawSource,
  log: FindingLog,
  options: ReadOptions = {},
): Promise<Dataset> {
  whole.willRead?.(whole.sheets.map((sheet) => ({ sheet })));
  const { settings, corrections, cells } = await readSettings(whole, log);
  const { source, unwanted } = withoutUnwanted(whole, settings);
  options.signal?.throwIfAborted();
  const plan = await planSheets(source, { settings, corrections }, log);
  const regions = planWide(withPeriodParts(plan.regions, log));
  reportMonthsBeyondYear(regions, log);
  const names = namesIn(whole, regions);
  for (const correction of corrections) {
    if (!plan.applied.has(correction)) reportUnusedCorrection(names, correction, log);
  }
  reportMissingSheets(source, regions, { ...plan, unwanted }, log);
  reportHiddenSheets(regions, log);

  const dateAnswer = dateAnswers(settings.swappedDates, settings.rightDates);
  const isRight = (sheet: string, header: string): boolean => dateAnswer(sheet, header) === 'right';
  reportYearsAsDays(source, regions, isRight, log);
  const dateHabit = await findDateHabits(source, regions, isRight, log);
  const context = {
    ...createContext(source, regions, settings, log, options),
    ...{ dateAnswer, dateHabit, unread: [...plan.beside] },
  };
  const inTurn = [...inOrder(regions), ...regions].map((region) => ({
    sheet: region.sheet,
    columns: requestedColumns(region),
  }));
  source.willRead?.(inTurn);
  const store = createEventStore(context.texts);
  for (const region of inOrder(regions)) await readEvents(context, region, store);
  const contacts = createContactTable(context.texts);
  for (const region of ofKind(regions, 'contact')) await contacts.read(context, region);
  const satisfaction = createSatisfactionTable();
  const forms = { ...context, source: keepingRows(source) };
  const asked = await findQuestions(forms, ofKind(regions, 'satisfaction'), settings.ratingScales);
  reportAbsentNames(names, { settings, cells }, asked.unknown, log);
  for (const [region, columns] of asked.questions) await satisfaction.read(forms, region, columns);
  const references = await readReferences(context, regions);
  await reportRowsBelow(source, plan.regions, log);
  for (const report of context.atEnd) report();
  reportUnread(context.unread, log);
  tellWhatIsRead(context.readings, log);
  const users = usersMeant(store, context, settings);
  const events = byCountedKind((kind) => eventsOf(store, kind, context, users));
  users.ask();
  reportOneDay(context.readings, events.registration, log);

  const tables = {
    ...{ readings: context.readings, events },
    ...{ contacts: contacts.columns(), satisfaction: satisfaction.columns() },
  };
  await reportHiddenRows(source, tables, log);
  return {
    ...{ settings, settingCells: cells },
    ...tables,
    unread: [...plan.unread, ...unwanted],
    incomplete: plan.incomplete,
    ...{ userIds: users.userIds, officeOf: users.officeOf },
    names: placeNames(store.places),
    profiles: store.profiles.columns(),
    ...references,
  };
}

/** The sheets that the analyst does not want to be read are as good as not there. */
export function withoutUnwanted(
  whole: RawSource,
  { unwantedSheets }: Settings,
): { readonly source: RawSource; readonly unwanted: readonly UnreadSheet[] } {
  const isUnwanted = ({ name }: RawSheet): boolean =>
    unwantedSheets.some((each) => meansSheet(each, name));
  const unwanted = whole.sheets.filter(isUnwanted);
  if (unwanted.length === 0) return { source: whole, unwanted: [] };
  return {
    source: {
      ...whole,
      sheets: whole.sheets.filter((sheet) => !isUnwanted(sheet)),
      readRows: (sheet, request) => whole.readRows(sheet, request),
    },
    unwanted: unwanted.map(({ name }) => ({
      ...{ sheet: name, headers: [], isReported: false, isUnwanted: true },
    })),
  };
}

function createContext(
  source: RawSource,
  regions: readonly Region[],
  settings: Settings,
  log: FindingLog,
  { onProgress, signal, today, asOf, onAside }: ReadOptions,
): Omit<IntakeContext, 'dateAnswer' | 'dateHabit'> {
  const sheets = new Set(regions.map(({ sheet }) => sheet));
  const rowsTotal = [...sheets].reduce((sum, { rowCount }) => sum + rowCount, 0);
  const firstDay = settings.serviceStart ?? -Infinity;
  const lastDay = asOf ?? settings.asOf ?? today ?? Infinity;
  let rowsDone = 0;
  return {
    source,
    ...{ log, faults: log },
    ...(onAside && { onAside }),
    texts: createTextWatch(),
    readings: [],
    settledOutcome: settledOutcomes(settings),
    areRightCounts: (sheet) => settings.rightCounts.some((each) => meansSheet(each, sheet)),
    atEnd: [],
    unread: [],
    isInTime: (day) => day >= firstDay && day <= lastDay,
    onRows: (sheet, count) => {
      signal?.throwIfAborted();
      rowsDone += count;
      onProgress?.({ sheet, rowsDone, rowsTotal });
    },
  };
}

/** Registrations first, then the stages as they follow: names appear in the order of the path. */
function inOrder(regions: readonly Region[]): readonly EventRegion[] {
  return countedKinds.flatMap((kind) => ofKind(regions, kind));
}

function ofKind<Kind extends RowKind>(
  regions: readonly Region[],
  kind: Kind,
): readonly (Region & { readonly kind: Kind })[] {
  return regions.filter(
    (region): region is Region & { readonly kind: Kind } => region.kind === kind,
  );
}

async function readReferences(
  context: IntakeContext,
  regions: readonly Region[],
): Promise<Pick<Dataset, 'territory' | 'providers' | 'references'>> {
  let territory: readonly TerritoryRow[] = [];
  let providers: readonly ProviderRow[] = [];
  const references: ReferenceSheet[] = [];
  for (const region of ofKind(regions, 'territory')) {
    const rows = await readTerritory(context, region);
    territory = territory.concat(rows);
    references.push({ sheet: region.sheet.name, rows: rows.length });
  }
  for (const region of ofKind(regions, 'providers')) {
    const rows = await readProviders(context, region);
    providers = providers.concat(rows);
    references.push({ sheet: region.sheet.name, rows: rows.length });
  }
  return {
    references,
    ...(territory.length > 0 ? { territory } : {}),
    ...(providers.length > 0 ? { providers } : {}),
  };
}

/** A sheet that nobody sees is counted: the analyst should know. */
function reportHiddenSheets(regions: readonly Region[], log: FindingLog): void {
  for (const { name, isHidden } of new Set(regions.map(({ sheet }) => sheet))) {
    if (isHidden) addFinding(log, { code: 'FOGLIO_NASCOSTO', sheet: name, value: '' });
  }
}
