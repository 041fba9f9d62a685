import { addFinding } from '../../findings/finding';
import { dateFieldOf, type Field, fieldLabel } from '../../service/fields';
import { type ColumnMap, needsOf } from '../../service/sheetNeeds';
import {
  type CountedKind,
  hasProfile,
  type LaterStage,
  stageDefinitions,
} from '../../service/stages';
import type { RawRow } from '../cells/cellText';
import { foundAt } from '../cells/foundAt';
import { missing, type Reading } from '../dataset';
import { createRowDates, withDateColumn } from '../dates/rowDate';
import { type IntakeContext, openReading, usedColumns } from '../intakeContext';
import { citedColumns, type Given, type Region, saidOfCounts } from '../sheets/region';
import { type EventStore, notTakenIn } from './eventStore';
import type { EventRow, EventTable } from './eventTable';
import { forEachCount } from './forEachCount';
import type { RowVisitor } from './forEachRow';
import { createIdentityReader, type Identity } from './identity';
import { createStageMark, type StageMark } from './outcomes/outcome';
import {
  createOwnPlaceReader,
  createPlaceReader,
  createUserPlaceReader,
  namesNone,
  type PlaceField,
  placeFields,
  type PlaceReader,
  placesToName,
} from './places';

/** A region of one of the counted kinds. */
export type EventRegion = Region & { readonly kind: CountedKind };

/** Reads a sheet of users, of a later stage, or of meetings, into the store. */
export async function readEvents(
  context: IntakeContext,
  region: EventRegion,
  store: EventStore,
): Promise<void> {
  const onNotTaken = notTakenIn(store, region);
  await forEachCount({ ...context, onNotTaken }, region, (part, isFirst, ofPart) =>
    eventReader(ofPart, { ...part, kind: region.kind }, !isFirst, store),
  );
}

function eventReader(
  context: IntakeContext,
  region: EventRegion,
  isContinued: boolean,
  store: EventStore,
): RowVisitor {
  const readIdentity = createIdentityReader(context, region, store);
  const readOwn = ownReader(context, region, isContinued, store);
  const readWide = [
    ...region.wideStages.map((stage) => wideReader(context, region, stage, store)),
    ...[...(region.marks?.keys() ?? [])]
      .filter((stage) => !region.wideStages.includes(stage))
      .map((stage) => createStageMark(context, region, stage).seeUndated),
  ];
  const readProfile = hasProfile(region.kind)
    ? store.profiles.readerFor(context, region)
    : undefined;
  return (cells, row) => {
    const identity = readIdentity(cells, row);
    const event = readOwn(cells, row, identity);
    if (event) readProfile?.(cells, row, event.firstDay);
    for (const read of readWide) read(cells, row, identity);
  };
}

function ownReader(
  context: IntakeContext,
  region: EventRegion,
  isContinued: boolean,
  store: EventStore,
): StageReader {
  const { sheet, kind, columns, line, given } = region;
  const plan = {
    ...{ sheet: sheet.name, kind, columns },
    ...{ given, isContinued },
    headers: line.headers,
    headerRow: line.row,
    used: usedColumns(kind, columns, line.headers, region.step),
    unused: region.unused,
    ...(region.periodPart && { periodPart: region.periodPart }),
    about: saidOfCounts(region),
    dateIsOptional: false,
    expectedPlaces: expectedPlaces(kind, sheet.name),
    readPlaces:
      kind === 'registration'
        ? // The province may be none that is known: then the centre tells the area.
          createUserPlaceReader(store.places, columns, ['area'], given)
        : createPlaceReader(store.places, columns, given),
  };
  return createStageReader(context, plan, store.tables[kind]);
}

function wideReader(
  context: IntakeContext,
  region: EventRegion,
  stage: LaterStage,
  store: EventStore,
): StageReader {
  const { sheet, columns: all, line, fallbackStages, marks } = region;
  const columns = stageColumns(all, all[dateFieldOf(stage)], marks?.get(stage));
  const { ownPlace } = stageDefinitions[stage];
  const named = ownPlace && region.given[ownPlace];
  const given: Given = named === undefined ? {} : { [ownPlace as PlaceField]: named };
  const plan = {
    sheet: sheet.name,
    kind: stage,
    ...{ columns, given },
    about: {},
    isContinued: false,
    headers: line.headers,
    headerRow: line.row,
    used: usedColumns(stage, columns, line.headers),
    unused: [],
    mark: createStageMark(context, region, stage),
    dateIsOptional: true,
    // Whoever needs no date from here needs no place.
    expectedPlaces: fallbackStages.includes(stage) ? [] : expectedPlaces(stage, sheet.name),
    readPlaces: createOwnPlaceReader(store.places, all, ownPlace, given),
  };
  return createStageReader(context, plan, store.wide[stage]);
}

