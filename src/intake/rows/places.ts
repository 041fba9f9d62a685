import { dateFieldOf } from '../../service/fields';
import { namesNoProvider } from '../../service/otherCases';
import { type ColumnMap, has } from '../../service/sheetNeeds';
import { laterStages, stageDefinitions } from '../../service/stages';
import { cellAt, type RawRow } from '../cells/cellText';
import type { TextWatch } from '../cells/textWatch';
import { missing, type Names } from '../dataset';
import type { Given } from '../sheets/region';
import { createNameCodes, type NameCodes } from './codes';
import type { EventRow } from './eventTable';

export const placeFields = ['area', 'province', 'jobCentre', 'provider'] as const;

export type PlaceField = (typeof placeFields)[number];

/** The names of places met so far. */
export type PlaceCodes = Readonly<Record<PlaceField, NameCodes>>;

export function createPlaceCodes(texts: TextWatch): PlaceCodes {
  return {
    area: createNameCodes(texts),
    province: createNameCodes(texts),
    jobCentre: createNameCodes(texts),
    provider: createNameCodes(texts, namesNoProvider),
  };
}

export function placeNames(codes: PlaceCodes): Names {
  return {
    area: codes.area.names,
    province: codes.province.names,
    jobCentre: codes.jobCentre.names,
    provider: codes.provider.names,
  };
}

/** Writes the places that the row names into the event. */
export type PlaceReader = (cells: RawRow, event: EventRow) => void;

export function createPlaceReader(
  codes: PlaceCodes,
  columns: ColumnMap,
  given: Given = {},
): PlaceReader {
  const codeIn = (field: PlaceField): ((cells: RawRow) => number) => {
    const column = columns[field];
    const { codeOf } = codes[field];
    if (given[field] !== undefined) {
      const code = codeOf(given[field]);
      return () => code;
    }
    return column === undefined ? () => missing : (cells) => codeOf(cellAt(cells, column));
  };
  const area = codeIn('area');
  const province = codeIn('province');
  const jobCentre = codeIn('jobCentre');
  const provider = codeIn('provider');
  return (cells, event) => {
    event.area = area(cells);
    event.province = province(cells);
    event.jobCentre = jobCentre(cells);
    event.provider = provider(cells);
  };
}

/**
 * The places of a user. Where `Utenti` carries later stages, its job centre is the one attended and its
 * provider the one chosen: they place the user only where none of `homes` does.
 */
export function createUserPlaceReader(
  codes: PlaceCodes,
  columns: ColumnMap,
  homes: readonly PlaceField[],
  given: Given = {},
): PlaceReader {
  const readAll = createPlaceReader(codes, columns, given);
  const ofLaterStages = laterStages
    .filter((stage) => has([dateFieldOf(stage)], columns))
    .flatMap((stage) => stageDefinitions[stage].ownPlace ?? []);
  return (cells, event) => {
    readAll(cells, event);
    for (const home of homes) {
      if (event[home] === missing) continue;
      for (const field of ofLaterStages) event[field] = missing;
      return;
    }
  };
}

/**
 * The place of a stage among the columns of `Utenti`: its own (the job centre attended, the provider
 * chosen) where the row or the sheet's name says it, otherwise the user's.
 */
export function createOwnPlaceReader(
  codes: PlaceCodes,
  columns: ColumnMap,
  own: PlaceField | undefined,
  given: Given,
): PlaceReader {
  const readUser = createUserPlaceReader(codes, columns, ['area', 'province']);
  return (cells, event) => {
    const code =
      own === undefined ? missing : codes[own].codeOf(given[own] ?? cellAt(cells, columns[own]));
    if (own === undefined || code === missing) {
      readUser(cells, event);
      return;
    }
    for (const field of placeFields) event[field] = field === own ? code : missing;
  };
}

/** The columns of which each row should name a place: nobody else can say where a row without a user belongs. */
export function placesToName(
  expectedPlaces: readonly PlaceField[],
  columns: ColumnMap,
  given: Given,
): readonly PlaceField[] {
  const isThere = (field: PlaceField): boolean => columns[field] !== undefined;
  const expected = expectedPlaces.filter(isThere);
  const places =
    expected.length > 0 || columns.userId !== undefined ? expected : placeFields.filter(isThere);
  return [...expectedPlaces, ...places].some((field) => given[field] !== undefined) ? [] : places;
}

export function namesNone(
  event: Readonly<Record<PlaceField, number>>,
  places: readonly PlaceField[],
): boolean {
  for (const field of places) if (event[field] !== missing) return false;
  return true;
}
