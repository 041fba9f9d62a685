import type { EventStore } from './eventStore';
import { forEachRow } from './forEachRow';
import { createIdentityReader } from './identity';
import type { IntakeContext } from './intakeContext';
import { wideColumns } from './planWide';
import {
  createOwnPlaceReader,
  createPlaceReader,
  createUserPlaceReader,
  placeFields,
  type PlaceField,
} from './places';
import type { Region, WideStage } from './region';
import { needsOf, type ColumnMap } from './sheetNeeds';
import { createStageReader, type StageReader } from './stageReader';
import type { CountedKind } from './stage';
import type { Field } from './fields';

/** A region of one of the counted kinds. */
export type EventRegion = Region & { readonly kind: CountedKind };

/** Reads a sheet of users, of a later stage, or of meetings, into the store. */
export async function readEvents(
  context: IntakeContext,
  region: EventRegion,
  store: EventStore,
): Promise<void> {
  const readIdentity = createIdentityReader(context, region, store.users);
  const readOwn = ownReader(context, region, store);
  const readWide = region.wideStages.map((stage) => wideReader(context, region, stage, store));
  const readProfile =
    region.kind === 'registration' ? store.profiles.readerFor(context, region) : undefined;
  await forEachRow(context, region, (cells, row) => {
    const identity = readIdentity(cells, row);
    const event = readOwn(cells, row, identity);
    if (event) readProfile?.(cells, row, event.firstDay);
    for (const read of readWide) read(cells, row, identity);
  });
}

function ownReader(context: IntakeContext, region: EventRegion, store: EventStore): StageReader {
  const { sheet, kind, columns, line } = region;
  const readPlaces = kind === 'registration' ? createUserPlaceReader : createPlaceReader;
  const plan = {
    sheet: sheet.name,
    kind,
    columns,
    headers: line.headers,
    dateIsOptional: false,
    expectedPlaces: needsOf(kind, sheet.name).expected.flat().filter(isPlaceField),
    readPlaces: readPlaces(store.places, columns),
  };
  return createStageReader(context, plan, store.tables[kind]);
}

function wideReader(
  context: IntakeContext,
  { sheet, columns: all, line }: EventRegion,
  stage: WideStage,
  store: EventStore,
): StageReader {
  const { date, place } = wideColumns[stage];
  const columns = stageColumns(all, all[date]);
  const plan = {
    sheet: sheet.name,
    kind: stage,
    columns,
    headers: line.headers,
    dateIsOptional: true,
    expectedPlaces: needsOf(stage, sheet.name).expected.flat().filter(isPlaceField),
    readPlaces: createOwnPlaceReader(store.places, all, place),
  };
  return createStageReader(context, plan, store.tables[stage]);
}

/** The columns that matter to a wide stage, its date standing as the date. */
function stageColumns(all: ColumnMap, date: number | undefined): ColumnMap {
  const kept = (['userId', 'count', ...placeFields] as const).flatMap((field) => {
    const column = all[field];
    return column === undefined ? [] : [[field, column] as const];
  });
  return { ...Object.fromEntries(kept), ...(date === undefined ? {} : { date }) };
}

function isPlaceField(field: Field): field is PlaceField {
  return (placeFields as readonly Field[]).includes(field);
}