/** The columns that matter to a wide stage, its date standing as the date, and its outcome. */
function stageColumns(
  all: ColumnMap,
  date: number | undefined,
  outcome: number | undefined,
): ColumnMap {
  const kept = (['userId', 'count', ...placeFields] as const).flatMap((field) => {
    const column = all[field];
    return column === undefined ? [] : [[field, column] as const];
  });
  const own = { ...(date !== undefined && { date }), ...(outcome !== undefined && { outcome }) };
  return { ...Object.fromEntries(kept), ...own };
}

function expectedPlaces(kind: CountedKind, sheetName: string): readonly PlaceField[] {
  const isPlace = (field: Field): field is PlaceField =>
    (placeFields as readonly Field[]).includes(field);
  return needsOf(kind, sheetName).expected.flat().filter(isPlace);
}

/** How rows of one kind are read from one sheet. */
interface StagePlan {
  readonly sheet: string;
  readonly kind: CountedKind;
  readonly columns: ColumnMap;
  readonly given: Given;
  readonly periodPart?: Region['periodPart'];
  readonly isContinued: boolean;
  readonly about: Pick<Reading, 'isCumulated' | 'people' | 'updates'>;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly used: Reading['used'];
  /** Columns of the sheet that nobody reads. */
  readonly unused: Region['unused'];
  /** Whether a row without the date is none of this kind; otherwise the lack is a fault. */
  readonly dateIsOptional: boolean;
  /** Columns of which a row should name one place, where the sheet has any of them. */
  readonly expectedPlaces: readonly PlaceField[];
  readonly readPlaces: PlaceReader;
  /** Of a wide stage. */
  readonly mark?: StageMark;
}

/** Reads one row; returns its event, or undefined where the row is left out or none of this kind. */
type StageReader = (
  cells: RawRow,
  row: number,
  identity: Identity,
) => Readonly<EventRow> | undefined;

/** Every row that is not read has its finding: here, or with the identity. */
function createStageReader(
  context: IntakeContext,
  plan: StagePlan,
  table: EventTable,
): StageReader {
  const { sheet, kind, columns, given, headers, readPlaces } = plan;
  const { faults } = context;
  const { index, reading } = openReading(context, {
    sheet,
    kind,
    headerRow: plan.headerRow,
    isContinued: plan.isContinued,
    ...plan.about,
    columns: withDateColumn(citedColumns(columns, given)),
    used: plan.used,
    unused: plan.unused,
  });
  const dates = createRowDates(context, {
    ...{ sheet, row: plan.headerRow, headers, columns, given },
    ...{ isOptional: plan.dateIsOptional, isContinued: plan.isContinued },
    ...(plan.periodPart && { periodPart: plan.periodPart }),
  });
  const expected = placesToName(plan.expectedPlaces, columns, given);
  const [place] = expected;
  const event: EventRow = {
    reading: index,
    row: 0,
    user: missing,
    firstDay: 0,
    lastDay: 0,
    count: 1,
    area: missing,
    province: missing,
    jobCentre: missing,
    provider: missing,
  };

  return (cells, row, identity) => {
    const date = dates.read(cells);
    dates.report(date, cells, row);
    const isUndated = date.outcome === 'blank' || date.outcome === 'none';
    if (isUndated && plan.dateIsOptional) {
      plan.mark?.seeUndated(cells, row);
      return undefined;
    }
    if (plan.mark?.hasNotHappened(cells, row) === true) return undefined;
    reading.rowsRead++;
    if (date.outcome !== 'read' || !identity.isKnown) {
      reading.rowsLeftOut++;
      table.addUnread(identity.user);
      return undefined;
    }
    event.row = row;
    event.user = identity.user;
    event.count = identity.count;
    event.firstDay = date.firstDay;
    event.lastDay = date.lastDay;
    readPlaces(cells, event);
    if (place !== undefined && namesNone(event, expected)) {
      const column = columns[place] ?? 0;
      addFinding(faults, {
        code: 'CELLA_ATTESA_VUOTA',
        ...foundAt(sheet, row, column, cells[column]),
        details: { header: headers[column] ?? fieldLabel(place) },
      });
    }
    table.add(event);
    return event;
  };
}
